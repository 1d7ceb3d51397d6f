package it.opposizioni.registry.linecall;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.opposition.LineOppositions.Done;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a call led to.
 *
 * @param triesLeft after a wrong PIN; absent otherwise
 * @param protocol of the registration, where the line is in the register and has one
 * @param activeFrom when every marketing call is a violation, where the line is in the register
 * @param removalDueAt when the opposition ends, where that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LineCall")
record LineCallAnswer(
        LineCallOutcome outcome, Integer triesLeft, String protocol, Instant activeFrom, Instant removalDueAt) {

    private static final Text WRONG = Text.of(
            "Il PIN non è quello mostrato. Tentativi rimasti: %s.", "The PIN is not the one shown. Tries left: %s.");
    private static final Text EXHAUSTED =
            Text.of("Il PIN non vale più: chiedine uno nuovo.", "The PIN is not valid any more: ask for a new one.");
    private static final Text NOT_WAITED_FOR = Text.of(
            "Nessuno aspetta una chiamata da questa linea: chiedi prima un PIN.",
            "Nobody waits for a call from this line: ask for a PIN first.");
    private static final Text NOT_REGISTERED =
            Text.of("Questa linea non è nel registro.", "This line is not in the register.");
    private static final Text UNDER_WAY = Text.of(
            "È già stato chiesto di togliere questa linea dal registro.",
            "It was asked before to take this line off the register.");

    static LineCallAnswer ofPin(LineCallOutcome outcome, Integer triesLeft) {
        return new LineCallAnswer(outcome, triesLeft, null, null, null);
    }

    static LineCallAnswer of(Done done) {
        return new LineCallAnswer(
                LineCallOutcome.of(done.result()),
                null,
                done.opposition().map(Opposition::protocol).orElse(null),
                done.opposition()
                        .map(opposition -> opposition.leading().activeFrom())
                        .orElse(null),
                done.opposition().map(LineCallAnswer::dueAt).orElse(null));
    }

    private static Instant dueAt(Opposition opposition) {
        OppositionView.Withdrawal pending = OppositionView.pending(opposition);
        return pending == null ? null : pending.dueAt();
    }

    /**
     * As the interface for programs answers it. What the call counted for stays counted.
     *
     * @throws DomainException when it was in vain
     */
    LineCallAnswer orRefusal() {
        return switch (outcome) {
            case PROOF_CONFIRMED, REGISTERED, ALREADY_REGISTERED, KEPT, RENEWED, REMOVAL_ASKED -> this;
            case PIN_WRONG -> {
                Text detail = WRONG.with(triesLeft);
                throw new DomainException(RegistryProblems.LINE_CODE_WRONG, detail)
                        .with(new FieldError("/pin", "WRONG_PIN", detail));
            }
            case PIN_EXHAUSTED -> throw new DomainException(RegistryProblems.LINE_CODE_EXHAUSTED, EXHAUSTED);
            case NOT_WAITED_FOR -> throw new DomainException(RegistryProblems.NO_LINE_PROOF_WAITING, NOT_WAITED_FOR);
            case NOT_REGISTERED -> throw new DomainException(RegistryProblems.LINE_NOT_REGISTERED, NOT_REGISTERED);
            case REMOVAL_UNDER_WAY -> throw new DomainException(RegistryProblems.WITHDRAWAL_UNDER_WAY, UNDER_WAY);
        };
    }
}
