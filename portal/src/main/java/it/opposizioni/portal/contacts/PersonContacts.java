package it.opposizioni.portal.contacts;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Remembers where to write to somebody. */
@ApplicationScoped
public class PersonContacts {

    private static final String BEGIN = """
            insert into person_contact (subject, name, email, email_chosen, language, language_chosen, updated_at)
            values (?, ?, ?, false, ?, false, ?)
            on conflict do nothing
            """;

    /** How the register names somebody who has never signed in, and every organisation. */
    static final String AT_THE_DESK = "desk:";

    /** Redelivery reorders: what the desk was told before what is known changes nothing. */
    private static final String TOLD = """
            insert into person_contact as known
                (subject, name, email, email_chosen, language, language_chosen, updated_at, told_at, gathered)
            values (?, ?, ?, true, ?, true, ?, ?, ?)
            on conflict (subject) do update
            set name = excluded.name,
                email = case when known.chosen_here then known.email else excluded.email end,
                language = case when known.chosen_here then known.language else excluded.language end,
                updated_at = excluded.updated_at, told_at = excluded.told_at,
                gathered = known.gathered or excluded.gathered
            where known.told_at is null or known.told_at <= excluded.told_at
            """;

    private static final String ORGANISATION = """
            insert into person_contact (subject, name, email, email_chosen, language, language_chosen, updated_at, gathered)
            values (?, ?, null, true, ?, true, ?, true)
            on conflict (subject) do update set name = excluded.name, gathered = true
            """;

    private static final String SENDS_LISTS = "update person_contact set gathered = true where subject = ?";

    private final PersonContactRepository people;
    private final ContactColumns columns;
    private final Jdbc jdbc;
    private final PersonalData personalData;
    private final Clock clock;

    PersonContacts(
            PersonContactRepository people, ContactColumns columns, Jdbc jdbc, PersonalData personalData, Clock clock) {
        this.people = people;
        this.columns = columns;
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.clock = clock;
    }

    @Transactional
    public Optional<PersonContact> of(String subject) {
        return people.findByIdOptional(subject);
    }

    /** Where letters go, or would go if they had to be written now; empty for the message box alone. */
    @Transactional
    public Optional<String> addressOf(Visitor visitor) {
        return of(visitor.subject()).map(PersonContact::email).orElseGet(visitor::email);
    }

    /**
     * What the person chose. The caller knows that the address is the person's.
     *
     * @param email null or empty for nobody who wants e-mail
     */
    @Transactional
    public void choose(Visitor visitor, String email, String language) {
        lock(visitor, Lang.of(language));
        writeTo(visitor, email == null || email.isBlank() ? null : email, null);
        writeIn(visitor, Lang.of(language));
    }

    /** Somebody who is here now. What was not chosen follows: the address of the identity provider, the language of the page. */
    @Transactional
    public void remember(Visitor visitor, String language) {
        String provided = visitor.email().orElse(null);
        boolean known = people.findByIdOptional(visitor.subject())
                .filter(person -> person.isAsSignedIn(visitor.name(), provided, language))
                .isPresent();
        if (!known) {
            lock(visitor, Lang.of(language)).signedIn(visitor.name(), provided, language, clock.instant());
        }
    }

    /**
     * What somebody who has never signed in told the registrars. Nothing changes for somebody who has signed in, nor for an organisation
     * for which that was chosen here.
     *
     * @param organisation whether it is one
     * @param email null when none is known: letters are kept then and not sent
     * @param told when that was
     */
    @Transactional(TxType.MANDATORY)
    public void toldToDesk(
            String holder, String name, boolean organisation, String email, String language, Instant told) {
        if (holder.startsWith(AT_THE_DESK)) {
            jdbc.update(
                    TOLD,
                    holder,
                    personalData.encrypt(name),
                    email == null ? null : personalData.encrypt(email),
                    Lang.of(language).code(),
                    clock.instant(),
                    told,
                    organisation);
        }
    }

    /**
     * Holds many numbers: an organisation, or a sole trader who sends lists of them under their own name.
     *
     * @param language of its letters, where nothing is known of it yet
     */
    @Transactional
    public void learnOrganisation(String holder, String name, String language) {
        if (holder.startsWith(AT_THE_DESK)) {
            jdbc.update(
                    ORGANISATION,
                    holder,
                    personalData.encrypt(name),
                    Lang.of(language).code(),
                    clock.instant());
        } else {
            jdbc.update(SENDS_LISTS, holder);
        }
    }

