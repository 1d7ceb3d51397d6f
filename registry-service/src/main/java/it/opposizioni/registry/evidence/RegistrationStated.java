package it.opposizioni.registry.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.exemption.ExemptionsInForce.InForce;
import it.opposizioni.registry.history.HistoryEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Event {@code registration-stated}: what the register says of the called number at each call. See src/main/contracts. */
record RegistrationStated(UUID complaintId, Instant statedAt, List<Call> calls) {

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
            boolean heldByReporter) {

        /**
         * @param known what the register knew of the number at that instant
         * @param inForce who was allowed to call it at that instant
         */
        static Call of(
                ComplaintFiled.Call call,
                PhoneNumber calledNumber,
                String reporter,
                Optional<HistoryEntry> known,
                List<InForce> inForce) {
            return known.filter(HistoryEntry::opposesCalls)
                    .map(entry -> opposed(call, calledNumber, reporter, entry, inForce))
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
                            false));
        }

        private static Call opposed(
                ComplaintFiled.Call call,
                PhoneNumber calledNumber,
                String reporter,
                HistoryEntry entry,
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
                    reporter.equals(entry.holder()));
        }
    }
}
