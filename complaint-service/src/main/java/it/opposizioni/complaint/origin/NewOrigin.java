package it.opposizioni.complaint.origin;

import it.opposizioni.complaint.Violations;
import it.opposizioni.complaint.evidence.origin.OriginResult;
import it.opposizioni.complaint.evidence.origin.OriginSource;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an official records about where a call came from.
 *
 * @param seen the version that was shown
 */
@Schema(name = "NewCallOrigin")
record NewOrigin(
        @NotNull UUID callId,
        @NotNull OriginResult result,

        @Schema(
                description =
                        "Whose line it was, by its id or its whole name in the operators' register; of a confirmed one only.",
                examples = "Squillo Contact S.r.l.")
        @Size(max = NAME)
        @Pattern(regexp = Violations.VISIBLE)
        String operator,

        @NotNull OriginSource source,

        @Schema(description = "Who answered, and where the answer is kept.", examples = "TIM S.p.A., prot. 1234/2026")
        @NotBlank
        @Size(max = LONGEST)
        @Pattern(regexp = Violations.VISIBLE)
        String reference,

        @NotNull LocalDate answeredOn,
        @NotNull Integer seen) {

    private static final int NAME = 100;
    private static final int LONGEST = 200;

    private static final Text NO_OPERATOR =
            Text.of("Scrivi di quale operatore era la linea.", "Write whose line it was.");
    private static final Map<String, Text> TEXTS = Map.of(
            "REQUIRED /callId",
            Text.of("Scegli la chiamata.", "Choose the call."),
            "REQUIRED /result",
            Text.of("Scegli che cosa risulta.", "Choose what was found out."),
            "REQUIRED /source",
            Text.of("Scegli chi lo ha detto.", "Choose who said so."),
            "REQUIRED /reference",
            Text.of(
                    "Scrivi chi ha risposto e dove sta la risposta.",
                    "Write who answered, and where the answer is kept."),
            "REQUIRED /answeredOn",
            Text.of("Indica il giorno della risposta.", "State the day of the answer."),
            "REQUIRED /seen",
            Text.of("Indica la versione che hai letto.", "State the version that you have read."));

    /** @throws DomainException 422 naming every mistake */
    NewOrigin valid(Validator validator) {
        List<FieldError> errors = new ArrayList<>(Violations.of(validator.validate(this), TEXTS));
        if (result == OriginResult.CONFIRMED && (operator == null || operator.isBlank())) {
            errors.add(new FieldError("/operator", "REQUIRED", NO_OPERATOR));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return this;
    }
}
