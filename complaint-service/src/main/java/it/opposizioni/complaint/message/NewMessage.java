package it.opposizioni.complaint.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.Violations;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message as its reporter writes it.
 *
 * @param seen absent in a form of the release before, which does not say it
 */
@Schema(name = "NewComplaintMessage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewMessage(
        @NotBlank @Size(max = 2_000) @Pattern(regexp = Violations.VISIBLE)
        String text,

        @Schema(
                description =
                        "The last question that was shown to who wrote, or `NONE`: a later one is not answered. Absent: all that"
                                + " were asked are.",
                examples = "NONE")
        String seen) {

    private static final Map<String, Text> TEXTS =
            Map.of("REQUIRED /text", Text.of("Scrivi il messaggio.", "Write the message."));

    /** @throws DomainException 422 naming every mistake */
    NewMessage requireValid(Validator validator) {
        List<FieldError> errors = Violations.of(validator.validate(this), TEXTS);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return this;
    }
}
