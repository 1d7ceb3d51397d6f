package it.opposizioni.registry.evidence;

import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What this service reads of the events {@code complaint-filed} and {@code evidence-requested}.
 *
 * @param round null in the filing, which is the first
 * @param sources who is asked; null in the filing, which asks all
 */
record EvidenceQuestion(
        UUID complaintId,
        Integer round,
        List<String> sources,
        String reporter,
        PhoneNumber calledNumber,
        List<Call> calls) {

    private static final String REGISTER = "REGISTER";

    record Call(UUID callId, Instant at) {}

    boolean asksTheRegister() {
        return sources == null || sources.contains(REGISTER);
    }

    int roundOrFirst() {
        return round == null ? 1 : round;
    }
}
