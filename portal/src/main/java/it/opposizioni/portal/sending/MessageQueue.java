package it.opposizioni.portal.sending;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.appio.AppIo;
import it.opposizioni.portal.contacts.ConsultationNotice;
import it.opposizioni.portal.contacts.OperatorContact;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.contacts.PersonContactRepository;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.PortalConfig;
import it.opposizioni.portal.linemessage.CodePurpose;
import it.opposizioni.portal.linemessage.LineMessageGateway;
import it.opposizioni.portal.pec.Pec;
import it.opposizioni.portal.sending.Route.Address;
import it.opposizioni.portal.sending.held.HeldLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Stores messages to be sent, in the transaction of the event they are about. {@link MessageSender} sends them. */
@ApplicationScoped
public class MessageQueue {

    private final MessageRepository messages;
    private final PersonContactRepository people;
    private final HeldLetters held;
    private final AppIo appIo;
    private final Pec pec;
    private final LineMessageGateway lines;
    private final ObjectMapper json;
    private final Clock clock;
    private final Event<MessageStored> stored;
    private final String host;

    MessageQueue(
            MessageRepository messages,
            PersonContactRepository people,
            HeldLetters held,
            AppIo appIo,
            Pec pec,
            LineMessageGateway lines,
            ObjectMapper json,
            Clock clock,
            Event<MessageStored> stored,
            PortalConfig config) {
        this.messages = messages;
        this.people = people;
        this.held = held;
        this.appIo = appIo;
        this.pec = pec;
        this.lines = lines;
        this.json = json;
        this.clock = clock;
        this.stored = stored;
        this.host = URI.create(config.publicUrl()).getHost();
    }

    /**
     * To a person.
     *
     * @param wanted language of the event; null for the person's own
     * @param words writes the letter in a language
     */
    public void personLetter(UUID id, String kind, String recipient, String wanted, Function<Lang, Letter> words) {
        toPerson(Lane.LETTERS, id, kind, recipient, wanted, words);
    }

    /** To a person who does not wait for it, after everything that somebody waits for; in the person's own language. */
    public void announcement(UUID id, String kind, String recipient, Function<Lang, Letter> words) {
        toPerson(Lane.ANNOUNCEMENTS, id, kind, recipient, null, words);
    }

    private void toPerson(
            Lane lane, UUID id, String kind, String recipient, String wanted, Function<Lang, Letter> words) {
        Optional<PersonContact> person = people.findByIdOptional(recipient);
        Lang lang = Lang.of(
                wanted != null ? wanted : person.map(PersonContact::language).orElse("it"));
        Route route = person.map(this::routeTo).orElseGet(() -> Route.byEmail(Optional.empty()));
        Letter letter = person.flatMap(PersonContact::organisation)
                .map(name -> words.apply(lang)
                        .with(new Letter.Fact(Texts.of(SendingTexts.class, lang).organisation(), name)))
                .orElseGet(() -> words.apply(lang));
        put(letter(id, kind, lang, letter, route, recipient).in(lane));
    }

    private Route routeTo(PersonContact person) {
        Optional<Route> byAppIo =
                person.appIo().filter(_ -> appIo.isOffered()).map(taxCode -> Route.byAppIo(taxCode, person.email()));
        return byPec(person.pec(), person.email())
                .or(() -> byAppIo)
                .or(() ->
                        person.sms().filter(_ -> lines.isOffered()).map(number -> Route.bySms(number, person.email())))
                .orElseGet(() -> Route.byEmail(person.email()));
    }

    private Optional<Route> byPec(Optional<String> address, Optional<String> email) {
        return address.filter(_ -> pec.isOffered()).map(certified -> Route.byPec(certified, email));
    }

    /** @param reader the address that the operator gave, and its language */
    public void operatorLetter(
            UUID id, String kind, UUID operatorId, Optional<OperatorContact> reader, Function<Lang, Letter> words) {
        Lang lang = Lang.of(reader.map(OperatorContact::language).orElse("it"));
        Optional<String> email = reader.flatMap(OperatorContact::address);
        Route route = byPec(reader.flatMap(OperatorContact::pec), email).orElseGet(() -> Route.byEmail(email));
        put(letter(id, kind, lang, words.apply(lang), route, OperatorContact.mailbox(operatorId)));
    }

    /** To an address alone, and into nobody's message box. */
    public void toAddress(UUID id, String kind, String email, Lang lang, Letter letter) {
        toAddress(id, kind, Address.email(email), lang, letter);
    }

    public void toAddress(UUID id, String kind, Address address, Lang lang, Letter letter) {
        put(letter(id, kind, lang, letter, address.route(), null));
    }

    /** To an address of certified mail alone, with a file that is stored in the same transaction. */
    public void act(UUID id, String kind, String pec, Lang lang, Letter letter) {
        put(letter(id, kind, lang, letter, Route.to(Channel.PEC, pec), null).in(Lane.ACTS));
    }

