package it.opposizioni.portal.sending;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.contacts.ConsultationNotice;
import it.opposizioni.portal.contacts.OperatorContact;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.contacts.PersonContactRepository;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.PortalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Stores messages to be sent, in the transaction of the event they are about. {@link MessageSender} sends them. */
@ApplicationScoped
public class MessageQueue {

    private final MessageRepository messages;
    private final PersonContactRepository people;
    private final ObjectMapper json;
    private final Clock clock;
    private final String host;

    MessageQueue(
            MessageRepository messages,
            PersonContactRepository people,
            ObjectMapper json,
            Clock clock,
            PortalConfig config) {
        this.messages = messages;
        this.people = people;
        this.json = json;
        this.clock = clock;
        this.host = URI.create(config.publicUrl()).getHost();
    }

    /**
     * To a person.
     *
     * @param wanted language of the event; null for the person's own
     * @param words writes the letter in a language
     */
    public void personLetter(UUID id, String kind, String recipient, String wanted, Function<Lang, Letter> words) {
        Optional<PersonContact> person = people.findByIdOptional(recipient);
        Lang lang = Lang.of(
                wanted != null ? wanted : person.map(PersonContact::language).orElse("it"));
        put(id, kind, recipient, person.flatMap(PersonContact::email), lang, words.apply(lang));
    }

    /** @param reader the address that the operator gave, and its language */
    public void operatorLetter(
            UUID id, String kind, UUID operatorId, Optional<OperatorContact> reader, Function<Lang, Letter> words) {
        Lang lang = Lang.of(reader.map(OperatorContact::language).orElse("it"));
        put(
                id,
                kind,
                OperatorContact.mailbox(operatorId),
                reader.flatMap(OperatorContact::address),
                lang,
                words.apply(lang));
    }

    /** To an address alone, and into nobody's message box. */
    public void toAddress(UUID id, String kind, String email, Lang lang, Letter letter) {
        put(id, kind, null, Optional.of(email), lang, letter);
    }

    /** To a person of an operator who waits for it, and to nobody else there. */
    public void notice(UUID id, String kind, ConsultationNotice reader, Function<Lang, Letter> words) {
        Lang lang = Lang.of(reader.language());
        put(id, kind, reader.recipient(), Optional.of(reader.address()), lang, words.apply(lang));
    }

    /** Somebody without an address finds it in the message box only. */
    private void put(UUID id, String kind, String recipient, Optional<String> email, Lang lang, Letter letter) {
        Channel channel = email.isPresent() ? Channel.EMAIL : Channel.BOX;
        messages.persist(
                new OutgoingMessage(id, kind, channel, lang.code(), letter.title(), write(letter), clock.instant())
                        .to(recipient, email.orElse(null)));
    }

    /** Somebody of an operator's team, by the address that is known from the invitation. */
    public record Colleague(UUID operatorId, String email) {}

    /** A copy of the operator's letter of this event, by e-mail alone: in the box it stands once. The operator's own address has it. */
    public void colleagueLetter(
            UUID event,
            String kind,
            Colleague colleague,
            Optional<OperatorContact> contact,
            Function<Lang, Letter> words) {
        String email = colleague.email();
        if (contact.flatMap(OperatorContact::address)
                .filter(email::equalsIgnoreCase)
                .isPresent()) {
            return;
        }
        Lang lang = Lang.of(contact.map(OperatorContact::language).orElse("it"));
        Letter letter = words.apply(lang);
        UUID id = UUID.nameUUIDFromBytes((event + "/" + email).getBytes(StandardCharsets.UTF_8));
        messages.persist(new OutgoingMessage(
                        id, kind, Channel.EMAIL, lang.code(), letter.title(), write(letter), clock.instant())
                .copyOf(event)
                .to(OperatorContact.colleaguesOf(colleague.operatorId()), email));
    }

    /** The last line ties the code to our site: telephones offer it there and nowhere else. */
    public void code(UUID id, PhoneNumber number, boolean byVoice, String code, Lang lang) {
        SendingTexts texts = Texts.of(SendingTexts.class, lang);
        String words = byVoice
                ? texts.codeSpoken(String.join(", ", code.split("")))
                : texts.codeWritten(code) + "\n\n@" + host + " #" + code;
        messages.persist(new OutgoingMessage(
                        id,
                        "line-code",
                        byVoice ? Channel.VOICE : Channel.SMS,
                        lang.code(),
                        texts.codeSubject(),
                        words,
                        clock.instant())
                .to(null, number.e164()));
    }

    private String write(Letter letter) {
        try {
            return json.writeValueAsString(letter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public Letter read(OutgoingMessage message) {
        try {
            return json.readValue(message.body(), Letter.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("message " + message.id() + " is no letter", e);
        }
    }
}
