package it.opposizioni.complaint.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.Violations;
import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.Product;
import it.opposizioni.kit.time.PartOfDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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

        @NotEmpty @Size(max = MOST_CALLS) List<@NotNull @Valid NewCall> calls,

        @Size(max = 120) @Pattern(regexp = Violations.VISIBLE) @Schema(description = "Who they said they were.")
        String company,

        @NotNull Product product,

        @Size(max = 2_000)
        @Pattern(regexp = Violations.VISIBLE)
        @Schema(description = "What happened, in the reporter's words.")
        String text,

        @Schema(description = "Did the reporter ever agree to such calls? Absent: does not know.")
        Boolean consentGiven,

        @Schema(description = "Did the reporter ask them to stop? Absent: does not know.")
        Boolean askedToStop) {

    static final int MOST_CALLS = Complaint.MOST_CALLS;

    /**
     * More calls for a complaint that there is.
     *
     * @param text null where there is no more to tell; what the release before does not know is left out of the digest as of {@link NewCall}
     */
    @Schema(name = "NewCalls")
    record NewCalls(
            @NotEmpty @Size(max = MOST_CALLS) List<@NotNull @Valid NewCall> calls,

            @Size(max = 2_000)
            @Pattern(regexp = Violations.VISIBLE)
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    description =
                            "What happened, in the reporter's words: kept with the calls, as a message to the authority.")
            String text) {

        NewCalls withoutWords() {
            return new NewCalls(calls, null);
        }

        boolean saysMore() {
            return text != null && !text.isBlank();
        }
    }

    /**
     * One call. Either the number that was shown, or that it was withheld, or that the reporter does not know it; and either its time, or its day
     * and the part of that day. What the release before does not know is left out where it is null: a request that is repeated during an upgrade keeps
     * its digest.
     */
    @Schema(name = "NewCall")
    record NewCall(
            @Schema(
                    description = "As the telephone showed it; absent when withheld or not known.",
                    examples = "0612345678")
            String callerNumber,

            @Schema(defaultValue = "false") Boolean withheld,

            @Schema(
                    defaultValue = "false",
                    description = "The reporter does not know the number, nor whether it was withheld.")
            Boolean numberUnknown,

            @Schema(description = "When, with offset; absent where on and partOfDay say all that the reporter knows.")
            OffsetDateTime at,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "On which day in Rome, where the reporter does not know the time.")
            LocalDate on,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    description =
                            "In which part of that day, by the clocks of Rome: NIGHT from midnight to 7, MORNING to 13,"
                                    + " AFTERNOON to 18, EVENING to midnight.")
            PartOfDay partOfDay,

            @NotNull CallKind kind) {

        /** That it came in a part of a day, or half of that. */
        boolean saysPart() {
            return on != null || partOfDay != null;
        }

        boolean isWithheld() {
            return Boolean.TRUE.equals(withheld);
        }

        boolean isNumberUnknown() {
            return Boolean.TRUE.equals(numberUnknown);
        }
    }
}
