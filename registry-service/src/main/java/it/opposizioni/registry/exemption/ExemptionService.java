package it.opposizioni.registry.exemption;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.exemption.Exemption.EndReason;
import it.opposizioni.registry.exemption.ExemptionEvents.Told;
import it.opposizioni.registry.exemption.ExemptionRepository.Live;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.holder.LineContacts;
import it.opposizioni.registry.operatordirectory.OperatorDirectory;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionEnding;
import it.opposizioni.registry.opposition.OppositionLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Grants and ends exemptions; only the holder of the number decides, or who registered it without an account. */
@ApplicationScoped
class ExemptionService implements OppositionEnding {

    /** Somebody who wants calls from more companies than these does not need the register. */
    static final int MOST_LIVE = 50;

    private static final Text NOT_LISTED = Text.of(
            "Questa azienda non è nell’elenco degli operatori: puoi fare un’eccezione solo per chi c’è.",
            "This company is not in the directory of operators: an exception can be made only for those that are.");
    private static final Text PAST = Text.of("Il giorno è già passato.", "The day is over already.");
    private static final Text BACKWARDS =
            Text.of("La fine viene prima dell’inizio.", "The end comes before the beginning.");
    private static final Text BEGINS_TOO_FAR = Text.of(
            "Il periodo può cominciare al massimo fra 10 anni.", "The period can begin 10 years from now at most.");
    private static final Text TOO_FAR =
            Text.of("Il periodo può durare al massimo 10 anni.", "The period can last 10 years at most.");
    private static final Text ALREADY = Text.of(
            "C’è già un’eccezione per questa azienda in quel periodo: toglila prima, se la vuoi cambiare.",
            "There is an exception for this company in that period already: end it first if you want to change it.");
    private static final Text TOO_MANY = Text.of(
            "Hai già %s eccezioni per questo numero: togline una prima.",
            "You have %s exceptions for this number already: end one first.");

    private static final Text NONE = Text.of(
            "Per questo numero l’azienda non ha un’eccezione: non c’è nulla da togliere.",
            "The company has no exception for this number: there is nothing to end.");

    private final ExemptionRepository exemptions;
    private final ExemptionJournal journal;
    private final OppositionLocks oppositions;
    private final OperatorDirectory directory;
    private final LineContacts contacts;
    private final Ids ids;
    private final Now clock;

