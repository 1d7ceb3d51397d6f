package it.opposizioni.portal.letters.operator;

import io.quarkus.runtime.Startup;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.inbox.Subscription;
import it.opposizioni.portal.contacts.ConsultationNotices;
import it.opposizioni.portal.contacts.OperatorContact;
import it.opposizioni.portal.contacts.OperatorContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.letters.CodeNotifier;
import it.opposizioni.portal.letters.FreshEntities;
import it.opposizioni.portal.letters.InvitationNotifier;
import it.opposizioni.portal.letters.operator.CounterpartLetters.Contest;
import it.opposizioni.portal.letters.operator.CounterpartLetters.Terms;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Turns the events of operator-service into letters to the operators concerned. */
@Startup
@ApplicationScoped
class OperatorEventsConsumer {

    static final String QUEUE = "portal.operator-events";
    private static final String PREFIX = "it.opposizioni.operator.";

    private final Subscription subscription;
    private final MessageQueue messages;
    private final OperatorContacts contacts;
    private final ConsultationNotices notices;
    private final InvitationNotifier invitations;
    private final CodeNotifier codes;
    private final DecisionNotices decisions;
    private final FreshEntities entities;

    OperatorEventsConsumer(
            Inbox inbox,
            MessageQueue messages,
            OperatorContacts contacts,
            ConsultationNotices notices,
            InvitationNotifier invitations,
            CodeNotifier codes,
            DecisionNotices decisions,
            FreshEntities entities) {
        this.subscription = inbox.subscribe(QUEUE, this::apply);
        this.messages = messages;
        this.contacts = contacts;
        this.notices = notices;
        this.invitations = invitations;
        this.codes = codes;
        this.decisions = decisions;
        this.entities = entities;
    }

    record Standing(UUID operatorId, String contact, Instant since) {}

    /** @param colleagues e-mail addresses of people of the operator; null in older events */
    record Duty(
            UUID operatorId,
            String kind,
            LocalDate due,
            Integer daysLeft,
            String campaignName,
            List<String> colleagues) {}

    /** @param sealedAt null when it failed; @param failedAt null when it was sealed */
    record Consultation(UUID consultationId, Instant sealedAt, Instant failedAt) {}

    record Delay(UUID consultationId, UUID operatorId, Instant waitingSince) {}

    /** What operators' records say about each complaint comes here too, on a busy day two hundred a second: what waits is one commit. */
    @Incoming("operator-events-in")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Flow.Subscriber<Message<byte[]>> arriving() {
        return subscription.inBatches(() -> {});
    }

    void apply(ReceivedEvent event) {
        entities.begin();
        String name = event.type().startsWith(PREFIX) ? event.type().substring(PREFIX.length()) : "";
        switch (name) {
            case "operator-applied.v1",
                    "operator-returned.v1",
                    "operator-approved.v1",
                    "operator-suspended.v1",
                    "operator-reinstated.v1",
                    "operator-lapsed.v1",
                    "operator-revoked.v1" -> standing(event, name, event.as(Standing.class));
            case "operator-changed.v1" -> changed(event, name, event.as(Standing.class));
            case "obligation-reminder-due.v1", "obligation-missed.v1" -> duty(event, name, event.as(Duty.class));
            case "mandate-proposed.v1", "mandate-agreed.v1", "mandate-ended.v1" ->
                mandate(event, name, event.as(Terms.class));
            case "calling-number-conflict-raised.v1", "calling-number-conflict-settled.v1" ->
                contest(event, event.as(Contest.class));
            case "consultation-completed.v1", "consultation-failed.v1" ->
                consultation(event, name, event.as(Consultation.class));
            case "case-decision-received.v1" -> decisions.write(event, name);
            case "consultation-delayed.v1" -> delayed(event, name, event.as(Delay.class));
            case "team-invitation-sent.v1", "team-invitation-accepted.v1", "team-invitation-declined.v1" ->
                invitations.write(event, name);
            // where the operator-service of the release before publishes it
            case "team-invitation-code-requested.v1" -> codes.write(event);
            default -> {
                // nothing that an operator waits for
            }
        }
    }

    /** Only to those who asked for it: others see it in the list of consultations. */
    private void consultation(ReceivedEvent event, String name, Consultation ended) {
        notices.take(ended.consultationId())
                .forEach(reader -> messages.notice(
                        of(event, reader.recipient()),
                        name,
                        reader,
                        lang -> OperatorLetters.in(lang)
                                .consultation(ended.consultationId(), ended.sealedAt(), ended.failedAt())));
    }

    /** To the operator itself: perhaps none of its people is at the page, and its campaign waits. */
    private void delayed(ReceivedEvent event, String name, Delay delay) {
        messages.operatorLetter(
                event.id(),
                name,
                delay.operatorId(),
                contacts.of(delay.operatorId()),
                lang -> OperatorLetters.in(lang).delayed(delay.consultationId(), delay.waitingSince()));
    }

    private void standing(ReceivedEvent event, String name, Standing standing) {
        contacts.learn(standing.operatorId(), standing.contact(), event.aggregateVersion());
        messages.operatorLetter(
                event.id(),
                name,
                standing.operatorId(),
                contacts.of(standing.operatorId()),
                lang -> OperatorLetters.in(lang).standing(name, standing.since()));
    }

    /** Goes to the previous address: its readers learn of a change that they did not make. */
    private void changed(ReceivedEvent event, String name, Standing standing) {
        messages.operatorLetter(
                event.id(),
                name,
                standing.operatorId(),
                contacts.of(standing.operatorId()),
                lang -> OperatorLetters.in(lang).changed(event.occurredAt()));
        contacts.learn(standing.operatorId(), standing.contact(), event.aggregateVersion());
    }

    private void duty(ReceivedEvent event, String name, Duty duty) {
        Optional<OperatorContact> contact = contacts.of(duty.operatorId());
        Function<Lang, Letter> words = lang ->
                OperatorLetters.in(lang).duty(name, duty.kind(), duty.due(), duty.daysLeft(), duty.campaignName());
        messages.operatorLetter(event.id(), name, duty.operatorId(), contact, words);
        if (duty.colleagues() != null) {
            duty.colleagues()
                    .forEach(email -> messages.colleagueLetter(
                            event.id(), name, new MessageQueue.Colleague(duty.operatorId(), email), contact, words));
        }
    }

    /** The proposer gets no letter about the proposal; everything else goes to both sides, each letter with an id of its own. */
    private void mandate(ReceivedEvent event, String name, Terms terms) {
        for (UUID side : new UUID[] {terms.outsourcerId(), terms.principalId()}) {
            if (name.startsWith("mandate-proposed") && side.equals(terms.proposedBy())) {
                continue;
            }
            messages.operatorLetter(
                    of(event, side),
                    name,
                    side,
                    contacts.of(side),
                    lang -> CounterpartLetters.in(lang).mandate(name, terms));
        }
    }

    private void contest(ReceivedEvent event, Contest contest) {
        for (UUID side : new UUID[] {contest.holderId(), contest.challengerId()}) {
            messages.operatorLetter(
                    of(event, side),
                    "calling-number-conflict",
                    side,
                    contacts.of(side),
                    lang -> CounterpartLetters.in(lang).contest(contest, side));
        }
    }

    /** The letter of one side or reader: always the same for the same event. */
    private static UUID of(ReceivedEvent event, Object reader) {
        return UUID.nameUUIDFromBytes((event.id() + "/" + reader).getBytes(StandardCharsets.UTF_8));
    }
}
