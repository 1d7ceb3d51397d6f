package it.opposizioni.registry.opposition;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.medium.ActivationPeriods;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.medium.OpposedMedia;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Brings oppositions back that this database has lost and a copy still knows. What stands here in their place, or has changed here since as
 * often, is newer and stays. No holder is written to.
 */
@ApplicationScoped
public class OppositionRecovery {

    /** Entities in the session at once. */
    private static final int BATCH = 500;

    private final OppositionRepository oppositions;
    private final OppositionJournal journal;
    private final ActivationPeriods periods;
    private final Instance<OppositionEnding> alsoEnding;
    private final Now clock;

    OppositionRecovery(
            OppositionRepository oppositions,
            OppositionJournal journal,
            ActivationPeriods periods,
            Instance<OppositionEnding> alsoEnding,
            Now clock) {
        this.oppositions = oppositions;
        this.journal = journal;
        this.periods = periods;
        this.alsoEnding = alsoEnding;
        this.clock = clock;
    }

    /**
     * An opposition as a copy has it.
     *
     * @param media none when it has ended
     */
    public record Known(UUID id, PhoneNumber number, long version, Set<Medium> media) {

        boolean hasEnded() {
            return media.isEmpty();
        }
    }

    /**
     * @param knownAt when the copy knew all of it
     * @return how many oppositions have changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int recover(List<Known> known, Instant knownAt) {
        int changed = 0;
        // ends first: a number stands in the register once
        for (boolean ended : new boolean[] {true, false}) {
            int seen = 0;
            for (Known one : known) {
                if (one.hasEnded() == ended) {
                    changed += recover(one, knownAt) ? 1 : 0;
                    if (++seen % BATCH == 0) {
                        forgetEntities();
                    }
                }
            }
            forgetEntities();
        }
        return changed;
    }

    private void forgetEntities() {
        oppositions.flush();
        oppositions.getEntityManager().clear();
    }

    private boolean recover(Known known, Instant knownAt) {
        Optional<Opposition> found = oppositions.findByIdOptional(known.id());
        if (found.isEmpty()) {
            return !known.hasEnded() && begin(known, knownAt);
        }
        Opposition opposition = found.get();
        if (opposition.endedAt() != null || opposition.version() >= known.version()) {
            return false;
        }
        Instant activeFrom = opposition.leading().activeFrom();
        String event = opposition.recover(known.media(), known.version() + 1, knownAt, clock.get(), periods);
        if (known.hasEnded()) {
            oppositions.flush();
            journal.endRecovered(event, opposition);
            alsoEnding.forEach(other -> other.ended(opposition));
        } else {
            journal.changeRecovered(event, opposition, activeFrom, knownAt);
        }
        return true;
    }

    /**
     * Since when it has stood is not known better than {@code knownAt}; who holds it, its protocol and whether it revoked consents are not known at
     * all: its holder may claim it.
     */
    private boolean begin(Known known, Instant knownAt) {
        if (oppositions.lockStandingRow(known.number()).isPresent()) {
            return false;
        }
        OppositionTransitions.TABLE.require(OppositionState.NONE, OppositionAct.RECOVER);
        OpposedMedia media = OpposedMedia.from(knownAt, known.media(), periods);
        Opposition opposition =
                new Opposition(known.id(), known.number(), Origin.RECOVERED, media, known.version() + 1);
        oppositions.persist(opposition);
        journal.recovered(opposition, knownAt);
        return true;
    }
}
