package it.opposizioni.complaint.complaint;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reporter sends. Numbers arrive as written; {@link FilingRules} reads them, so that one answer names every mistake
 * and not only the first.
 */
@Schema(description = "A report of one to ten calls by one caller or company.")
record NewComplaint(
        @Schema(
                required = true,
                description = "The reporter's own line, in any usual spelling.",
                examples = "+393331234567")
        String calledNumber,

        @Schema(required = true, minItems = 1, maxItems = FilingRules.MOST_CALLS)
        List<NewCall> calls,

        @Schema(description = "Who they said they were.", maxLength = FilingRules.LONGEST_COMPANY)
        String company,

        @Schema(required = true) Product product,

        @Schema(description = "What happened, in the reporter's words.", maxLength = FilingRules.LONGEST_TEXT)
        String text,

        @Schema(description = "Did the reporter ever agree to such calls? Absent: does not know.")
        Boolean consentGiven,

        @Schema(description = "Did the reporter ask them to stop? Absent: does not know.")
        Boolean askedToStop) {

    /** One call. Either the number that was shown, or that it was withheld. */
    @Schema(name = "NewCall")
    record NewCall(
            @Schema(description = "As the telephone showed it; absent when withheld.", examples = "0612345678")
            String callerNumber,

            @Schema(defaultValue = "false") Boolean withheld,

            @Schema(required = true, description = "When, with offset.")
            OffsetDateTime at,

            @Schema(required = true) CallKind kind) {

        boolean isWithheld() {
            return Boolean.TRUE.equals(withheld);
        }
    }
}
