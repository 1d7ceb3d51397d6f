package it.opposizioni.portal.profile;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.contacts.OperatorContact;
import it.opposizioni.portal.contacts.OperatorContacts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.profile.AddressCode.Guess;
import it.opposizioni.portal.profile.Profiles.Saved;
import it.opposizioni.portal.sending.Letter;
import it.opposizioni.portal.sending.MessageQueue;
import it.opposizioni.portal.sending.Route.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The address of certified mail of an operator: used once a code that was sent to it has come back, and the address used before is told. */
@ApplicationScoped
class OperatorPecs {

    private final OperatorContacts contacts;
    private final AddressCodes codes;
    private final MessageQueue messages;
    private final Ids ids;
    private final Now clock;

    OperatorPecs(OperatorContacts contacts, AddressCodes codes, MessageQueue messages, Ids ids, Now clock) {
        this.contacts = contacts;
        this.codes = codes;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Optional<String> inUse(UUID operator) {
        return contacts.of(operator).flatMap(OperatorContact::pec);
    }

    @Transactional
    Optional<AddressCode> waiting(UUID operator) {
        return codes.waiting(asker(operator));
    }

    /** Who of the operator asks is the same: the limits of a day are those of the operator. */
    private static String asker(UUID operator) {
        return OperatorContact.mailbox(operator);
    }

    /** @param key of the form */
    @Transactional
    Saved save(UUID operator, String pec, String key, Lang here) {
        OperatorContact contact = contacts.lock(operator);
        if (Profiles.isSame(contact.pec(), pec)) {
            return Saved.SAVED;
        }
        return codes.send(asker(operator), Address.pec(pec), key, here) ? Saved.CODE_SENT : Saved.TOO_MANY_CODES;
    }

    /** @return empty when no address waits, false when there were too many codes today */
    @Transactional
    Optional<Boolean> sendAgain(UUID operator, String key, Lang here) {
        contacts.lock(operator);
        return codes.waiting(asker(operator)).map(code -> codes.send(asker(operator), code.wanted(), key, here));
    }

    @Transactional
    Guess confirm(UUID operator, String digits) {
        OperatorContact contact = contacts.lock(operator);
        return codes.last(asker(operator))
                .map(code -> confirm(contact, operator, code, digits))
                .orElse(Guess.NONE);
    }

    private Guess confirm(OperatorContact contact, UUID operator, AddressCode code, String digits) {
        if (!code.isWaiting() && Profiles.isSame(contact.pec(), code.address())) {
            // the form was sent twice
            return Guess.RIGHT;
        }
        Guess guess = codes.guess(code, digits);
        if (guess == Guess.RIGHT) {
            use(operator, contact, code.address());
        }
        return guess;
    }

    @Transactional
    void giveUp(UUID operator) {
        contacts.lock(operator);
        codes.giveUp(asker(operator));
    }

    /** Letters go by e-mail again. */
    @Transactional
    void leave(UUID operator) {
        use(operator, contacts.lock(operator), null);
    }

    private void use(UUID operator, OperatorContact contact, String pec) {
        Optional<String> before = contact.pec();
        if (before.equals(Optional.ofNullable(pec))) {
            return;
        }
        contacts.writeByPec(operator, pec);
        Lang lang = Lang.of(contact.language());
        ProfileLetters letters = ProfileLetters.in(lang);
        if (before.isPresent()) {
            tell(Address.pec(before.get()), lang, letters.pecLeft(clock.get(), OperatorPecResource.HERE));
        } else {
            contact.address()
                    .ifPresent(email ->
                            tell(Address.email(email), lang, letters.pecChosen(clock.get(), OperatorPecResource.HERE)));
        }
    }

    private void tell(Address address, Lang lang, Letter letter) {
        messages.toAddress(ids.next(), "address-changed", address, lang, letter);
    }
}
