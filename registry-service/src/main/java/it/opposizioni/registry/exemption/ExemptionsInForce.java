package it.opposizioni.registry.exemption;

import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who was allowed to call a number at an instant, for evidence. */
@ApplicationScoped
public class ExemptionsInForce {

    private final ExemptionService exemptions;
    private final ExemptionJournal journal;

    ExemptionsInForce(ExemptionService exemptions, ExemptionJournal journal) {
        this.exemptions = exemptions;
        this.journal = journal;
    }

    /** @param until the first instant that no longer belongs to its period; null while it has no end */
    public record InForce(UUID exemptionId, UUID oppositionId, UUID operatorId, Instant from, Instant until) {}

    public List<InForce> at(PhoneNumber number, Instant instant) {
        return exemptions.inForce(number, instant).stream()
                .map(e -> new InForce(
                        e.id(),
                        e.oppositionId(),
                        e.operatorId(),
                        e.period().from(),
                        e.period().until()))
                .toList();
    }

    /**
     * An exemption was granted, or ended before its time.
     *
     * @param at when the register learned of it; an end holds from then on
     * @param until as {@link InForce#until}
     */
    public record Changed(
            UUID exemptionId,
            UUID oppositionId,
            UUID operatorId,
            long version,
            boolean ended,
            Instant at,
            Instant from,
            Instant until) {}

    /** Everything that happened to the exemptions of a number. */
    public List<Changed> changes(PhoneNumber number) {
        return journal.of(number);
    }
}
