package it.opposizioni.registry.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.stream.Position;
import it.opposizioni.registry.exemption.ExemptionsInForce.InForce;
import it.opposizioni.registry.history.HistoryEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Event {@code registration-stated}: what the register says of the called number at each call. See src/main/contracts.
 *
 * @param round of the question that it answers; null when the register states again by itself
 * @param changes around the calls
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RegistrationStated(UUID complaintId, Instant statedAt, Integer round, List<Call> calls, StatedChanges changes) {

    static final String TYPE = "it.opposizioni.registry.registration-stated.v1";

    /** Whether marketing calls were opposed at that instant. */
    enum Status {
        NOT_OPPOSED,
        /** Opposed, and consultations from before could still be in use. */
        REGISTERED,
        /** Opposed, and every older consultation had expired. */
        ACTIVE
    }

    /** An operator that was allowed to call in spite of the opposition (L. 5/2018 art. 1 c. 4). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Exemption(UUID exemptionId, UUID operatorId, Instant from, Instant until) {}

    /**
     * A change in the register's own order.
     *
     * @param streamId with epoch and sequence the number under which the register told the change; null when it was not kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recorded(UUID streamId, Integer epoch, Long sequence, Instant at) {

        static Recorded at(Position position) {
            return new Recorded(position.streamId(), position.epoch(), position.sequence(), position.recordedAt());
        }

        /** Of a change from before events were numbered. */
        static Recorded at(Instant recorded) {
            return new Recorded(null, null, null, recorded);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Call(
            UUID callId,
            Instant at,
            PhoneNumber calledNumber,
            Status status,
            UUID oppositionId,
            Instant effectiveFrom,
            Instant activeFrom,
            Instant consentsRevokedAsOf,
            List<Exemption> exemptions,
            boolean heldByReporter,
            Recorded recorded) {

        /**
         * @param known what the register knew of the number at that instant
         * @param held whether the reporter held the number then
         * @param recorded the change by which calls to the number became opposed
         * @param inForce who was allowed to call it at that instant
         */
        static Call of(
                EvidenceQuestion.Call call,
                PhoneNumber calledNumber,
                boolean held,
                Optional<HistoryEntry> known,
                Recorded recorded,
                List<InForce> inForce) {
            return known.filter(HistoryEntry::opposesCalls)
                    .map(entry -> opposed(call, calledNumber, held, entry, recorded, inForce))
                    .orElseGet(() -> new Call(
                            call.callId(),
                            call.at(),
                            calledNumber,
                            Status.NOT_OPPOSED,
                            null,
                            null,
                            null,
                            null,
                            null,
                            false,
                            null));
        }

        private static Call opposed(
                EvidenceQuestion.Call call,
                PhoneNumber calledNumber,
                boolean held,
                HistoryEntry entry,
                Recorded recorded,
                List<InForce> inForce) {
            return new Call(
                    call.callId(),
                    call.at(),
                    calledNumber,
                    call.at().isBefore(entry.activeFrom()) ? Status.REGISTERED : Status.ACTIVE,
                    entry.oppositionId(),
                    entry.effectiveFrom(),
                    entry.activeFrom(),
                    entry.consentsRevokedAsOf(),
                    inForce.stream()
                            .filter(each -> each.oppositionId().equals(entry.oppositionId()))
                            .map(each ->
                                    new Exemption(each.exemptionId(), each.operatorId(), each.from(), each.until()))
                            .toList(),
                    held,
                    recorded);
        }
    }
}
