package it.opposizioni.registry.opposition;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.medium.ActivationPeriods;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.medium.PendingWithdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What the user of a line may do with its opposition by a call from it, or by a proof of it on the site (DPR 26/2022 art. 7 c. 1 lett. a,
 * b). Both show that a person has the line, and not who the person is: an opposition that begins so has no holder until a signed-in
 * person proves the line and claims
 * it. An end that is asked for so can be undone for a day, and the line and the holder are told. Only what somebody else has registered
 * ends at once, when the line's new user says that it has passed on ({@link FormerEntries}).
 */
@ApplicationScoped
public class LineOppositions {

    private final OppositionRepository oppositions;
    private final OppositionJournal journal;
    private final ActivationPeriods periods;
    private final WithdrawalConfig config;
    private final Ids ids;
    private final Now clock;

    LineOppositions(
            OppositionRepository oppositions,
            OppositionJournal journal,
            ActivationPeriods periods,
            WithdrawalConfig config,
            Ids ids,
            Now clock) {
        this.oppositions = oppositions;
        this.journal = journal;
        this.periods = periods;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Result {
        REGISTERED,
        /** Nothing has changed: the line is protected. */
        ALREADY_REGISTERED,
        /** Its end had been asked for, and that is undone. */
        KEPT,
        /** Consents given until now no longer count (DPR 26/2022 art. 7 c. 4). */
        RENEWED,
        REMOVAL_ASKED,
        /** Its end was asked for before. */
        REMOVAL_UNDER_WAY,
        NOT_REGISTERED
    }

    /** @param opposition empty where the line has none */
    public record Done(Result result, Optional<Opposition> opposition) {

        static Done of(Result result, Opposition opposition) {
            return new Done(result, Optional.of(opposition));
        }

        /** The same opposition, and something else that came of it. */
        public Done as(Result other) {
            return new Done(other, opposition);
        }
    }

    /**
     * Opposes, or keeps what was about to end. The holder of what stands keeps it: having the line does not show that one is somebody else.
     *
     * @param protocol of a registration, if this is one
     * @param ground by which way it was asked for
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Done register(PhoneNumber line, Set<Medium> media, String protocol, Ground ground) {
        Optional<Opposition> found = lock(line);
        if (found.isPresent()) {
            return keep(found.get(), media, ground);
        }
        OppositionAct act =
                ground.equals(Ground.LINE_CALL) ? OppositionAct.REGISTER_BY_CALL : OppositionAct.REGISTER_BY_PROOF;
        Opposition begun = Opposition.register(ids.next(), line, null, act, media, protocol, clock.get(), periods);
        oppositions.persist(begun);
        journal.because(ground).registered(begun);
        return Done.of(Result.REGISTERED, begun);
    }

    private Done keep(Opposition standing, Set<Medium> media, Ground ground) {
        if (standing.withdrawal().filter(pending -> pending.contradicts(media)).isEmpty()) {
            return Done.of(Result.ALREADY_REGISTERED, standing);
        }
        Instant at = standing.notBeforeItBegan(clock.get());
        journal.because(ground).withdrawalUndone(standing.undoWithdrawal(), standing, at);
        return Done.of(Result.KEPT, standing);
    }

    /** Keeps what was about to end; begins nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Done keep(PhoneNumber line, Ground ground) {
        return lock(line)
                .map(standing -> keep(standing, EnumSet.allOf(Medium.class), ground))
                .orElseGet(LineOppositions::none);
    }

    /**
     * Opposes those of the media too that what stands does not oppose yet, from now on, and keeps those that were about to end; of a line
     * without an opposition nothing.
     *
     * @return whether there were any
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean addMedia(PhoneNumber line, Set<Medium> wanted, Ground ground) {
        Optional<Opposition> found = lock(line);
        found.ifPresent(standing -> keep(standing, wanted, ground));
        Set<Medium> missing = new HashSet<>(wanted);
        found.ifPresent(standing -> standing.media().forEach(missing::remove));
        if (found.isEmpty() || missing.isEmpty()) {
            return false;
        }
        Opposition standing = found.get();
        Instant at = standing.notBeforeItBegan(clock.get());
        Instant activeFrom = standing.leading().activeFrom();
        String event = standing.addMedia(missing, at, periods);
        journal.because(ground).mediaAdded(event, standing, missing, activeFrom, at);
        return true;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Done renew(PhoneNumber line, Ground ground) {
        OppositionJournal told = journal.because(ground);
        return change(line, Result.RENEWED, (opposition, at) -> told.renewed(opposition.renew(at), opposition, at));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Done askRemoval(PhoneNumber line, Ground ground) {
        OppositionJournal told = journal.because(ground);
        return change(line, Result.REMOVAL_ASKED, (opposition, at) -> {
            String event = opposition.askWithdrawal(null, at, at.plus(config.undo()));
            told.withdrawalAsked(event, opposition, opposition.withdrawal().orElseThrow());
        });
    }

    /** What the line has in the register, and nobody else changes it until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Opposition> lock(PhoneNumber line) {
        Optional<Opposition> found = oppositions.lockStanding(line);
        found.ifPresent(
                opposition -> oppositions.getEntityManager().refresh(opposition, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    private Done change(PhoneNumber line, Result result, BiConsumer<Opposition, Instant> act) {
        Optional<Opposition> found = lock(line);
        if (found.isEmpty()) {
            return none();
        }
        Opposition standing = found.get();
        if (standing.withdrawal().filter(PendingWithdrawal::isOfEverything).isPresent()) {
            return Done.of(Result.REMOVAL_UNDER_WAY, standing);
        }
        act.accept(standing, standing.notBeforeItBegan(clock.get()));
        return Done.of(result, standing);
    }

    private static Done none() {
        return new Done(Result.NOT_REGISTERED, Optional.empty());
    }
}
