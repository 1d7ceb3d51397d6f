package it.opposizioni.complaint.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.registration.StatedRegistration.StatedCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the register stated of the called number at the calls of a complaint; without the number.
 *
 * @param statedAt since when it has said so; absent while it has not answered
 * @param changesFrom the first instant of which it has said what changed around the calls; absent when it has not said so
 * @param changesUntil when it did; after the latest call it tells only until the number first entered or left the register
 * @param entries in the order of the calls; empty while it has not answered
 */
@Schema(name = "StatedRegistration")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationView(
        UUID complaintId, Instant statedAt, Instant changesFrom, Instant changesUntil, List<Entry> entries) {

    /**
     * One entry of the register, or that there was none.
     *
     * @param opposed whether calls were opposed; only then the rest is there
     * @param consentsRevokedAsOf consents given before do not count; absent when the entry revoked none, as an unlisted line's does (DPR
     *     26/2022 art. 7 c. 7)
     * @param recorded absent when the register did not say
     * @param exemptions who was allowed to call at one of these calls
     * @param calls at which it was so
     * @param changes of this entry around the calls, in order; where there was none, when the number left and entered
     * @param otherExemptions who was allowed to call around these calls, and at none of them
     */
    @Schema(name = "RegisterEntry")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            boolean opposed,
            Instant effectiveFrom,
            Instant activeFrom,
            Instant consentsRevokedAsOf,
            Recorded recorded,
            List<Exemption> exemptions,
            List<AtCall> calls,
            List<Change> changes,
            List<Exemption> otherExemptions) {}

    /**
     * What ended or changed an entry.
     *
     * @param change ENTERED, RENEWED, or the reason why calls are no longer opposed: WITHDRAWN, CALLS_WITHDRAWN (post is still opposed), LINE_PASSED,
     *     LINE_CEASED, LINE_LISTED, LEFT; more may come
     * @param at since when it holds
     * @param recordedAt when the register learned of it
     */
    @Schema(name = "RegisterEntryChange")
    record Change(String change, Instant at, Instant recordedAt) {}

    /**
     * The change by which calls to the number became opposed, in the register's own order.
     *
     * @param streamId this, epoch and sequence are its number; absent when the register did not keep it
     * @param at by the register's clock
     */
    @Schema(name = "RegisterChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recorded(UUID streamId, Integer epoch, Long sequence, Instant at) {}

    /**
     * An operator that was allowed to call in spite of the opposition (L. 5/2018 art. 1 c. 4).
     *
     * @param operatorName absent when it is not known here
     * @param until the first instant that no longer belongs to its period; absent while it has no end
     * @param endedAt when it ended before that; absent when it did not, and when the register did not say
     */
    @Schema(name = "RegisterExemption")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Exemption(UUID operatorId, String operatorName, Instant from, Instant until, Instant endedAt) {}

    /** @param at of a call of which only the part of the day is known there are two, at its first and at its last possible instant */
    @Schema(name = "RegistrationAtCall")
    record AtCall(UUID callId, Instant at, RegistrationStatus status) {}

    /** What tells one entry from another. */
    private record Key(
            UUID oppositionId,
            Instant effectiveFrom,
            Instant activeFrom,
            Instant consentsRevokedAsOf,
            Recorded recorded,
            List<StatedRegistration.Exemption> exemptions) {

        private static final Key NONE = new Key(null, null, null, null, null, List.of());

        static Key of(StatedCall call) {
            return call.status() == RegistrationStatus.NOT_OPPOSED
                    ? NONE
                    : new Key(
                            call.oppositionId(),
                            call.effectiveFrom(),
                            call.activeFrom(),
                            call.consentsRevokedAsOf(),
                            call.recorded(),
                            call.exemptions());
        }

        Entry entry(List<AtCall> calls, AroundCalls around) {
            return new Entry(
                    !equals(NONE),
                    effectiveFrom,
                    activeFrom,
                    consentsRevokedAsOf,
                    recorded,
                    exemptions.stream().map(around::shown).toList(),
                    calls,
                    around.changes(oppositionId),
                    around.others(oppositionId, exemptions));
        }
    }

    static RegistrationView unknown(UUID complaintId) {
        return new RegistrationView(complaintId, null, null, null, List.of());
    }

    /**
     * @param newestFirst statements that say the same of the calls; at least one
     * @param operators names by id
     */
    static RegistrationView of(UUID complaintId, List<StatedRegistration> newestFirst, Map<UUID, String> operators) {
        AroundCalls around = AroundCalls.of(newestFirst, operators);
        Map<Key, List<AtCall>> calls = new LinkedHashMap<>();
        newestFirst.getFirst().calls().stream()
                .sorted(Comparator.comparing(StatedCall::at, Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(call -> calls.computeIfAbsent(Key.of(call), _ -> new ArrayList<>())
                        .add(new AtCall(call.callId(), call.at(), call.status())));
        return new RegistrationView(
                complaintId,
                newestFirst.getLast().statedAt(),
                around.stated().from(),
                around.until(),
                calls.entrySet().stream()
                        .map(each -> each.getKey().entry(List.copyOf(each.getValue()), around))
                        .toList());
    }
}
