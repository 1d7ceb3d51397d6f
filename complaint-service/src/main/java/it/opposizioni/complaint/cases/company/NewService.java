package it.opposizioni.complaint.cases.company;

import it.opposizioni.complaint.Violations;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That the last act has reached the company.
 *
 * @param step version of the step whose act was shown
 */
@Schema(name = "NewCaseCompanyService")
record NewService(
        @NotNull Long step,
        @NotNull LocalDate servedOn,

        @Schema(
                description = "How it was sent, and where the proof is kept.",
                examples = "Raccomandata n. 15000000000-1, avviso di ricevimento")
        @NotBlank
        @Size(max = LONGEST)
        @Pattern(regexp = Violations.VISIBLE)
        String reference) {

    private static final int LONGEST = 200;

    private static final Map<String, Text> TEXTS = Map.of(
            "REQUIRED /step", Text.of("Indica l’atto.", "State which act."),
            "REQUIRED /servedOn", Text.of("Indica il giorno in cui è arrivato.", "State the day on which it arrived."),
            "REQUIRED /reference",
                    Text.of(
                            "Scrivi come l’hai spedito e dove sta la prova.",
                            "Write how it was sent, and where the proof is kept."));

    /** @throws DomainException 422 naming every mistake */
    NewService valid(Validator validator) {
        List<FieldError> errors = Violations.of(validator.validate(this), TEXTS);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return this;
    }
}