    /** To an address alone, and after everything that somebody waits for. */
    public void announcementTo(UUID id, String kind, String email, Lang lang, Letter letter) {
        put(letter(id, kind, lang, letter, Route.to(Channel.EMAIL, email), null).in(Lane.ANNOUNCEMENTS));
    }

    /**
     * A letter with a one-time code, to an address alone.
     *
     * @param expiresAt when the code ends: it is not sent any more then
     */
    public void codeLetter(UUID id, String kind, String email, Lang lang, Letter letter, Instant expiresAt) {
        codeLetter(id, kind, Address.email(email), lang, letter, expiresAt);
    }

    public void codeLetter(UUID id, String kind, Address address, Lang lang, Letter letter, Instant expiresAt) {
        put(letter(id, kind, lang, letter, address.route(), null).in(Lane.CODES).until(expiresAt));
    }

    /** To a person of an operator who waits for it, and to nobody else there. */
    public void notice(UUID id, String kind, ConsultationNotice reader, Function<Lang, Letter> words) {
        Lang lang = Lang.of(reader.language());
        Route route = Route.to(Channel.EMAIL, reader.address());
        put(letter(id, kind, lang, words.apply(lang), route, reader.recipient()));
    }

    private OutgoingMessage letter(UUID id, String kind, Lang lang, Letter letter, Route route, String recipient) {
        return new OutgoingMessage(id, kind, route, lang.code(), letter.title(), write(letter), clock.instant())
                .to(recipient);
    }

    private void put(OutgoingMessage message) {
        // a code has a time to live instead
        Optional<Instant> old = message.lane() == Lane.CODES ? Optional.empty() : held.toldBefore();
        messages.persist(old.map(message::hold).orElse(message));
        if (old.isEmpty()) {
            stored.fire(new MessageStored(message.lane()));
        }
    }

    /** To a member of an operator's team, at the address that is known from the invitation. */
    public record Colleague(UUID operatorId, String email) {}

    /** A copy of the operator's letter of this event, by e-mail alone: it stands in the box once already, and went to the operator's own address. */
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
        Route route = Route.to(Channel.EMAIL, email);
        put(letter(id, kind, lang, letter, route, OperatorContact.colleaguesOf(colleague.operatorId()))
                .copyOf(event));
    }

    /** The id of the message with the code of a proof: one proof, one code. The page of the proof finds by it whether it arrived. */
    public static UUID codeOf(String proof) {
        return UUID.nameUUIDFromBytes((proof + "/code").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A one-time code to a line.
     *
     * @param purpose the message says what the code is for
     * @param expiresAt when the code ends: it is not sent any more then
     */
    public void code(
            UUID id,
            PhoneNumber number,
            boolean byVoice,
            String code,
            CodePurpose purpose,
            Lang lang,
            Instant expiresAt) {
        lineCode(id, number, byVoice, new LineWords(lang, host).code(id, byVoice, code, purpose), lang, expiresAt);
    }

    /** A one-time code to a number that an operator has declared. It may be a stranger's number: the words say so. */
    public void declarationCode(
            UUID id, PhoneNumber number, boolean byVoice, String code, Lang lang, Instant expiresAt) {
        lineCode(id, number, byVoice, new LineWords(lang, host).declarationCode(id, byVoice, code), lang, expiresAt);
    }

    private void lineCode(UUID id, PhoneNumber number, boolean byVoice, String words, Lang lang, Instant expiresAt) {
        put(new OutgoingMessage(
                        id,
                        "line-code",
                        Route.to(byVoice ? Channel.VOICE : Channel.SMS, number.e164()),
                        lang.code(),
                        Texts.of(SendingTexts.class, lang).codeSubject(),
                        words,
                        clock.instant())
                .in(Lane.CODES)
                .until(expiresAt));
    }

    /**
     * A few words to a line itself, written to a mobile one and spoken to a fixed one, in its holder's language. It is in nobody's message box.
     *
     * @param event that it is about; the letter to the holder has its id
     * @param holder null when nobody is known to hold the line
     * @param wanted language of the event; null for the holder's own
     */
    public void lineNotice(
            UUID event, String kind, PhoneNumber number, String holder, String wanted, Function<Lang, String> words) {
        Lang lang = Lang.of(Optional.ofNullable(wanted)
                .or(() -> Optional.ofNullable(holder)
                        .flatMap(people::findByIdOptional)
                        .map(PersonContact::language))
                .orElse("it"));
        Route route = Address.line(number).route();
        String title = Texts.of(SendingTexts.class, lang).noticeSubject();
        UUID id = noticeOf(event);
        String said = new LineWords(lang, host).notice(id, route.channel() == Channel.VOICE, words.apply(lang));
        put(new OutgoingMessage(id, kind, route, lang.code(), title, said, clock.instant()));
    }

    /** The id of what was sent to the line beside the letter to its holder. */
    static UUID noticeOf(UUID letter) {
        return UUID.nameUUIDFromBytes((letter + "/line").getBytes(StandardCharsets.UTF_8));
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
