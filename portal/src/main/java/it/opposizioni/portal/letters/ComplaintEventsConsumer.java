package it.opposizioni.portal.letters;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.inbox.Subscription;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.letters.operator.CaseNotices;
import it.opposizioni.portal.sending.MessageQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Each stage of a complaint becomes a message to the person who made it, and what an operator is told about complaints one to the operator. */
@Startup
@ApplicationScoped
class ComplaintEventsConsumer {

    static final String QUEUE = "portal.complaint-events";
    private static final String STAGE_CHANGED = "it.opposizioni.complaint.complaint-stage-changed.v1";

    private static final String AT_THE_DESK = "it.opposizioni.complaint.desk-complaint-recorded.v1";
    private static final String FORGOTTEN = "it.opposizioni.complaint.desk-person-forgotten.v1";

    private final Subscription subscription;
    private final MessageQueue messages;
    private final PersonContacts people;
    private final CaseNotices notices;

    ComplaintEventsConsumer(Inbox inbox, MessageQueue messages, PersonContacts people, CaseNotices notices) {
        this.subscription = inbox.subscribe(QUEUE, this::apply);
        this.messages = messages;
        this.people = people;
        this.notices = notices;
    }

    /**
     * @param code this, the caller's numbers and the last call: null in an event of the release before
     * @param callerNumbers empty when all were withheld or are not known
     */
    record StageChanged(
            UUID complaintId,
            String reporter,
            String stage,
            Instant changedAt,
            String code,
            List<String> callerNumbers,
            Instant lastCallAt) {}

    /** Somebody for whom a registrar has written a complaint down. @param email null when none is known */
    record DeskRecorded(String reporter, String name, String email, String language) {}

    /** Nobody reports under this key any more. */
    record DeskForgotten(String reporter) {}

    @Incoming("complaint-events-in")
    @Blocking
    CompletionStage<Void> on(Message<?> message) {
        return subscription.receive(message);
    }

    void apply(ReceivedEvent event) {
        if (event.type().equals(AT_THE_DESK)) {
            // letters about it go there from now on
            DeskRecorded told = event.as(DeskRecorded.class);
            people.toldToDesk(told.reporter(), told.name(), false, told.email(), told.language());
        } else if (event.type().equals(FORGOTTEN)) {
            people.erase(event.as(DeskForgotten.class).reporter());
        } else if (event.type().equals(CaseNotices.TYPE)) {
            notices.write(event);
        } else if (event.type().equals(STAGE_CHANGED)) {
            StageChanged change = event.as(StageChanged.class);
            messages.personLetter(
                    event.id(),
                    "complaint-stage-changed",
                    change.reporter(),
                    null,
                    lang -> ComplaintLetters.in(lang).moved(change));
        }
    }
}
