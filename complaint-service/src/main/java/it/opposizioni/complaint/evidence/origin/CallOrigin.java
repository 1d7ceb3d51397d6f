package it.opposizioni.complaint.evidence.origin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Where one call of a complaint came from, as the authority has found out (Codice art. 157). Of several about one call the last one counts.
 *
 * @param version from 1 on, over all calls of the complaint
 * @param operatorId whose line it was; null unless it is confirmed
 * @param operatorName as it was then
 * @param reference who answered, and where the answer is kept
 * @param answeredOn the day of the answer
 * @param recordedBy subject of the official
 */
public record CallOrigin(
        UUID callId,
        int version,
        OriginResult result,
        UUID operatorId,
        String operatorName,
        OriginSource source,
        String reference,
        LocalDate answeredOn,
        String recordedBy,
        Instant recordedAt) {

    public boolean isConfirmed() {
        return result == OriginResult.CONFIRMED;
    }

    public boolean isFalsified() {
        return result == OriginResult.FALSIFIED;
    }
}
