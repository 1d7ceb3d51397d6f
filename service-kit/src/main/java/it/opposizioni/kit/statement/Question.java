package it.opposizioni.kit.statement;

import io.opentelemetry.context.Context;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * What a source is asked about a complaint.
 *
 * @param round 1 is the filing; a later one asks the same again because no answer has come
 * @param text all that the source needs to answer it once more; it is stored encrypted
 * @param firstCall the earliest of its calls
 * @param lastCall the latest
 * @param trace that the answer belongs to
 */
public record Question(UUID complaintId, int round, String text, Instant firstCall, Instant lastCall, Context trace) {

    /** Of the current trace. @param calls when each was, in any order; at least one */
    public static Question about(UUID complaintId, int round, String text, List<Instant> calls) {
        return new Question(
                complaintId, round, text, Collections.min(calls), Collections.max(calls), Context.current());
    }
}
