package it.opposizioni.complaint.appeal;

import it.opposizioni.complaint.Violations;
import it.opposizioni.complaint.cases.decision.Measure;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What has happened to an appeal, as an official records it.
 *
 * @param day of the order or judgment; not of what was recorded in error
 * @param seen the version that was shown
 */
@Schema(name = "NewAppealStep")
record NewAppealStep(
        @NotNull AppealAct act,
        LocalDate day,

        @Schema(
                description = "Of the order or judgment; not of what was recorded in error.",
                examples = "Sentenza n. 456/2027")
        @Size(max = 200)
        @Pattern(regexp = Violations.VISIBLE)
        String reference,

        @Schema(description = "What is left of the decision where a part of it is annulled, or why it was an error.")
        @Size(max = 2_000)
        @Pattern(regexp = Violations.VISIBLE)
        String words,

        @Schema(description = "Those of the decision that are left where a part of it is annulled; may be none.")
        @Size(max = 5)
        List<@NotNull Measure> measures,

        @NotNull Long seen) {

    private static final Text NO_DAY =
            Text.of("Indica il giorno del provvedimento.", "State the day of the order or judgment.");
    private static final Text NO_REFERENCE =
            Text.of("Scrivi il numero del provvedimento.", "Write the number of the order or judgment.");
    private static final Text NO_REST =
            Text.of("Scrivi che cosa resta della decisione.", "Write what is left of the decision.");
    private static final Text NO_REASON = Text.of("Scrivi qual è stato l’errore.", "Write what the error was.");
    private static final Map<String, Text> TEXTS = Map.of(
            "REQUIRED /act",
            Text.of("Scegli che cosa è successo.", "Choose what has happened."),
            "REQUIRED /seen",
            Text.of("Indica la versione che hai letto.", "State the version that you have read."));

    NewAppealStep {
        measures = measures == null ? List.of() : measures.stream().distinct().toList();
    }

    /** @throws DomainException 422 naming every mistake */
    NewAppealStep valid(Validator validator) {
        List<FieldError> errors = new ArrayList<>(Violations.of(validator.validate(this), TEXTS));
        if (act != null && act.isOfCourt()) {
            if (day == null) {
                errors.add(new FieldError("/day", "REQUIRED", NO_DAY));
            }
            if (isBlank(reference)) {
                errors.add(new FieldError("/reference", "REQUIRED", NO_REFERENCE));
            }
        }
        if (isBlank(words) && act == AppealAct.GRANT_IN_PART) {
            errors.add(new FieldError("/words", "REQUIRED", NO_REST));
        }
        if (isBlank(words) && act == AppealAct.MARK_AS_ERROR) {
            errors.add(new FieldError("/words", "REQUIRED", NO_REASON));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return this;
    }

    /** Without what does not belong to the act. */
    CaseAppeal.Happened happened() {
        boolean inPart = act == AppealAct.GRANT_IN_PART;
        boolean ofCourt = act.isOfCourt();
        return new CaseAppeal.Happened(
                act,
                ofCourt ? day : null,
                ofCourt ? reference.strip() : null,
                inPart || act == AppealAct.MARK_AS_ERROR ? words.strip() : null,
                inPart ? measures : List.of());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
