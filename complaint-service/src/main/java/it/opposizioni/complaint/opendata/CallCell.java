package it.opposizioni.complaint.opendata;

import java.time.LocalDate;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Reported calls of one week that are alike.
 *
 * @param week the Monday of the week in which they were reported, in Rome
 * @param kind how they sounded; NOT_SHOWN here and below where the cell would be too small
 * @param sector what was offered
 * @param area of the lines that were called: a region for landlines, or MOBILE
 * @param declaration what was found for the complaint: whether an operator had declared a number that called
 * @param outcome of the complaints
 * @param people who reported them: at least five
 */
@Schema(name = "ReportedCalls")
record CallCell(
        LocalDate week,
        @Schema(examples = "HUMAN") String kind,
        @Schema(examples = "ENERGY") String sector,
        @Schema(examples = "LAZIO") String area,

        @Schema(
                description =
                        "Whether an operator had declared a number that called. Found for each complaint as a whole:"
                                + " all of its calls have the same value, but NO_NUMBER is of the call",
                examples = "DECLARED")
        String declaration,

        @Schema(examples = "OPEN") String outcome,
        long calls,
        long people) {

    /** Of cells of one week: always the same. */
    static final Comparator<CallCell> ORDER = Comparator.comparing(CallCell::sector)
            .thenComparing(CallCell::kind)
            .thenComparing(CallCell::area)
            .thenComparing(CallCell::declaration)
            .thenComparing(CallCell::outcome);

    static CallCell of(LocalDate week, ReportedCall.Properties properties, long calls, long people) {
        return new CallCell(
                week,
                properties.kind(),
                properties.sector(),
                properties.area(),
                properties.declaration(),
                properties.outcome(),
                calls,
                people);
    }
}
