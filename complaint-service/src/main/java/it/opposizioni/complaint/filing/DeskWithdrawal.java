package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody asks the desk to withdraw a complaint that came there.
 *
 * @param reason null when the person gave none
 * @param desk how it came
 */
@Schema(name = "DeskWithdrawal")
record DeskWithdrawal(
        @Size(max = 500) @Pattern(regexp = Violations.VISIBLE) @Schema(description = "Why, if the person says so.")
        String reason,

        @NotNull @Valid DeskNote desk) {

    /** Without blanks around it; null where nothing is left. */
    String reasonOrNull() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
