package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.Violations;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody told the desk for the authority about a complaint that came there.
 *
 * @param desk how it came
 */
@Schema(name = "DeskMessage")
record DeskMessage(
        @NotBlank @Size(max = 2_000) @Pattern(regexp = Violations.VISIBLE)
        String text,

        @NotNull @Valid DeskNote desk) {}
