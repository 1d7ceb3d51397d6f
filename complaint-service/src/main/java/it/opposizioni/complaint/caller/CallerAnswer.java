package it.opposizioni.complaint.caller;

import it.opposizioni.complaint.caller.reports.MonthOfReports;
import it.opposizioni.complaint.caller.reports.ReportsBucket;
import it.opposizioni.complaint.numbering.LineKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is behind a number that a telephone showed.
 *
 * @param number E.164, or the digits of a short number
 * @param disputed another operator says that the number is its own, and the registrar has not settled it yet. Until then the operator that
 *     declared it first is named; otherwise anybody could make a number look undeclared by declaring it
 */
@Schema(name = "Caller")
record CallerAnswer(
        String number,

        @Schema(description = "The day in Rome that the answer is about; null for now")
        LocalDate on,

        CallerOutcome outcome,

        @Schema(description = "The outcome in words, in the language asked for")
        String explanation,

        LineKind kind,

        @Schema(description = "Town or country, in the language asked for")
        String region,

        @Schema(
                description =
                        "Where the area code of a landline belongs, in the language asked for; null for other numbers")
        String italianRegion,

        @Schema(description = "Who declared the number; empty unless DECLARED or SUSPENDED")
        List<Declarant> operators,

        @Schema(description = "Another operator says today that the number is its own")
        boolean disputed,

        ReportsBucket reports,

        @Schema(
                description =
                        "The last twelve months, oldest first; empty where fewer than 20 people reported the number, or never"
                                + " five in one month")
        List<MonthOfReports> reportsByMonth) {

    /** PRINCIPAL calls for itself, OUTSOURCER for others. */
    enum CallerRole {
        OUTSOURCER,
        PRINCIPAL
    }

    @Schema(name = "CallerOperator")
    record Declarant(
            @Schema(description = "As it is called today") String name,

            String seat,
            String contact,

            @Schema(description = "In the register of communication operators (ROC); null when the operator gave none")
            String rocNumber,

            CallerRole role,

            @Schema(
                    description =
                            "On a day that is past: null when the operator has been in this state only since later")
            OperatorState state,

            @Schema(description = "Since when it has declared the number without a break")
            Instant declaredFrom,

            @Schema(description = "The first instant at which it did not any more; null while it does")
            Instant declaredUntil,

            @Schema(
                    description =
                            "When it proved by a code sent there that it has the line; null when it has not, and for numbers that can be no"
                                    + " subscriber's line")
            Instant verifiedAt,

            @Schema(
                    description =
                            "For whom it may call from this number that day; empty also when an outsourcer declared none")
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
