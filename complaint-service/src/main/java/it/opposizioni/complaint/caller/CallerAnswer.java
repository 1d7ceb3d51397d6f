package it.opposizioni.complaint.caller;

import it.opposizioni.complaint.numbering.LineKind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is behind a number that a telephone showed.
 *
 * @param number E.164, or the digits of a short number
 * @param explanation the outcome in words, in the language asked for
 * @param region town or country, in the language asked for
 * @param operators who declared the number; empty unless DECLARED or SUSPENDED
 * @param disputed another operator says that the number is its own, and the registrar has not settled it yet; the one that declared
 *     it first is named until then, or anybody could make a number look undeclared by declaring it
 */
@Schema(name = "Caller")
record CallerAnswer(
        String number,
        CallerOutcome outcome,
        String explanation,
        LineKind kind,
        String region,
        List<Declarant> operators,
        boolean disputed,
        ReportsBucket reports) {

    /** PRINCIPAL calls for itself, OUTSOURCER for others. */
    enum CallerRole {
        OUTSOURCER,
        PRINCIPAL
    }

    /** @param principals for whom it may call from this number today; empty also when an outsourcer declared none */
    @Schema(name = "CallerOperator")
    record Declarant(
            String name,
            String seat,
            String contact,
            CallerRole role,
            OperatorState state,
            List<Principal> principals) {}

    /**
     * For whom the call was made.
     *
     * @param state one that is not active must not let others call for it, and is liable for the call nevertheless (L. 5/2018
     *     art. 1 c. 11)
     */
    @Schema(name = "CallerPrincipal")
    record Principal(String name, String seat, String contact, OperatorState state) {}
}
