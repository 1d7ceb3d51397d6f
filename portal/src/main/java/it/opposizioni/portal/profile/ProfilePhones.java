package it.opposizioni.portal.profile;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.linemessage.LineMessageGateway;
import it.opposizioni.portal.profile.Profiles.Saved;
import it.opposizioni.portal.sending.MessageQueue;
import it.opposizioni.portal.sending.Route.Address;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/**
 * The telephone of a person: kept once a code that was sent to it has come back. The number before it is told, and so is the e-mail address
 * when letters are announced by text message instead.
 */
@ApplicationScoped
class ProfilePhones {

    private final PersonContacts contacts;
    private final AddressCodes codes;
    private final MessageQueue messages;
    private final LineMessageGateway lines;
    private final Ids ids;
    private final Now clock;

    ProfilePhones(
            PersonContacts contacts,
            AddressCodes codes,
            MessageQueue messages,
            LineMessageGateway lines,
            Ids ids,
            Now clock) {
        this.contacts = contacts;
        this.codes = codes;
        this.messages = messages;
        this.lines = lines;
        this.ids = ids;
        this.clock = clock;
    }

    boolean isOffered() {
        return lines.isOffered();
    }

    /** @param key of the form */
    @Transactional
    Saved save(Visitor visitor, PhoneNumber number, String key, Lang here) {
        PersonContact person = contacts.lock(visitor, here);
        if (person.phone().filter(number::equals).isPresent()) {
            return Saved.SAVED;
        }
        return codes.send(visitor.subject(), Address.line(number), key, here) ? Saved.CODE_SENT : Saved.TOO_MANY_CODES;
    }

    /** While the contact is locked. @param number null for none any more */
    @Transactional(TxType.MANDATORY)
    void use(Visitor visitor, PersonContact person, PhoneNumber number) {
        Optional<PhoneNumber> before = person.phone();
        contacts.reachAt(visitor, number);
        before.filter(old -> !old.equals(number))
                .ifPresent(old -> messages.lineNotice(
                        ids.next(), "address-changed", old, visitor.subject(), null, ProfilePhones::leftWords));
    }

    private static String leftWords(Lang lang) {
        return Texts.of(PhoneTexts.class, lang).phoneLeftNotice();
    }

    /** @return whether letters were announced there: they go by e-mail now, or stay in the message box */
    @Transactional
    boolean remove(Visitor visitor, Lang here) {
        PersonContact person = contacts.lock(visitor, here);
        boolean bySms = person.sms().isPresent();
        use(visitor, person, null);
        return bySms;
    }

    /** Whether the person has confirmed a number that takes text messages. */
    @Transactional
    boolean hasMobile(Visitor visitor) {
        return contacts.of(visitor.subject()).flatMap(PersonContact::mobile).isPresent();
    }

    /** From now on letters are announced by text message; without a confirmed mobile line nothing changes. */
    @Transactional
    void writeBySms(Visitor visitor, Lang here) {
        PersonContact person = contacts.lock(visitor, here);
        if (person.mobile().isEmpty() || person.sms().isPresent()) {
            return;
        }
        Lang lang = Lang.of(person.language());
        if (person.appIo().isPresent()) {
            // while it still goes there: somebody else may be at an open session
            messages.personLetter(
                    ids.next(),
                    "address-changed",
                    visitor.subject(),
                    null,
                    wanted -> ProfileLetters.in(wanted).smsChosen(clock.get()));
        }
        contacts.writeBySms(visitor);
        person.email()
                .ifPresent(email -> messages.toAddress(
                        ids.next(),
                        "address-changed",
                        email,
                        lang,
                        ProfileLetters.in(lang).smsChosen(clock.get())));
    }
}