    ExemptionService(
            ExemptionRepository exemptions,
            ExemptionJournal journal,
            OppositionLocks oppositions,
            OperatorDirectory directory,
            LineContacts contacts,
            Ids ids,
            Now clock) {
        this.exemptions = exemptions;
        this.journal = journal;
        this.oppositions = oppositions;
        this.directory = directory;
        this.contacts = contacts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws DomainException 404 when it is not this person's opposition, 409 when it has ended, is being withdrawn, or there is one already, 422 for an
     *     operator that is not in the directory or a period that cannot be
     */
    @Transactional
    Exemption grant(UUID oppositionId, String person, NewExemption wanted) {
        return grant(oppositions.own(oppositionId, person), wanted, null);
    }

    /** @param ground null for what its holder asks for, signed in */
    @Transactional(Transactional.TxType.MANDATORY)
    Exemption grant(Opposition opposition, NewExemption wanted, Ground ground) {
        return grant(opposition, wanted, ground, null);
    }

    /** @param list the request about many numbers that it is a part of; null for what is asked for this one */
    @Transactional(Transactional.TxType.MANDATORY)
    Exemption grant(Opposition opposition, NewExemption wanted, Ground ground, UUID list) {
        Instant now = clock.get();
        ExemptionPeriod period = check(opposition, wanted, now);
        Exemption granted = Exemption.grant(
                ids.next(), opposition.id(), opposition.number(), wanted.operatorId(), period, list, now);
        exemptions.persist(granted);
        journal.granted(granted, told(opposition, granted, list), ground);
        return granted;
    }

    /** What stands against granting it now. */
    void check(Opposition opposition, NewExemption wanted) {
        check(opposition, wanted, clock.get());
    }

    private ExemptionPeriod check(Opposition opposition, NewExemption wanted, Instant now) {
        OppositionLocks.requireStaying(opposition);
        requirePossible(wanted, now);
        ExemptionPeriod period = ExemptionPeriod.of(wanted.from(), wanted.until(), now);
        List<Live> live = exemptions.live(List.of(opposition.id()), now);
        if (isAnyOf(wanted.operatorId(), period, live)) {
            throw new DomainException(RegistryProblems.EXEMPTION_EXISTS, ALREADY);
        }
        if (live.size() >= MOST_LIVE) {
            throw new DomainException(RegistryProblems.TOO_MANY_EXEMPTIONS, TOO_MANY.with(MOST_LIVE));
        }
        return period;
    }

    private List<Exemption> live(Opposition opposition, Instant now) {
        return exemptions.notEnded(opposition.id()).stream()
                .filter(exemption -> exemption.isLive(now))
                .toList();
    }

    /** Whether an operator has one of these already in a period. */
    static boolean isAnyOf(UUID operatorId, ExemptionPeriod period, List<Live> live) {
        return live.stream().anyMatch(one -> one.isOf(operatorId, period));
    }

    /**
     * Whatever the number.
     *
     * @throws DomainException 422 for an operator that is not in the directory or a period that cannot be
     */
    void requirePossible(NewExemption wanted, Instant now) {
        List<FieldError> errors = wrong(wanted.operatorId(), wanted.from(), wanted.until(), now);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
    }

    /** What is wrong with it, whatever the number; empty when nothing is. */
    List<FieldError> wrong(UUID operatorId, LocalDate firstDay, LocalDate lastDay, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (!directory.isListed(operatorId)) {
            errors.add(new FieldError("/operatorId", "NOT_IN_DIRECTORY", NOT_LISTED));
        }
        LocalDate today = Rome.day(now);
        LocalDate begin = firstDay == null ? today : firstDay;
        LocalDate latest = today.plusYears(ExemptionPeriod.LONGEST_YEARS);
        if (begin.isBefore(today)) {
            errors.add(new FieldError("/from", "PAST", PAST));
        } else if (begin.isAfter(latest)) {
            errors.add(new FieldError("/from", "TOO_FAR", BEGINS_TOO_FAR));
        }
        if (lastDay != null && lastDay.isBefore(today)) {
            errors.add(new FieldError("/until", "PAST", PAST));
        } else if (lastDay != null && lastDay.isBefore(begin)) {
            errors.add(new FieldError("/until", "BEFORE_FROM", BACKWARDS));
        } else if (lastDay != null && lastDay.isAfter(latest)) {
            errors.add(new FieldError("/until", "TOO_FAR", TOO_FAR));
        }
        return errors;
    }

    /** The holder takes it back. A second time changes nothing. */
    @Transactional
    void takeBack(UUID oppositionId, UUID exemptionId, String person) {
        takeBack(oppositions.own(oppositionId, person), exemptionId, null);
    }

    /** @param ground null for what its holder asks for, signed in */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeBack(Opposition opposition, UUID exemptionId, Ground ground) {
        OppositionLocks.requireStaying(opposition);
        Exemption exemption = exemptions.find(exemptionId, opposition.id()).orElseThrow(DomainException::notFound);
        Instant now = clock.get();
        if (exemption.isLive(now)) {
            end(opposition, exemption, EndReason.TAKEN_BACK, now, ground, null);
        }
    }

    /** @param list as of {@link #grant(Opposition, NewExemption, Ground, UUID)} */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeBackAll(Opposition opposition, UUID operatorId, Ground ground, UUID list) {
        OppositionLocks.requireStaying(opposition);
        Instant now = clock.get();
        List<Exemption> found = live(opposition, now).stream()
                .filter(exemption -> exemption.operatorId().equals(operatorId))
                .toList();
        if (found.isEmpty()) {
            throw DomainException.invalid("/operatorId", "NO_EXEMPTION", NONE);
        }
        found.forEach(exemption -> end(opposition, exemption, EndReason.TAKEN_BACK, now, ground, list));
    }

    /** Without the opposition there is nothing left to be exempted from. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void ended(Opposition opposition) {
        Instant at = opposition.endedAt();
        live(opposition, at)
                .forEach(exemption -> end(opposition, exemption, EndReason.OPPOSITION_ENDED, at, null, null));
    }

    private void end(
            Opposition opposition, Exemption exemption, EndReason reason, Instant at, Ground ground, UUID list) {
        exemption.end(reason, at);
        journal.ended(exemption, told(opposition, exemption, list), ground);
    }

    private Told told(Opposition opposition, Exemption exemption, UUID list) {
        return Told.of(opposition, contacts, directory, exemption.operatorId(), list);
    }

    @Transactional
    List<Exemption> inForce(PhoneNumber number, Instant at) {
        return exemptions.inForce(number, at);
    }
}
