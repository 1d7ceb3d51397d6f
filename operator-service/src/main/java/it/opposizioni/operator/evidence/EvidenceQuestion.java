package it.opposizioni.operator.evidence;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.operator.callingnumber.ShownNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Our reading of complaint-service's events {@code complaint-filed} and {@code evidence-requested}: only the fields that are used
 * here.
 *
 * @param round null in the filing, which is the first
 * @param sources who is asked; null in the filing, which asks all
 */
record EvidenceQuestion(
        UUID complaintId, Integer round, List<String> sources, PhoneNumber calledNumber, List<Call> calls) {

    static final String FILED = "it.opposizioni.complaint.complaint-filed.v1";
    static final String REQUESTED = "it.opposizioni.complaint.evidence-requested.v1";
    static final Set<String> TYPES = Set.of(FILED, REQUESTED);

    private static final String OPERATORS = "OPERATORS";

    /**
     * @param callerNumber null when nothing was shown that can be a number
     * @param callerCode the short code that was shown instead; null when none was
     */
    record Call(UUID callId, PhoneNumber callerNumber, String callerCode, Instant at) {

        /** What the telephone showed, if anybody can have declared it. */
        Optional<ShownNumber> shown() {
            return callerNumber == null ? ShownNumber.tryParse(callerCode) : Optional.of(ShownNumber.of(callerNumber));
        }
    }

    boolean asksTheOperatorsRecords() {
        return sources == null || sources.contains(OPERATORS);
    }

    int roundOrFirst() {
        return round == null ? 1 : round;
    }
}
