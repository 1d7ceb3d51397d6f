package it.opposizioni.registry.opposition;

import it.opposizioni.kit.identity.IdentityLevel;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.history.Change;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.lineproof.LineProofs;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.statistics.WithdrawalReason;
import it.opposizioni.registry.statistics.WithdrawalReasons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A holder leaves the register (DPR 26/2022 art. 7 c. 9), or takes one of two media out of it. An open session of another person is not
 * enough: the line has to be proved, and it is told. Both can be undone for a day.
 */
@ApplicationScoped
public class Withdrawals {

    private static final Text NOT_OPPOSED = Text.of(
            "Per questo numero non c’è un’opposizione di questo tipo: non c’è nulla da togliere.",
            "This number has no opposition of this kind: there is nothing to end.");
    private static final Text NOT_PROVEN = Text.of(
            "Verifica di nuovo la linea: serve un codice confermato da poco per questo numero.",
            "Prove the line again: a code confirmed recently for this number is needed.");
    private static final Text MEDIUM_UNDER_WAY = Text.of(
            "Hai già chiesto di togliere uno dei due: annulla quella richiesta, oppure togli tutto il numero.",
            "You have asked to end one of the two already: undo that, or take the whole number off.");
    private static final Text NOT_ASKED = Text.of(
            "Per questo numero non c’è una richiesta da annullare.", "There is no withdrawal of this number to undo.");

    private final OppositionRepository oppositions;
    private final OppositionLookup lookup;
    private final OppositionLocks locks;
    private final OppositionJournal journal;
    private final OppositionEnds ends;
    private final LineProofs proofs;
    private final WithdrawalReasons reasons;
    private final WithdrawalConfig config;
    private final Now clock;

    Withdrawals(
            OppositionRepository oppositions,
            OppositionLookup lookup,
            OppositionLocks locks,
            OppositionJournal journal,
            OppositionEnds ends,
            LineProofs proofs,
            WithdrawalReasons reasons,
            WithdrawalConfig config,
            Now clock) {
        this.oppositions = oppositions;
        this.lookup = lookup;
        this.locks = locks;
        this.journal = journal;
        this.ends = ends;
        this.proofs = proofs;
        this.reasons = reasons;
        this.config = config;
        this.clock = clock;
    }

    /**
     * It ends when the time to undo it is over.
     *
     * @param reason counted, and kept nowhere else; null for none
     * @throws DomainException 404 when it is not this person's, 409 when it has ended or this was asked before, 422 without a proof
     */
    @Transactional
    public Opposition ask(UUID id, String person, UUID proofId, WithdrawalReason reason) {
        Opposition opposition = lockProven(id, person, proofId);
        ask(opposition, journal);
        reasons.stated(reason, clock.get());
        return opposition;
    }

    /**
     * The same for a holder who asked for it at the desk: two registrars instead of a proof of the line. The line is told, and the day to
     * undo it is the same.
     *
     * @throws DomainException 404 when it is not this holder's, 409 when it has ended or this was asked before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void askAtDesk(UUID id, String holder, Ground ground) {
        ask(locks.own(id, holder), journal.because(ground));
    }

    /** The same for many numbers of an organisation, of which the event names the request. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void askInList(UUID id, String holder, Ground ground, UUID list) {
        ask(locks.own(id, holder), journal.because(ground, list));
    }

    /** When what is asked for then takes effect. */
    public Instant due(Instant askedAt) {
        return askedAt.plus(config.undo());
    }

    /** How surely a person must have signed in to ask for it. */
    public IdentityLevel minimumLevel() {
        return config.minimumLevel();
    }

    private void ask(Opposition opposition, OppositionJournal told) {
        Instant at = opposition.notBeforeItBegan(clock.get());
        String event = opposition.askWithdrawal(null, at, due(at));
        told.withdrawalAsked(event, opposition, opposition.withdrawal().orElseThrow());
    }

