package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.Complaint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint that a call may belong to, as far as it takes to know it again: nothing of what was told then or was found out since.
 *
 * @param callsLeft how many can still be added
 */
@Schema(name = "DeskMatch")
record DeskMatch(
        UUID id,
        String code,
        Instant filedAt,
        String calledNumber,
        List<String> callerNumbers,
        int calls,
        Instant firstCallAt,
        Instant lastCallAt,
        int callsLeft) {

    /** In a list, as every list is. */
    @Schema(name = "DeskMatches")
    record Matches(List<DeskMatch> items) {}

    static DeskMatch of(Complaint complaint) {
        List<Call> calls = complaint.calls();
        return new DeskMatch(
                complaint.id(),
                complaint.code(),
                complaint.filedAt(),
                complaint.calledNumber().e164(),
                Call.callerNumbers(calls),
                calls.size(),
                Call.first(calls).earliest(),
                Call.last(calls).earliest(),
                complaint.callsLeft());
    }
}
