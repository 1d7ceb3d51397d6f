package it.opposizioni.complaint.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The data of {@code registration-stated}, as far as the proof of a verdict shows them. */
record StatedRegistration(Instant statedAt, List<StatedCall> calls) {

    StatedRegistration {
        calls = calls == null ? List.of() : List.copyOf(calls);
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

    record Exemption(UUID operatorId, Instant from, Instant until) {}
}
