package it.opposizioni.complaint.cases.reply;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.attachment.AttachmentView;
import it.opposizioni.complaint.cases.decision.NotifiedDecision;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case in which an operator was asked, as the operator sees it.
 *
 * @param questions what was asked, oldest first; none when only a hearing was set
 * @param replies the operator's own, oldest first
 * @param extensions more time that it asked for, oldest first
 * @param replyPossible also after the last day, until the authority goes on without a reply; and of who is summoned, until the hearing is over
 * @param extensionPossible until the last day, once for each question
 * @param decision absent before it, and in the answer to what the operator has sent
 */
@Schema(name = "InformationRequest")
record InformationRequestView(
        InformationRequestSummary summary,
        List<Question> questions,
        List<ReplyView> replies,
        List<ExtensionView> extensions,
        boolean replyPossible,
        boolean extensionPossible,

        @JsonInclude(JsonInclude.Include.NON_NULL) NotifiedDecision decision) {

    /** @param version names it in a reply */
    @Schema(name = "InformationQuestion")
    record Question(long version, Instant at, String text) {}

    /**
     * What an operator replied.
     *
     * @param by who wrote it; absent when the identity provider told no name
     * @param late after the last day
     * @param officialPart for the authority alone; absent when nothing was written for it alone
     * @param attachments for the authority alone, in the order in which they were added
     */
    @Schema(name = "OperatorReply")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReplyView(
            long version,
            Instant at,
            String by,
            boolean late,
            String publicPart,
            String officialPart,
            List<AttachmentView> attachments) {

        /** @param attachments null in an answer that the release before this one has kept, in case its request came again */
        ReplyView {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }
    }
}