    /**
     * The address may be that of somebody who does not act for it any more. Where it was this person who chose it, its letters stay in its
     * message box until somebody who does chooses another one.
     *
     * @param representative subject of the person who does not act for it any more
     */
    @Transactional(TxType.MANDATORY)
    public void forgetChosen(String organisation, String representative) {
        PersonContact known = organisation.startsWith(AT_THE_DESK) ? people.findById(organisation) : null;
        if (known != null) {
            people.getEntityManager().refresh(known, LockModeType.PESSIMISTIC_WRITE);
            known.forgetChosenBy(representative, clock.instant());
        }
    }

    /** Nothing is known of the person until the next visit. */
    @Transactional
    public void erase(String subject) {
        people.deleteById(subject);
    }

    /** The row as it is now, made if there is none; nobody else changes it before the end of this transaction. */
    @Transactional(TxType.MANDATORY)
    public PersonContact lock(Visitor visitor, Lang pageLanguage) {
        jdbc.update(
                BEGIN,
                visitor.subject(),
                // bypasses the entity, and so its converter
                personalData.encrypt(visitor.name()),
                visitor.email().map(personalData::encrypt).orElse(null),
                pageLanguage.code(),
                clock.instant());
        PersonContact person = people.findById(visitor.subject());
        people.getEntityManager().refresh(person, LockModeType.PESSIMISTIC_WRITE);
        return person;
    }

    /** While it is locked. */
    @Transactional(TxType.MANDATORY)
    public void writeIn(Visitor visitor, Lang language) {
        people.findById(visitor.subject()).writeIn(language.code(), clock.instant());
    }

    /**
     * While it is locked. The caller knows that the address is the person's.
     *
     * @param email null for the message box alone
     * @param by subject of who chose it, for an organisation too; null when nobody knows
     */
    @Transactional(TxType.MANDATORY)
    public void writeTo(Visitor visitor, String email, String by) {
        people.findById(visitor.subject()).writeTo(email, by, clock.instant());
    }

    /**
     * While it is locked, and instead of text messages. The caller knows that the tax code is the person's.
     *
     * @param taxCode empty for not any more
     */
    @Transactional(TxType.MANDATORY)
    public void writeInAppIo(Visitor visitor, Optional<TaxCode> taxCode) {
        people.findById(visitor.subject())
                .writeInAppIo(taxCode.map(TaxCode::value).orElse(null), clock.instant());
    }

    /**
     * While it is locked. The caller knows that the address is the person's.
     *
     * @param pec null for not any more
     * @param by subject of who chose it, for an organisation too; null when nobody knows
     */
    @Transactional(TxType.MANDATORY)
    public void writeByPec(Visitor visitor, String pec, String by) {
        people.findById(visitor.subject()).writeByPec(pec, by, clock.instant());
    }

    /**
     * While it is locked. The caller knows that the number is the person's.
     *
     * @param number null for none any more
     */
    @Transactional(TxType.MANDATORY)
    public void reachAt(Visitor visitor, PhoneNumber number) {
        PersonContact person = people.findById(visitor.subject());
        if (number == null) {
            person.forgetPhone(clock.instant());
        } else {
            person.reachAt(number, columns.phoneKey(number.e164()), clock.instant());
        }
    }

    /** Who has confirmed one of these telephones, by this release. */
    @Transactional(TxType.MANDATORY)
    public List<PersonContact> reachedAt(Collection<PhoneNumber> numbers) {
        return people.withPhone(numbers.stream()
                .flatMap(number -> columns.phoneKey(number.e164()).all().stream())
                .toList());
    }

    /**
     * The line is not this person's any more.
     *
     * @param confirmedBefore who has confirmed it since keeps it
     * @return whether it was this person's telephone
     */
    @Transactional(TxType.MANDATORY)
    public boolean forgetPhone(String subject, PhoneNumber number, Instant confirmedBefore) {
        PersonContact person = people.findById(subject);
        if (person == null) {
            return false;
        }
        people.getEntityManager().refresh(person, LockModeType.PESSIMISTIC_WRITE);
        if (!person.hadPhone(number, confirmedBefore)) {
            return false;
        }
        person.forgetPhone(clock.instant());
        return true;
    }

    /** While it is locked: at the number that is known, and instead of App IO. */
    @Transactional(TxType.MANDATORY)
    public void writeBySms(Visitor visitor) {
        people.findById(visitor.subject()).writeBySms(clock.instant());
    }
}
