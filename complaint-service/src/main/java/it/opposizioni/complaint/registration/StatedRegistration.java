package it.opposizioni.complaint.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The data of {@code registration-stated}, as far as the proof of a verdict shows them.
 *
 * @param changes around the calls; null when the register did not say
 */
record StatedRegistration(Instant statedAt, List<StatedCall> calls, Changes changes) {

    StatedRegistration {
        calls = calls == null ? List.of() : List.copyOf(calls);
    }

    /** Of all the exemptions in it. */
    Stream<UUID> operators() {
        return Stream.concat(
                calls.stream().flatMap(call -> call.exemptions().stream()).map(Exemption::operatorId),
                changes == null ? Stream.empty() : changes.exemptions().stream().map(Exempted::operatorId));
    }

    /**
     * @param at of a call of which only the part of the day is known there are two, at its first and at its last possible instant
     * @param recorded null when the register did not say
     */
    record StatedCall(
            UUID callId,
            Instant at,
            RegistrationStatus status,
            UUID oppositionId,
            Instant effectiveFrom,
            Instant activeFrom,
            Instant consentsRevokedAsOf,
            List<Exemption> exemptions,
            RegistrationView.Recorded recorded) {

        StatedCall {
            exemptions = exemptions == null ? List.of() : List.copyOf(exemptions);
        }
    }

    record Exemption(UUID exemptionId, UUID operatorId, Instant from, Instant until) {}

    /**
     * @param from before it nothing is told
     * @param oppositions in order
     * @param exemptions of the oppositions at the calls
     */
    record Changes(Instant from, List<OppositionChange> oppositions, List<Exempted> exemptions) {

        Changes {
            oppositions = oppositions == null ? List.of() : List.copyOf(oppositions);
            exemptions = exemptions == null ? List.of() : List.copyOf(exemptions);
        }
    }

    /** @param change as the register names it; a later release may know more */
    record OppositionChange(UUID oppositionId, String change, Instant at, Instant recordedAt) {

        /** Otherwise the number entered or left the register. */
        boolean isRenewal() {
            return "RENEWED".equals(change);
        }
    }

    /** @param endedAt null when it did not end before its period */
    record Exempted(
            UUID exemptionId, UUID oppositionId, UUID operatorId, Instant from, Instant until, Instant endedAt) {}
}
