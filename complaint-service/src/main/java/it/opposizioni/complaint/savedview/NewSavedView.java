package it.opposizioni.complaint.savedview;

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

/** @param query as the list's address has it, without the question mark */
@Schema(name = "NewSavedView")
record NewSavedView(
        @NotBlank @Size(max = 60) @Pattern(regexp = Violations.VISIBLE)
        String name,

        @NotBlank @Size(max = 1_000) @Pattern(regexp = Violations.VISIBLE)
        String query) {

    private static final Map<String, Text> TEXTS = Map.of(
            "REQUIRED /name", Text.of("Scrivi un nome.", "Write a name."),
            "REQUIRED /query", Text.of("Scegli almeno un filtro.", "Choose at least one filter."));

    /** @throws DomainException 422 naming every mistake */
    NewSavedView accept(Validator validator) {
        List<FieldError> errors = Violations.of(validator.validate(this), TEXTS);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return this;
    }
}
