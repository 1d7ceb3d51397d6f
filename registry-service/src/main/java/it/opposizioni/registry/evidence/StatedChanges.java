package it.opposizioni.registry.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.registry.exemption.ExemptionsInForce.Changed;
import it.opposizioni.registry.history.CallsChange;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What changed around the calls of a complaint, for the reader of what was so at each. It is no part of what makes a later statement another one: what
 * happens after the calls changes nothing about them.
 *
 * @param from the first instant of which anything is told: the oldest consultation that was valid at a call can have been made then
 * @param oppositions when the number entered or left the register, and when its opposition was renewed
 * @param exemptions of the oppositions at the calls, which were in force at some time from then on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatedChanges(Instant from, List<OppositionChange> oppositions, List<Exempted> exemptions) {

    /** @param recordedAt when the register learned of it */
    record OppositionChange(UUID oppositionId, CallsChange.Kind change, Instant at, Instant recordedAt) {

        static OppositionChange of(CallsChange change) {
            return new OppositionChange(change.oppositionId(), change.kind(), change.at(), change.recordedAt());
        }
    }

    /**
     * @param until the end of the period that was granted; null where it has none
     * @param endedAt when it ended before that; null where it did not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Exempted(
            UUID exemptionId, UUID oppositionId, UUID operatorId, Instant from, Instant until, Instant endedAt) {

        private static Exempted granted(Changed change) {
            return new Exempted(
                    change.exemptionId(),
                    change.oppositionId(),
                    change.operatorId(),
                    change.from(),
                    change.until(),
                    null);
        }

        private Exempted ended(Instant at) {
            return until != null && !at.isBefore(until)
                    ? this
                    : new Exempted(exemptionId, oppositionId, operatorId, from, until, at);
        }

        private boolean wasInForceSince(Instant instant) {
            Instant end = endedAt == null ? until : endedAt;
            return end == null || end.isAfter(instant) && end.isAfter(from);
        }
    }

    /**
     * @param opposed the oppositions at the calls
     * @param exempted everything that happened to the exemptions of the number, in order
     */
    static StatedChanges of(Instant from, List<CallsChange> changes, Set<UUID> opposed, List<Changed> exempted) {
        Map<UUID, Exempted> exemptions = new LinkedHashMap<>();
        exempted.stream()
                .filter(change -> opposed.contains(change.oppositionId()))
                .forEach(change -> exemptions.merge(
                        change.exemptionId(),
                        Exempted.granted(change),
                        (known, _) -> change.ended() ? known.ended(change.at()) : known));
        return new StatedChanges(
                from,
                changes.stream().map(OppositionChange::of).toList(),
                exemptions.values().stream()
                        .filter(each -> each.wasInForceSince(from))
                        .toList());
    }
}
