package it.opposizioni.registry.exemption;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionLookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Brings exemptions back that this database has lost and a copy still knows: those of numbers that stand in the register. */
@ApplicationScoped
public class ExemptionRecovery {

    private final ExemptionRepository exemptions;
    private final ExemptionJournal journal;
    private final OppositionLookup oppositions;

    ExemptionRecovery(ExemptionRepository exemptions, ExemptionJournal journal, OppositionLookup oppositions) {
        this.exemptions = exemptions;
        this.journal = journal;
        this.oppositions = oppositions;
    }

    /**
     * An exemption as a copy has it.
     *
     * @param until exclusive; null without an end
     */
    public record Known(
            UUID id, PhoneNumber number, UUID operatorId, long version, Instant from, Instant until, boolean ended) {}

    /**
     * After the oppositions.
     *
     * @param knownAt when the copy knew all of it
     * @return how many exemptions have changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int recover(List<Known> known, Instant knownAt) {
        return (int) known.stream().filter(one -> recover(one, knownAt)).count();
    }

    private boolean recover(Known known, Instant knownAt) {
        Optional<Exemption> found = exemptions.findByIdOptional(known.id());
        if (found.isPresent()) {
            return known.ended() && end(found.get(), known, knownAt);
        }
        return !known.ended()
                && oppositions
                        .standing(known.number())
                        .map(opposition -> begin(opposition, known, knownAt))
                        .isPresent();
    }

    private boolean end(Exemption exemption, Known known, Instant knownAt) {
        if (exemption.endedAt() != null || exemption.version() >= known.version()) {
            return false;
        }
        exemption.recoverEnd(known.version() + 1, knownAt);
        journal.endRecovered(exemption);
        return true;
    }

    private Exemption begin(Opposition opposition, Known known, Instant knownAt) {
        Exemption exemption = Exemption.recovered(
                known.id(),
                opposition.id(),
                known.number(),
                known.operatorId(),
                new ExemptionPeriod(known.from(), known.until()),
                known.version() + 1);
        exemptions.persist(exemption);
        journal.recovered(exemption, knownAt);
        return exemption;
    }
}
