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
 * @param entries in the order of the calls; empty then
 */
@Schema(name = "StatedRegistration")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationView(UUID complaintId, Instant statedAt, List<Entry> entries) {

    /**
     * One entry of the register, or that there was none.
     *
     * @param opposed whether calls were opposed; only then the rest is there
     * @param consentsRevokedAsOf consents given before do not count; absent when the entry revoked none, as an unlisted line's does (DPR
     *     26/2022 art. 7 c. 7)
     * @param recorded absent when the register did not say
     * @param exemptions who was allowed to call at one of these calls
     * @param calls at which it was so
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
            List<AtCall> calls) {}

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
     * @param until the first instant that no longer belongs to it; absent while it has no end
     */
    @Schema(name = "RegisterExemption")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Exemption(UUID operatorId, String operatorName, Instant from, Instant until) {}

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

        Entry entry(List<AtCall> calls, Map<UUID, String> operators) {
            return new Entry(
                    !equals(NONE),
                    effectiveFrom,
                    activeFrom,
                    consentsRevokedAsOf,
                    recorded,
                    exemptions.stream()
                            .map(each -> new Exemption(
                                    each.operatorId(), operators.get(each.operatorId()), each.from(), each.until()))
                            .toList(),
                    calls);
        }
    }

    static RegistrationView unknown(UUID complaintId) {
        return new RegistrationView(complaintId, null, List.of());
    }

    /** @param operators names by id */
    static RegistrationView of(UUID complaintId, StatedRegistration said, Map<UUID, String> operators) {
        Map<Key, List<AtCall>> calls = new LinkedHashMap<>();
        said.calls().stream()
                .sorted(Comparator.comparing(StatedCall::at, Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(call -> calls.computeIfAbsent(Key.of(call), _ -> new ArrayList<>())
                        .add(new AtCall(call.callId(), call.at(), call.status())));
        return new RegistrationView(
                complaintId,
                said.statedAt(),
                calls.entrySet().stream()
                        .map(each -> each.getKey().entry(List.copyOf(each.getValue()), operators))
                        .toList());
    }
}
