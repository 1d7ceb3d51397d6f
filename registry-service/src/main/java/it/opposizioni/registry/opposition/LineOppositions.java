package it.opposizioni.registry.opposition;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.medium.ActivationPeriods;
import it.opposizioni.registry.medium.Medium;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What a call from a line may do with the opposition of that line (DPR 26/2022 art. 7 c. 1 lett. b). The call shows that one has the line and
 * not who one is: an opposition that begins so has no holder until a signed-in person proves the line and claims it, and nobody
 * loses one by a call: the end can be undone for a day, and the line and the holder are told.
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
        this.journal = journal.because(Ground.LINE_CALL);
        this.periods = periods;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of a call. */
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
    }

    /**
     * Opposes calls, or keeps what was about to end. The holder of what stands keeps it: the call does not show that it is somebody else.
     *
     * @param protocol of a registration, if this is one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Done register(PhoneNumber line, String protocol) {
        Optional<Opposition> found = lock(line);
        if (found.isPresent()) {
            return keep(found.get());
        }
        Instant now = clock.get();
        Opposition begun =
                Opposition.register(ids.next(), line, null, Set.of(Medium.TELEPHONE), protocol, now, periods);
        oppositions.persist(begun);
        journal.registered(begun);
        return Done.of(Result.REGISTERED, begun);
    }

    private Done keep(Opposition standing) {
        if (standing.withdrawal().isEmpty()) {
            return Done.of(Result.ALREADY_REGISTERED, standing);
        }
        Instant at = standing.notBeforeItBegan(clock.get());
        journal.withdrawalUndone(standing.undoWithdrawal(), standing, at);
        return Done.of(Result.KEPT, standing);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Done renew(PhoneNumber line) {
        return change(line, Result.RENEWED, (opposition, at) -> journal.renewed(opposition.renew(at), opposition, at));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Done askRemoval(PhoneNumber line) {
        return change(line, Result.REMOVAL_ASKED, (opposition, at) -> {
            String event = opposition.askWithdrawal(at, at.plus(config.undo()));
            journal.withdrawalAsked(event, opposition, opposition.withdrawal().orElseThrow());
        });
    }

    private Done change(PhoneNumber line, Result result, BiConsumer<Opposition, Instant> act) {
        Optional<Opposition> found = lock(line);
        if (found.isEmpty()) {
            return new Done(Result.NOT_REGISTERED, found);
        }
        Opposition standing = found.get();
        if (standing.withdrawal().isPresent()) {
            return Done.of(Result.REMOVAL_UNDER_WAY, standing);
        }
        act.accept(standing, standing.notBeforeItBegan(clock.get()));
        return Done.of(result, standing);
    }

    private Optional<Opposition> lock(PhoneNumber line) {
        oppositions.queueUp(line);
        return oppositions.lockStanding(line);
    }
}
