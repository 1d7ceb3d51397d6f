package it.opposizioni.registry.lineproof;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.problem.ProblemType;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import java.util.Optional;

/** The refusals of a code that does not prove the line. */
final class ProofRefusals {

    private static final Text WRONG = Text.of(
            "Il codice non è quello inviato. Tentativi rimasti: %s.", "The code is not the one sent. Tries left: %s.");
    private static final Text EXHAUSTED =
            Text.of("Troppi codici errati: chiedine uno nuovo.", "Too many wrong codes: ask for a new one.");
    private static final Text EXPIRED =
            Text.of("Il tempo è scaduto: chiedi un nuovo codice.", "The time is over: ask for a new code.");
    private static final Text USED = Text.of(
            "Questa verifica è già servita: chiedi un nuovo codice.", "This proof was used: ask for a new code.");

    private ProofRefusals() {}

    /** Empty when the line is proved. @param state after the guess */
    static Optional<DomainException> of(ProofState state, int triesLeft) {
        return switch (state) {
            case CONFIRMED -> Optional.empty();
            case PENDING -> {
                Text detail = WRONG.with(triesLeft);
                yield Optional.of(new DomainException(RegistryProblems.LINE_CODE_WRONG, detail)
                        .with(new FieldError("/code", "WRONG_CODE", detail)));
            }
            case EXHAUSTED -> refused(RegistryProblems.LINE_CODE_EXHAUSTED, EXHAUSTED);
            case EXPIRED -> refused(RegistryProblems.LINE_CODE_EXPIRED, EXPIRED);
            case USED -> refused(RegistryProblems.LINE_PROOF_USED, USED);
        };
    }

    private static Optional<DomainException> refused(ProblemType type, Text detail) {
        return Optional.of(new DomainException(type, detail));
    }
}
