package it.opposizioni.operator.consultation.receipt.verification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What anybody may know of a reconciled log of calls: no numbers, no person.
 *
 * @param findings how many calls each finding is about, by its code
 */
@Schema(name = "VerifiedCallLog")
public record VerifiedCallLog(
        UUID callLogId,

        @Schema(description = "An inspector sent it, and not the operator")
        boolean ofInspector,

        Instant firstCall,
        Instant lastCall,
        long calls,
        long unremarkable,

        @Schema(description = "How many calls each finding is about, by its code")
        Map<String, Long> findings,

        @Schema(description = "Earlier calls were UNKNOWN_THEN")
        Instant knownFrom) {

    public VerifiedCallLog {
        findings = Map.copyOf(findings);
    }
}
