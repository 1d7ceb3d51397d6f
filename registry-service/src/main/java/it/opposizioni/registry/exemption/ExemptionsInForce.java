package it.opposizioni.registry.exemption;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.operatordirectory.OperatorDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who was allowed to call a number at an instant, for evidence. */
@ApplicationScoped
public class ExemptionsInForce {

    private final ExemptionService exemptions;
    private final ExemptionJournal journal;
    private final OperatorDirectory directory;

    ExemptionsInForce(ExemptionService exemptions, ExemptionJournal journal, OperatorDirectory directory) {
        this.exemptions = exemptions;
        this.journal = journal;
        this.directory = directory;
    }

    /**
     * To how many companies an exemption was granted.
     *
     * @param effective those who may use it
     * @param withoutEffect those who may not consult the register now, and so may not call (DPR 26/2022 art. 8 c. 2)
     */
    public record Count(int effective, int withoutEffect) {

        public int all() {
            return effective + withoutEffect;
        }
    }

    /** Of one opposition at an instant; which of them have an effect is as of now. */
    public Count count(UUID oppositionId, PhoneNumber number, Instant instant) {
        Map<Boolean, Long> effective = exemptions.inForce(number, instant).stream()
                .filter(each -> each.oppositionId().equals(oppositionId))
                .collect(Collectors.partitioningBy(
                        each -> !directory.mayNotConsult(each.operatorId()), Collectors.counting()));
        return new Count(effective.get(true).intValue(), effective.get(false).intValue());
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
