package it.opposizioni.complaint.complaint;

import it.opposizioni.complaint.Violations;
import it.opposizioni.complaint.passedon.Explanation;
import it.opposizioni.complaint.passedon.OtherAuthority;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the regulator closes a complaint. The reason is for the reporter to read. */
@Schema(name = "Closure")
record ClosureRequest(
        @NotNull Outcome outcome,

        @NotBlank @Size(max = 2_000) @Schema(description = "Why, in words for the reporter.")
        String reason,

        @Schema(
                description =
                        "Whom an official has passed it on to; only with `OUTSIDE_SCOPE`. Nothing is sent from here.")
        OtherAuthority passedOnTo) {

    private static final Map<String, Text> TEXTS = Map.of(
            "REQUIRED /outcome", Text.of("Scegli come si chiude.", "Choose how it is closed."),
            "REQUIRED /reason",
                    Text.of("Scrivi il motivo per chi ha segnalato.", "Write the reason for the reporter."));

    /** How a complaint can end; {@code UPHELD} is refused here, because it needs a case. */
    enum Outcome {
        UPHELD(Act.UPHOLD),
        NOT_UPHELD(Act.NOT_UPHOLD),
        OUTSIDE_SCOPE(Act.DECLARE_OUTSIDE_SCOPE);

        private final Act act;

        Outcome(Act act) {
            this.act = act;
        }

        Act act() {
            return act;
        }
    }

    /** @throws DomainException 422 naming every mistake */
    void requireValid(Validator validator) {
        List<FieldError> errors = new ArrayList<>(Violations.of(validator.validate(this), TEXTS));
        OtherAuthority.misplaced(passedOnTo, outcome == null || outcome == Outcome.OUTSIDE_SCOPE)
                .ifPresent(errors::add);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
    }

    Explanation explanation() {
        return new Explanation(reason.strip(), passedOnTo);
    }
}
