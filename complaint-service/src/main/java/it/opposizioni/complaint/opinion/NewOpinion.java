package it.opposizioni.complaint.opinion;

import it.opposizioni.complaint.Violations;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An opinion as its reporter gives it. */
@Schema(name = "NewOpinion")
record NewOpinion(
        @NotNull @Min(1) @Max(5) Integer clear,
        @NotNull @Min(1) @Max(5) Integer quick,

        @Size(max = 500) @Pattern(regexp = Violations.VISIBLE)
        String words) {

    private static final Text FROM_1_TO_5 = Text.of("Scegli da 1 a 5.", "Choose from 1 to 5.");
    private static final Map<String, Text> TEXTS =
            Map.of("REQUIRED /clear", FROM_1_TO_5, "REQUIRED /quick", FROM_1_TO_5);

    /** Without blanks around them; null where nothing is left. */
    String wordsOrNull() {
        return words == null || words.isBlank() ? null : words.strip();
    }

    /** @throws DomainException 422 naming every mistake */
    NewOpinion requireValid(Validator validator) {
        List<FieldError> errors = Violations.of(validator.validate(this), TEXTS);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return this;
    }
}
