package it.opposizioni.complaint.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param desk how it came; what was asked on a later day is not answered
 * @param seen absent in a form of the release before, which does not say it
 */
@Schema(name = "DeskMessage")
record DeskMessage(
        @NotBlank @Size(max = 2_000) @Pattern(regexp = Violations.VISIBLE)
        String text,

        @NotNull @Valid DeskNote desk,

        @Schema(
                description = "The question that was shown at the desk, or `NONE`: a later one is not answered.",
                examples = "NONE")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String seen) {}
