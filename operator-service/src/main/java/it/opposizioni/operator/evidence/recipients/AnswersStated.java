package it.opposizioni.operator.evidence.recipients;

import it.opposizioni.operator.campaign.CampaignMedium;
import it.opposizioni.operator.campaign.CampaignPurpose;
import it.opposizioni.operator.evidence.answerlog.LoggedAnswer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Event {@code answers-stated}: which operators had an answer about the number. See src/main/contracts.
 *
 * @param from first instant that was looked at: later than asked for where no older answers are kept
 * @param consultations newest first
 * @param more whether there were more, older ones than these
 * @param unread how many consultations were passed over because their answers are not there any more
 */
record AnswersStated(
        UUID requestId,
        Instant statedAt,
        Instant from,
        Instant until,
        List<Answered> consultations,
        boolean more,
        int unread) {

    static final String TYPE = "it.opposizioni.operator.answers-stated.v1";

    /**
     * A consultation that the number was in.
     *
     * @param onBehalfOf the principal that an outsourcer consulted for; null when it consulted for itself
     * @param purpose that the law names (L. 5/2018 art. 1 c. 7 and 12); what a company calls its campaign is its own matter
     * @param passedTo who receives the list; null unless it is to go to somebody else (L. 5/2018 art. 1 c. 8)
     * @param at when it was sealed
     */
    record Answered(
            UUID operatorId,
            String operatorName,
            UUID onBehalfOf,
            String onBehalfOfName,
            CampaignMedium medium,
            CampaignPurpose purpose,
            String passedTo,
            LoggedAnswer answer,
            Instant at) {}
}
