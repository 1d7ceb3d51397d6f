package it.opposizioni.portal.profile;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.profile.AddressCode.Guess;
import it.opposizioni.portal.sending.Channel;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import it.opposizioni.portal.sending.Route.Address;
import it.opposizioni.portal.visitor.Visitor;
import it.opposizioni.portal.visitor.Visitors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person chooses about letters. An address is used once a code that was sent to it has come back, and the address before it is told:
 * an open session is not enough to turn somebody's letters away unseen. Telephones are with {@link ProfilePhones}.
 */
@ApplicationScoped
public class Profiles {

    /** What came of saving the profile. */
    enum Saved {
        SAVED,
        /** The new address is used when the code comes back; what else was chosen holds. */
        CODE_SENT,
        /** Nothing was saved. */
        TOO_MANY_CODES
    }

    private final PersonContacts contacts;
    private final AddressCodes codes;
    private final ProfilePhones phones;
    private final MessageQueue messages;
    private final Visitors visitors;
    private final Ids ids;
    private final Now clock;

    Profiles(
            PersonContacts contacts,
            AddressCodes codes,
            ProfilePhones phones,
            MessageQueue messages,
            Visitors visitors,
            Ids ids,
            Now clock) {
        this.contacts = contacts;
        this.codes = codes;
        this.phones = phones;
        this.messages = messages;
        this.visitors = visitors;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What was chosen beside a request: only whether to be written to at the address in use.
     *
     * @param byEmail false for the message box alone
     */
    @Transactional
    public void choose(Visitor visitor, boolean byEmail, Lang language) {
        PersonContact person = contacts.lock(visitor, language);
        contacts.writeIn(visitor, language);
        // a person without an address has not chosen to have none
        if (!byEmail && person.email().isPresent()) {
            useInstead(visitor, person, null);
        }
    }

    /**
     * @param email empty for the message box alone
     * @param key of the form
     * @param here language of the page, in which the code is sent
     */
    @Transactional
    Saved save(Visitor visitor, Lang language, String email, String key, Lang here) {
        PersonContact person = contacts.lock(visitor, here);
        boolean newAddress = !email.isEmpty() && !isInUse(person, email);
        if (newAddress && !codes.send(visitor.subject(), Address.email(email), key, here)) {
            return Saved.TOO_MANY_CODES;
        }
        contacts.writeIn(visitor, language);
        if (email.isEmpty()) {
            codes.waiting(visitor.subject())
                    .filter(code -> code.channel() == Channel.EMAIL)
                    .ifPresent(_ -> codes.giveUp(visitor.subject()));
            useInstead(visitor, person, null);
        }
        return newAddress ? Saved.CODE_SENT : Saved.SAVED;
    }

    /**
     * Instead of text messages. Nobody is told at another address: App IO shows messages only to the person with the tax code, even if
     * somebody else uses the
     * session.
     *
     * @param taxCode of the visitor; empty for e-mail, or for the message box alone
     */
    @Transactional
    void useAppIo(Visitor visitor, Optional<TaxCode> taxCode, Lang here) {
        contacts.lock(visitor, here);
        contacts.writeInAppIo(visitor, taxCode);
    }

    @Transactional
    boolean isInAppIo(Visitor visitor) {
        return contacts.of(visitor.subject()).flatMap(PersonContact::appIo).isPresent();
    }

    /** @return empty when no address waits, false when there were too many codes today */
    @Transactional
    Optional<Boolean> sendAgain(Visitor visitor, String key, Lang here) {
        contacts.lock(visitor, here);
        return codes.waiting(visitor.subject())
                .map(waiting -> codes.send(visitor.subject(), waiting.wanted(), key, here));
    }

    @Transactional
    Guess confirm(Visitor visitor, String digits, Lang here) {
        PersonContact person = contacts.lock(visitor, here);
        return codes.last(visitor.subject())
                .map(code -> confirm(visitor, person, code, digits))
                .orElse(Guess.NONE);
    }

    private Guess confirm(Visitor visitor, PersonContact person, AddressCode code, String digits) {
        if (!code.isWaiting() && isSame(inUse(person, code.channel()), code.address())) {
            // the form was sent twice
            return Guess.RIGHT;
        }
        Guess guess = codes.guess(code, digits);
        if (guess == Guess.RIGHT) {
            use(visitor, person, code);
        }
        return guess;
    }

    private static Optional<String> inUse(PersonContact person, Channel channel) {
        return switch (channel) {
            case PEC -> person.pec();
            case SMS, VOICE -> person.phone().map(PhoneNumber::e164);
            default -> person.email();
        };
    }

    private void use(Visitor visitor, PersonContact person, AddressCode code) {
        switch (code.channel()) {
            case PEC -> usePec(visitor, person, code.address());
            case SMS, VOICE ->
                phones.use(visitor, person, code.wanted().number().orElseThrow());
            default -> useInstead(visitor, person, code.address());
        }
    }

    /** How the last code went that this person asked for: to say at the end what has been confirmed. */
    @Transactional
    Optional<Channel> lastCodeBy(Visitor visitor) {
        return codes.last(visitor.subject()).map(AddressCode::channel);
    }

    /** @param key of the form */
    @Transactional
    Saved savePec(Visitor visitor, String pec, String key, Lang here) {
        PersonContact person = contacts.lock(visitor, here);
        if (isSame(person.pec(), pec)) {
            return Saved.SAVED;
        }
        return codes.send(visitor.subject(), Address.pec(pec), key, here) ? Saved.CODE_SENT : Saved.TOO_MANY_CODES;
    }

    /** Letters go where they went without it. */
    @Transactional
    void leavePec(Visitor visitor, Lang here) {
        usePec(visitor, contacts.lock(visitor, here), null);
    }

    @Transactional
    void giveUp(Visitor visitor, Lang here) {
        contacts.lock(visitor, here);
        codes.giveUp(visitor.subject());
    }

    /** The address or number that waits for its code; empty when there is none. */
    @Transactional
    public Optional<String> waitingAddress(String subject) {
        return codes.waiting(subject).map(AddressCode::address);
    }

    /** It is not waited for any more. That a code was sent stays for the limits of the day. */
    @Transactional
    public void giveUpAddress(String subject) {
        codes.giveUp(subject);
    }

    @Transactional
    public void forgetCodes(Instant sentBefore) {
        codes.forget(sentBefore);
    }

    /** Of somebody who is on the page. */
    @Transactional
    Profile of(Visitor visitor, Lang here) {
        contacts.remember(visitor, here.code());
        PersonContact person = contacts.of(visitor.subject()).orElseThrow();
        return new Profile(
                Lang.of(person.language()),
                person.email(),
                visitor.email(),
                codes.waiting(visitor.subject()),
                person.appIo().isPresent(),
                person.pec(),
                person.phone(),
                person.sms().isPresent());
    }

    /**
     * A profile as it is now.
     *
     * @param email in use; empty for the message box alone
     * @param provided what the identity provider says
     * @param inAppIo letters go there first
     * @param pec the address of certified mail to which letters go before all; empty when none was chosen
     * @param phone the number that was confirmed; empty when there is none
     * @param bySms letters are announced there
     */
    record Profile(
            Lang language,
            Optional<String> email,
            Optional<String> provided,
            Optional<AddressCode> waiting,
            boolean inAppIo,
            Optional<String> pec,
            Optional<PhoneNumber> phone,
            boolean bySms) {}

    private void useInstead(Visitor visitor, PersonContact person, String email) {
        Optional<String> before = person.email();
        contacts.writeTo(visitor, email, chooser());
        Lang lang = Lang.of(person.language());
        before.filter(old -> !old.equals(email))
                .ifPresent(old ->
                        tell(Address.email(old), lang, ProfileLetters.in(lang).changed(clock.get())));
    }

    /** The address used before is told: that of certified mail, or else of e-mail. */
    private void usePec(Visitor visitor, PersonContact person, String pec) {
        Optional<String> before = person.pec();
        if (before.equals(Optional.ofNullable(pec))) {
            return;
        }
        contacts.writeByPec(visitor, pec, chooser());
        Lang lang = Lang.of(person.language());
        ProfileLetters letters = ProfileLetters.in(lang);
        if (before.isPresent()) {
            tell(Address.pec(before.get()), lang, letters.pecLeft(clock.get(), ProfileResource.HERE));
        } else {
            person.email()
                    .ifPresent(email ->
                            tell(Address.email(email), lang, letters.pecChosen(clock.get(), ProfileResource.HERE)));
        }
    }

    /** The person at the page, who is not always the one who is written to; null when there is none. */
    private String chooser() {
        return visitors.current().map(Visitor::subject).orElse(null);
    }

    private void tell(Address address, Lang lang, Letter letter) {
        messages.toAddress(ids.next(), "address-changed", address, lang, letter);
    }

    private static boolean isInUse(PersonContact person, String email) {
        return isSame(person.email(), email);
    }

    static boolean isSame(Optional<String> inUse, String address) {
        return inUse.map(EmailAddress::comparable)
                .filter(EmailAddress.comparable(address)::equals)
                .isPresent();
    }
}
