package it.opposizioni.complaint.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.Violations;
import it.opposizioni.complaint.filing.NewComplaint.NewCall;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Calls that somebody told the desk of, for a complaint that came there; the rules of calls are those of {@link NewComplaint.NewCalls}.
 *
 * @param desk how they came
 * @param text null where there is no more to tell; left out of the digest then, as the release before has it
 */
@Schema(name = "DeskCalls")
record DeskCalls(
        @Schema(required = true) List<NewCall> calls,
        @NotNull @Valid DeskNote desk,

        @Size(max = 2_000)
        @Pattern(regexp = Violations.VISIBLE)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What happened, as it was told: kept with the calls, as a message to the authority.")
        String text) {

    /** Words about calls answer no question. */
    private static final String SEEN = "NONE";

    DeskCalls withoutWords() {
        return new DeskCalls(calls, desk, null);
    }

    boolean saysMore() {
        return text != null && !text.isBlank();
    }

    DeskMessage words() {
        return new DeskMessage(text, desk, SEEN);
    }
}
