package it.opposizioni.portal.profile;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.sending.MessageQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The telephone of somebody whose line is not theirs any more: it is forgotten, so that no message for them reaches the next holder of
 * the line, and they are told where else they are written to. What became of a line the register learns of opposed ones only.
 */
@ApplicationScoped
public class EndedTelephones {

    private final PersonContacts contacts;
    private final MessageQueue messages;

    EndedTelephones(PersonContacts contacts, MessageQueue messages) {
        this.contacts = contacts;
        this.messages = messages;
    }

    /** A line that was given up, or passed on. @param at since when, by the day; a person who confirmed it later holds it */
    public record Line(PhoneNumber number, Instant at) {

        private Instant endOfDay() {
            return Rome.endOf(Rome.day(at));
        }
    }

    /** A telco has reported it: nobody who confirmed it before then holds it any more. @param event from which this is known */
    @Transactional(TxType.MANDATORY)
    public void ended(UUID event, Collection<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Map<PhoneNumber, Line> byNumber =
                lines.stream().collect(Collectors.toMap(Line::number, Function.identity(), (first, _) -> first));
        for (PersonContact person : contacts.reachedAt(byNumber.keySet())) {
            person.phone().map(byNumber::get).ifPresent(line -> forget(event, person.subject(), line));
        }
    }

    /** It is not this person's. Somebody else has proved that, who may have confirmed it already. */
    @Transactional(TxType.MANDATORY)
    public void left(UUID event, String subject, Line line) {
        forget(event, subject, line);
    }

    private void forget(UUID event, String subject, Line line) {
        if (!contacts.forgetPhone(subject, line.number(), line.endOfDay())) {
            return;
        }
        UUID id = UUID.nameUUIDFromBytes((event + "/telephone/" + subject).getBytes(StandardCharsets.UTF_8));
        String number = line.number().masked();
        messages.personLetter(
                id,
                "telephone-ended",
                subject,
                null,
                lang -> ProfileLetters.in(lang).telephoneEnded(number));
    }
}
