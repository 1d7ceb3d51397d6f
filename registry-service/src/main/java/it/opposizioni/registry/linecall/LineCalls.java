package it.opposizioni.registry.linecall;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.lineproof.CallInProofs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Takes calls from lines: a call from a line shows that one has it (DPR 26/2022 art. 7 c. 1 lett. b). */
@ApplicationScoped
class LineCalls {

    private static final Text HIDDEN = Text.of(
            "La chiamata non mostra il numero della linea: richiama senza nasconderlo.",
            "The call does not show the line's number: call again without hiding it.");
    private static final Text NOT_A_LINE =
            Text.of("Solo linee italiane, fisse o mobili.", "Only Italian lines, fixed or mobile.");
    private static final Text NOT_NOW = Text.of(
            "L’ora della chiamata è nel futuro, o passata da troppo tempo.",
            "The time of the call is in the future, or too long ago.");

    private final CallInProofs proofs;
    private final LineCallConfig config;
    private final Now clock;

    LineCalls(CallInProofs proofs, LineCallConfig config, Now clock) {
        this.proofs = proofs;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param caller null when hidden
     * @throws DomainException 422 when it can prove nothing: hidden, no subscriber line, or not a call of now
     */
    @Transactional
    LineCallAnswer key(PhoneNumber caller, String pin, Instant at) {
        requireLine(caller);
        requireNow(at);
        CallInProofs.Answer answer = proofs.call(caller, pin, at);
        return switch (answer.verdict()) {
            case CONFIRMED -> LineCallAnswer.of(LineCallOutcome.PROOF_CONFIRMED);
            case WRONG -> new LineCallAnswer(LineCallOutcome.PIN_WRONG, answer.triesLeft());
            case EXHAUSTED -> LineCallAnswer.of(LineCallOutcome.PIN_EXHAUSTED);
            case NOT_WAITED_FOR -> LineCallAnswer.of(LineCallOutcome.NOT_WAITED_FOR);
        };
    }

    private static void requireLine(PhoneNumber caller) {
        if (caller == null) {
            throw new DomainException(RegistryProblems.CALLER_HIDDEN, HIDDEN);
        }
        if (!caller.isSubscriberLine()) {
            throw DomainException.invalid("/caller", "NOT_A_LINE", NOT_A_LINE);
        }
    }

    private void requireNow(Instant at) {
        Instant now = clock.get();
        if (at.isAfter(now.plus(config.clockDifference())) || at.isBefore(now.minus(config.reportedWithin()))) {
            throw DomainException.invalid("/at", "NOT_NOW", NOT_NOW);
        }
    }
}
