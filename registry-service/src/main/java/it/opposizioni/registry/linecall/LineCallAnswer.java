package it.opposizioni.registry.linecall;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a call led to.
 *
 * @param triesLeft after a wrong PIN; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LineCall")
record LineCallAnswer(LineCallOutcome outcome, Integer triesLeft) {

    private static final Text WRONG =
            Text.of("Il PIN non è quello mostrato. Tentativi rimasti: %s.", "The PIN is not the one shown. Tries left: %s.");
    private static final Text EXHAUSTED = Text.of(
            "Il PIN non vale più: chiedine uno nuovo.", "The PIN is not valid any more: ask for a new one.");
    private static final Text NOT_WAITED_FOR = Text.of(
            "Nessuno aspetta una chiamata da questa linea: chiedi prima un PIN.",
            "Nobody waits for a call from this line: ask for a PIN first.");

    static LineCallAnswer of(LineCallOutcome outcome) {
        return new LineCallAnswer(outcome, null);
    }

    /**
     * As the interface for programs answers it. What the call counted for stays counted.
     *
     * @throws DomainException when it was in vain
     */
    LineCallAnswer orRefusal() {
        return switch (outcome) {
            case PROOF_CONFIRMED -> this;
            case PIN_WRONG -> {
                Text detail = WRONG.with(triesLeft);
                throw new DomainException(RegistryProblems.LINE_CODE_WRONG, detail)
                        .with(new FieldError("/pin", "WRONG_PIN", detail));
            }
            case PIN_EXHAUSTED -> throw new DomainException(RegistryProblems.LINE_CODE_EXHAUSTED, EXHAUSTED);
            case NOT_WAITED_FOR -> throw new DomainException(RegistryProblems.NO_LINE_PROOF_WAITING, NOT_WAITED_FOR);
        };
    }
}
