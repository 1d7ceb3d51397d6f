package it.opposizioni.complaint.message;

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

/** A question as an official asks it. */
@Schema(name = "NewComplaintQuestion")
record NewQuestion(
        @NotBlank @Size(max = 1_000) @Pattern(regexp = Violations.VISIBLE)
        String text) {

    private static final Map<String, Text> TEXTS =
            Map.of("REQUIRED /text", Text.of("Scrivi la domanda.", "Write the question."));

    /** @throws DomainException 422 naming every mistake */
    NewQuestion requireValid(Validator validator) {
        List<FieldError> errors = Violations.of(validator.validate(this), TEXTS);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return this;
    }
}
