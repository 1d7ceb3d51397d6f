package it.opposizioni.portal.messages;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.portal.i18n.MailTexts;
import it.opposizioni.portal.layout.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Each stage of a complaint becomes a message to who made it. */
@ApplicationScoped
class ComplaintEventsConsumer {

    static final String QUEUE = "portal.complaint-events";
    private static final String STAGE_CHANGED = "it.opposizioni.complaint.complaint-stage-changed.v1";

    private final Inbox inbox;
    private final Posting posting;

    ComplaintEventsConsumer(Inbox inbox, Posting posting) {
        this.inbox = inbox;
        this.posting = posting;
    }

    record StageChanged(UUID complaintId, String reporter, String stage, Instant changedAt) {}

    @Incoming("complaint-events-in")
    @Blocking
    CompletionStage<Void> on(Message<?> message) {
        return inbox.receive(QUEUE, message, this::apply);
    }

    void apply(ReceivedEvent event) {
        if (event.type().equals(STAGE_CHANGED)) {
            StageChanged change = event.as(StageChanged.class);
            posting.letter(
                    event.id(),
                    "complaint-stage-changed",
                    change.reporter(),
                    null,
                    (texts, lang) -> new Letter(
                            texts.complaintTitle(),
                            List.of(sentence(change.stage(), texts), texts.complaint2()),
                            List.of(
                                    new Letter.Fact(
                                            texts.complaint(),
                                            change.complaintId().toString().substring(24)),
                                    new Letter.Fact(
                                            texts.changedAt(), Formats.of(lang).time(change.changedAt())))));
        }
    }

    private static String sentence(String stage, MailTexts texts) {
        return switch (stage) {
            case "FILED" -> texts.complaintFiled();
            case "EVIDENCE_COLLECTED" -> texts.complaintEvidence();
            case "TAKEN_IN_CHARGE" -> texts.complaintTaken();
            case "UNDER_INVESTIGATION" -> texts.complaintInvestigated();
            case "CLOSED_UPHELD" -> texts.complaintUpheld();
            case "CLOSED_NOT_UPHELD" -> texts.complaintNotUpheld();
            case "CLOSED_OUTSIDE_SCOPE" -> texts.complaintOutside();
            case "WITHDRAWN" -> texts.complaintWithdrawn();
            default -> texts.complaintMoved();
        };
    }
}
