package it.opposizioni.registry.linecall;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.history.Ground;
import it.opposizioni.registry.lineproof.CallInProofs;
import it.opposizioni.registry.opposition.LineOppositions;
import it.opposizioni.registry.registration.LineRegistrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Takes calls from lines: a call from a line shows that one has it (DPR 26/2022 art. 7 c. 1 lett. b), at any hour (c. 12). */
@ApplicationScoped
class LineCalls {

    private static final Text HIDDEN = Text.of(
            "La chiamata non mostra il numero della linea: richiama senza nasconderlo.",
            "The call does not show the line’s number: call again without hiding it.");
    private static final Text NOT_A_LINE =
            Text.of("Solo linee italiane, fisse o mobili.", "Only Italian lines, fixed or mobile.");
    private static final Text NOT_NOW = Text.of(
            "L’ora della chiamata è nel futuro, o passata da troppo tempo.",
            "The time of the call is in the future, or too long ago.");

    private final CallInProofs proofs;
    private final LineRegistrations registrations;
    private final LineOppositions oppositions;
    private final LineCallConfig config;
    private final Now clock;

    LineCalls(
            CallInProofs proofs,
            LineRegistrations registrations,
            LineOppositions oppositions,
            LineCallConfig config,
            Now clock) {
        this.proofs = proofs;
        this.registrations = registrations;
        this.oppositions = oppositions;
        this.config = config;
        this.clock = clock;
    }

    /** The languages that callers are spoken to in. */
    enum Spoken {
        it,
        en
    }

    /**
     * A PIN that was keyed.
     *
     * @param caller null when hidden
     * @throws DomainException 422 when the call can prove nothing: hidden, no subscriber line, or not of now
     */
    @Transactional
    LineCallAnswer key(PhoneNumber caller, String pin, Instant at) {
        requireLine(caller);
        requireNow(at);
        CallInProofs.Answer answer = proofs.call(caller, pin, at);
        return switch (answer.verdict()) {
            case CONFIRMED -> LineCallAnswer.ofPin(LineCallOutcome.PROOF_CONFIRMED, null);
            case WRONG -> LineCallAnswer.ofPin(LineCallOutcome.PIN_WRONG, answer.triesLeft());
            case EXHAUSTED -> LineCallAnswer.ofPin(LineCallOutcome.PIN_EXHAUSTED, null);
            case NOT_WAITED_FOR -> LineCallAnswer.ofPin(LineCallOutcome.NOT_WAITED_FOR, null);
        };
    }

    /**
     * What a caller asked for. It counts from when it is recorded, as everything else.
     *
     * @throws DomainException as {@link #key}
     */
    @Transactional
    LineCallAnswer ask(PhoneNumber caller, LineAct act, Instant at, String language) {
        requireLine(caller);
        requireNow(at);
        return LineCallAnswer.of(
                switch (act) {
                    case REGISTER -> registrations.register(caller, language);
                    case RENEW -> oppositions.renew(caller, Ground.LINE_CALL);
                    case REMOVE -> oppositions.askRemoval(caller, Ground.LINE_CALL);
                });
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
