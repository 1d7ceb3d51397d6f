package it.opposizioni.registry.lineproof;

import it.opposizioni.kit.crypto.OneTimeCode;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.RegistryProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Issues codes and PINs, and takes guesses of codes. It never looks into the register: the person who asks for a code learns nothing
 * about whether the number is registered.
 */
@ApplicationScoped
class LineProofService {

    private static final Text NOT_A_LINE =
            Text.of("Solo linee italiane, fisse o mobili.", "Only Italian lines, fixed or mobile.");
    private static final Text NO_SMS = Text.of(
            "Un SMS non arriva a una linea fissa: scegli la chiamata.",
            "A text message does not reach a fixed line: choose the call.");
    private static final Text CALL_WANTED = Text.of(
            "Questa verifica si fa chiamando da quella linea: il PIN si digita al telefono, non qui.",
            "This proof is made by a call from that line: the PIN is keyed on the telephone, not here.");

    private final LineProofRepository proofs;
    private final LineProofConfig config;
    private final ProofLimits limits;
    private final CodeDigests digests;
    private final Outbox outbox;
    private final Ids ids;
    private final Now clock;
    private final OneTimeCode codes;
    private final PhoneNumber callInNumber;

    LineProofService(
            LineProofRepository proofs,
            LineProofConfig config,
            ProofLimits limits,
            CodeDigests digests,
            Outbox outbox,
            Ids ids,
            Now clock,
            RandomGenerator random) {
        this.proofs = proofs;
        this.config = config;
        this.limits = limits;
        this.digests = digests;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.codes = new OneTimeCode(random);
        this.callInNumber = PhoneNumber.tryParse(config.callInNumber()).orElseThrow();
    }

    /**
     * What was asked for.
     *
     * @param callIn what to do at the telephone; null when a code is sent
     */
    record Issued(LineProof proof, CallIn callIn) {}

    /** What to call from the line, and what to key then. */
    record CallIn(PhoneNumber number, String pin) {

        @Override
        public String toString() {
            return "CallIn[" + number + "]";
        }
    }

    /** @param purpose for the message to the line alone; null where it is not said */
    @Transactional
    Issued issue(String person, PhoneNumber number, Channel channel, ProofPurpose purpose, Locale language) {
        checkReachable(number, channel);
        Instant now = clock.get();
        limits.check(person, number, channel, now);
        UUID id = ids.next();
        String code = codes.draw();
        LineProof proof = new LineProof(
                id, number, person, channel, digests.of(id, code).current(), now, config.codeLife(), config.tries());
        proofs.persist(proof);
        if (!channel.isSent()) {
            return new Issued(proof, new CallIn(callInNumber, code));
        }
        LineCodeIssued issued =
                new LineCodeIssued(id, number, channel, code, proof.expiresAt(), language.getLanguage(), purpose);
        outbox.appendCode(new DomainEvent(LineCodeIssued.TYPE, id.toString(), 1, now, issued), proof.expiresAt());
        return new Issued(proof, null);
    }

    /** @throws DomainException 404 when it is unknown or another person's */
    @Transactional
    Seen own(UUID id, String person) {
        LineProof proof = proofs.own(id, person).orElseThrow(DomainException::notFound);
        return new Seen(proof, proof.state(clock.get()));
    }

    /**
     * A guess counts also when it is wrong, so the refusal is the return value and not an exception, which would roll it back.
     *
     * @throws DomainException 404 when the proof is unknown or another person's; 409 when it waits for a call, because the person who
     * asked for it knows its PIN
     */
    @Transactional
    Seen confirm(UUID id, String person, String code) {
        LineProof proof = proofs.lockOwn(id, person).orElseThrow(DomainException::notFound);
        if (!proof.channel().isSent()) {
            throw new DomainException(RegistryProblems.LINE_CALL_WANTED, CALL_WANTED);
        }
        return new Seen(proof, proof.guess(digests.of(id, code), clock.get(), config.proofLife()));
    }

    /** A proof, and where it stands now. */
    record Seen(LineProof proof, ProofState state) {}

    private static void checkReachable(PhoneNumber number, Channel channel) {
        if (!number.isSubscriberLine()) {
            // also keeps toll fraud out: the register never calls a premium or a foreign number
            throw DomainException.invalid("/number", "NOT_A_LINE", NOT_A_LINE);
        }
        if (!channel.reaches(number.kind())) {
            throw DomainException.invalid("/channel", "CHANNEL_NOT_POSSIBLE", NO_SMS);
        }
    }
}
