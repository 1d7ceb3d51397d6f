package it.opposizioni.complaint.complaint;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the regulator closes a complaint. The reason is for the reporter to read. */
@Schema(name = "Closure")
record ClosureRequest(
        @Schema(required = true) Outcome outcome,

        @Schema(required = true, maxLength = LONGEST_REASON, description = "Why, in words for the reporter.")
        String reason) {

    static final int LONGEST_REASON = 2_000;

    /** The three ends a regulator can give. */
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

    ClosureRequest check() {
        List<FieldError> errors = new ArrayList<>();
        if (outcome == null) {
            errors.add(new FieldError(
                    "/outcome", "REQUIRED", Text.of("Scegli come si chiude.", "Choose how it is closed.")));
        }
        if (reason == null || reason.isBlank()) {
            errors.add(new FieldError(
                    "/reason",
                    "REQUIRED",
                    Text.of("Scrivi il motivo per chi ha segnalato.", "Write the reason for the reporter.")));
        } else if (reason.length() > LONGEST_REASON) {
            errors.add(new FieldError(
                    "/reason",
                    "TOO_LONG",
                    Text.of("Al massimo %s caratteri.", "At most %s characters.")
                            .with(LONGEST_REASON)));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return new ClosureRequest(outcome, reason.strip());
    }
}
