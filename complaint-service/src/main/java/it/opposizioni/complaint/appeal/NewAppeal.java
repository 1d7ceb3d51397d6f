package it.opposizioni.complaint.appeal;

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
 * An appeal, as an official records it.
 *
 * @param filedOn the day on which it was filed
 * @param seen the version that was shown
 */
@Schema(name = "NewAppeal")
record NewAppeal(
        @NotNull Appellant appellant,

        @Schema(examples = "Tribunale di Milano, sezione I civile")
        @NotBlank
        @Size(max = LONGEST)
        @Pattern(regexp = Violations.VISIBLE)
        String court,

        @Schema(description = "Its number in the court's register.", examples = "R.G. 1234/2026")
        @NotBlank
        @Size(max = LONGEST)
        @Pattern(regexp = Violations.VISIBLE)
        String docket,

        @NotNull LocalDate filedOn,
        @NotNull Long seen) {

    private static final int LONGEST = 200;

    private static final Map<String, Text> TEXTS = Map.of(
            "REQUIRED /appellant",
            Text.of("Scegli chi ha fatto ricorso.", "Choose who appealed."),
            "REQUIRED /court",
            Text.of("Scrivi a quale giudice.", "Write to which court."),
            "REQUIRED /docket",
            Text.of("Scrivi il numero di ruolo.", "Write the docket number."),
            "REQUIRED /filedOn",
            Text.of("Indica il giorno del deposito.", "State the day on which it was filed."),
            "REQUIRED /seen",
            Text.of("Indica la versione che hai letto.", "State the version that you have read."));

    /** @throws DomainException 422 naming every mistake */
    NewAppeal valid(Validator validator) {
        List<FieldError> errors = Violations.of(validator.validate(this), TEXTS);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return this;
    }

    CaseAppeal.Filing filing() {
        return new CaseAppeal.Filing(appellant, court.strip(), docket.strip(), filedOn);
    }
}