    /**
     * The holder no longer opposes one medium when the time to undo it is over; what remains keeps its dates. The last medium goes as
     * {@link #ask} says.
     *
     * @throws DomainException as {@link #ask}, and 409 when that medium is not opposed, or one of the two is to go already
     */
    @Transactional
    public Opposition askForMedium(UUID id, String person, Medium medium, UUID proofId) {
        Opposition opposition = lockProven(id, person, proofId);
        askFor(opposition, medium, journal);
        return opposition;
    }

    /**
     * The same for a person who has opened the number by its code, with a fresh proof of the line, and for a holder who asked at the desk. The
     * caller has locked the opposition.
     *
     * @throws DomainException 409 when it is being withdrawn, that medium is not opposed, or one of the two is to go already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void askForMedium(Opposition opened, Medium medium, Ground ground) {
        OppositionLocks.requireStaying(opened);
        askFor(opened, medium, journal.because(ground));
    }

    private void askFor(Opposition opposition, Medium medium, OppositionJournal told) {
        if (!opposition.media().contains(medium)) {
            throw new DomainException(RegistryProblems.MEDIUM_NOT_OPPOSED, NOT_OPPOSED);
        }
        if (opposition.media().size() == 1) {
            ask(opposition, told);
        } else if (opposition.withdrawal().isPresent()) {
            throw new DomainException(RegistryProblems.WITHDRAWAL_UNDER_WAY, MEDIUM_UNDER_WAY);
        } else {
            Instant at = opposition.notBeforeItBegan(clock.get());
            String event = opposition.askWithdrawal(medium, at, due(at));
            told.mediumWithdrawalAsked(
                    event, opposition, opposition.withdrawal().orElseThrow());
        }
    }

    private Opposition lockProven(UUID id, String person, UUID proofId) {
        // before the number, as a registration takes them, so that the two never wait for each other
        boolean proven =
                proofs.use(proofId, person, lookup.own(id, person).number()).isPresent();
        Opposition opposition = locks.own(id, person);
        if (!proven) {
            throw new DomainException(RegistryProblems.LINE_NOT_PROVEN, NOT_PROVEN)
                    .with(new FieldError("/proofId", "PROOF_NOT_USABLE", NOT_PROVEN));
        }
        return opposition;
    }

    /**
     * The holder keeps it after all. No proof: it protects more, and not less.
     *
     * @throws DomainException 404 when it is not this person's, 409 when it has ended or was not asked for
     */
    @Transactional
    public Opposition undo(UUID id, String person) {
        return undo(id, person, journal);
    }

    /**
     * The same for many numbers of an organisation, of which the event names the request.
     *
     * @param ground null where nobody acts for somebody else
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void undoInList(UUID id, String holder, Ground ground, UUID list) {
        undo(id, holder, journal.because(ground, list));
    }

    private Opposition undo(UUID id, String person, OppositionJournal told) {
        Opposition opposition = locks.standing(id, person);
        if (opposition.withdrawal().isEmpty()) {
            throw new DomainException(RegistryProblems.NO_WITHDRAWAL, NOT_ASKED);
        }
        Instant at = opposition.notBeforeItBegan(clock.get());
        told.withdrawalUndone(opposition.undoWithdrawal(), opposition, at);
        return opposition;
    }

    /**
     * Ends the oppositions, and the media, whose time to undo is over, as of now: what others were told of them until now stays true.
     *
     * @return how many, at most those of two rounds
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int endDue() {
        Instant now = clock.get();
        List<Opposition> due = oppositions.lockToEnd(now, config.batch());
        due.forEach(opposition -> ends.end(opposition.withdraw(now), Change.WITHDRAWN, opposition));
        List<Opposition> dueOfMedia = oppositions.lockMediaToEnd(now, config.batch());
        dueOfMedia.forEach(opposition -> endMedium(opposition, opposition.notBeforeItBegan(now)));
        return due.size() + dueOfMedia.size();
    }

    private void endMedium(Opposition opposition, Instant at) {
        Medium medium = opposition.withdrawal().orElseThrow().medium();
        Instant activeFrom = opposition.leading().activeFrom();
        journal.mediumWithdrawn(opposition.withdrawMedium(), opposition, medium, activeFrom, at);
    }
}
