package it.opposizioni.portal.letters;

import io.quarkus.runtime.Startup;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.inbox.Subscription;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.letters.operator.CaseNotices;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.function.BiFunction;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Each stage of a complaint, and each question about it, becomes a message to the person who made it, and what an operator is told about complaints
 * one to the operator.
 */
@Startup
@ApplicationScoped
class ComplaintEventsConsumer {

    static final String QUEUE = "portal.complaint-events";
    private static final String STAGE_CHANGED = "it.opposizioni.complaint.complaint-stage-changed.v1";

    private static final String QUESTION_ASKED = "it.opposizioni.complaint.question-asked.v1";

    /** What is on the page of the complaint besides its stage, by the type of its event. */
    private static final Map<String, News> NEWS = Map.of(
            "it.opposizioni.complaint.evidence-changed.v1",
            new News("complaint-evidence-changed", ComplaintLetters::evidenceChanged),
            "it.opposizioni.complaint.operator-asked.v1",
            new News("complaint-operator-asked", ComplaintLetters::operatorAsked),
            "it.opposizioni.complaint.operator-replied.v1",
            new News("complaint-operator-replied", ComplaintLetters::operatorReplied),
            "it.opposizioni.complaint.hearing-set.v1",
            new News("complaint-hearing-set", ComplaintLetters::hearingSet),
            "it.opposizioni.complaint.case-archived.v1",
            new News("complaint-case-archived", ComplaintLetters::caseArchived),
            "it.opposizioni.complaint.complaint-appeal-ended.v1",
            new News("complaint-appeal-ended", ComplaintLetters::appealEnded));

    private static final String AT_THE_DESK = "it.opposizioni.complaint.desk-complaint-recorded.v1";
    private static final String FORGOTTEN = "it.opposizioni.complaint.desk-person-forgotten.v1";

    private final Subscription subscription;
    private final MessageQueue messages;
    private final PersonContacts people;
    private final CaseNotices notices;
    private final FreshEntities entities;

    ComplaintEventsConsumer(
            Inbox inbox, MessageQueue messages, PersonContacts people, CaseNotices notices, FreshEntities entities) {
        this.subscription = inbox.subscribe(QUEUE, this::apply);
        this.messages = messages;
        this.people = people;
        this.notices = notices;
        this.entities = entities;
    }

    /** @param kind of the message */
    private record News(String kind, BiFunction<ComplaintLetters, StageChanged, Letter> words) {}

    /**
     * @param stage null of what is on the page of the complaint besides its stage
     * @param code this, the caller's numbers and the last call: null in an event of the release before
     * @param passedOnTo the authority that decides since it was closed; null where none does
     * @param reason in the words of the authority, for somebody who has no page of the complaint; null for others, and where there is none
     * @param callerNumbers empty when all were withheld or are not known
     */
    record StageChanged(
            UUID complaintId,
            String reporter,
            String stage,
            Instant changedAt,
            String code,
            List<String> callerNumbers,
            Instant lastCallAt,
            String passedOnTo,
            String reason) {}

    /**
     * The authority has asked the reporter something.
     *
     * @param text of the question, for somebody who has no page of the complaint; null for others
     * @param callerNumbers empty when all were withheld or are not known
     */
    record QuestionAsked(
            UUID complaintId,
            String reporter,
            String text,
            LocalDate answerBy,
            Instant askedAt,
            String code,
            List<String> callerNumbers,
            Instant lastCallAt) {}

    /** Somebody for whom a registrar has written a complaint down. @param email null when none is known */
    record DeskRecorded(String reporter, String name, String email, String language) {}

    /** Nobody reports under this key any more. */
    record DeskForgotten(String reporter) {}

    /** On a busy day two hundred complaints a second change their stage twice each: what waits is one commit. */
    @Incoming("complaint-events-in")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Flow.Subscriber<Message<byte[]>> arriving() {
        return subscription.inBatches(() -> {});
    }

    void apply(ReceivedEvent event) {
        entities.begin();
        if (event.type().equals(AT_THE_DESK)) {
            // letters about it go there from now on
            DeskRecorded told = event.as(DeskRecorded.class);
            people.toldToDesk(told.reporter(), told.name(), false, told.email(), told.language(), event.occurredAt());
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
        } else if (event.type().equals(QUESTION_ASKED)) {
            QuestionAsked question = event.as(QuestionAsked.class);
            messages.personLetter(
                    event.id(),
                    "complaint-question-asked",
                    question.reporter(),
                    null,
                    lang -> ComplaintLetters.in(lang).asked(question));
        } else if (NEWS.containsKey(event.type())) {
            News news = NEWS.get(event.type());
            StageChanged change = event.as(StageChanged.class);
            messages.personLetter(
                    event.id(),
                    news.kind(),
                    change.reporter(),
                    null,
                    lang -> news.words().apply(ComplaintLetters.in(lang), change));
        }
    }
}
