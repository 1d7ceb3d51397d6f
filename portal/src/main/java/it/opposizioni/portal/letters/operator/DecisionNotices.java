package it.opposizioni.portal.letters.operator;

import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.portal.contacts.OperatorContact;
import it.opposizioni.portal.contacts.OperatorContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Writes to operators, and to their people who may answer the authority, what it has decided about them. */
@ApplicationScoped
class DecisionNotices {

    private final MessageQueue messages;
    private final OperatorContacts contacts;

    DecisionNotices(MessageQueue messages, OperatorContacts contacts) {
        this.messages = messages;
        this.contacts = contacts;
    }

    /**
     * @param code of the case
     * @param surchargeUntil the last day of a higher tariff; null without a fine
     * @param colleagues e-mail addresses of people of the operator
     */
    record Decided(
            UUID caseId,
            UUID operatorId,
            String code,
            String outcome,
            List<String> measures,
            Instant decidedAt,
            LocalDate surchargeUntil,
            List<String> colleagues) {}

    /** @param name of the event, which is the letter's kind */
    void write(ReceivedEvent event, String name) {
        Decided decided = event.as(Decided.class);
        Optional<OperatorContact> contact = contacts.of(decided.operatorId());
        Function<Lang, Letter> words = lang -> DecisionLetters.in(lang).of(decided);
        messages.operatorLetter(event.id(), name, decided.operatorId(), contact, words);
        decided.colleagues()
                .forEach(email -> messages.colleagueLetter(
                        event.id(), name, new MessageQueue.Colleague(decided.operatorId(), email), contact, words));
    }
}
