package it.opposizioni.complaint.cases.reply;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.complaint.Product;
import it.opposizioni.complaint.complaint.Stage;
import it.opposizioni.kit.time.PartOfDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint about an operator, as the operator may know it: neither who complained nor which number was called, nor a word that somebody
 * wrote.
 *
 * @param evidence absent while it is not complete
 * @param request the case in which the operator was asked, or that was decided about it
 * @param dueOn the last day to reply; absent when no reply is awaited
 */
@Schema(name = "AccusedComplaint")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OperatorComplaintView(
        String code,
        Stage stage,
        Product product,
        EvidenceAgainst evidence,
        List<AccusedCall> calls,
        UUID request,
        String requestCode,
        RequestState state,
        LocalDate dueOn) {

    /** What the evidence rests on; not whether the called number is in the register, which nobody may learn by being complained about. */
    @Schema(name = "EvidenceAgainst")
    enum EvidenceAgainst {
        /** The caller's number was declared, and one of the operator's lists held the called number. */
        LISTED,
        /** The authority has found out that the call came from a line of the operator. */
        ORIGIN_CONFIRMED,
        /** Only the number that a telephone showed, which anybody can falsify. */
        NUMBER_ONLY
    }

    /**
     * @param at where {@code partOfDay} is there, the beginning of that part, and no time at which the call came
     * @param partOfDay absent where the time is known
     * @param callerNumber absent when it was hidden, or the reporter does not know it
     */
    @Schema(name = "AccusedCall")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccusedCall(Instant at, PartOfDay partOfDay, String callerNumber, CallKind kind) {}
}
