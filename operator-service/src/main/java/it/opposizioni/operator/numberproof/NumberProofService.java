package it.opposizioni.operator.numberproof;

import it.opposizioni.kit.crypto.OneTimeCode;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.callingnumber.CallingNumber;
import it.opposizioni.operator.callingnumber.CallingNumberService;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Sends codes to declared numbers and takes guesses; the right one makes the declaration a verified one. */
@ApplicationScoped
class NumberProofService {

    private static final Text NO_SMS = Text.of(
            "Un SMS non arriva a una linea fissa: scegli la chiamata.",
            "A text message does not reach a landline: choose the call.");

    private final NumberProofRepository proofs;
    private final NumberProofLimits limits;
    private final NumberProofConfig config;
    private final CallingNumberService numbers;
    private final OperatorService operators;
    private final PersonalData personalData;
    private final Outbox outbox;
    private final Ids ids;
    private final Now now;
    private final OneTimeCode codes;

    NumberProofService(
            NumberProofRepository proofs,
            NumberProofLimits limits,
            NumberProofConfig config,
            CallingNumberService numbers,
            OperatorService operators,
            PersonalData personalData,
            Outbox outbox,
            Ids ids,
            Now now,
            RandomGenerator random) {
        this.proofs = proofs;
        this.limits = limits;
        this.config = config;
        this.numbers = numbers;
        this.operators = operators;
        this.personalData = personalData;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
        this.codes = new OneTimeCode(random);
    }

    /**
     * Sends a code to the declared number.
     *
     * @throws DomainException 404 when the declaration is unknown or another operator's; 409 when it cannot be proved; 422 when a code does
     *     not come there so; 429 when it is too often
     */
    @Transactional
    NumberProof ask(UUID declarationId, UUID operatorId, Channel channel, Locale language) {
        CallingNumber declared = numbers.lockProvable(declarationId, operatorId);
        if (!channel.reaches(PhoneNumber.ofDigits(declared.first().digits()))) {
            throw DomainException.invalid("/channel", "CHANNEL_NOT_POSSIBLE", NO_SMS);
        }
        Instant at = now.get();
        limits.check(declared.first().digits(), operatorId, at);
        UUID id = ids.next();
        String code = codes.draw();
        NumberProof proof = new NumberProof(
                id, declared, channel, digest(id, code).current(), at, config.codeLife(), config.tries());
        proofs.persist(proof);
        NumberCodeIssued issued =
                new NumberCodeIssued(id, declared.first(), channel, code, proof.expiresAt(), language.getLanguage());
        outbox.appendCode(new DomainEvent(NumberCodeIssued.TYPE, id.toString(), 1, at, issued), proof.expiresAt());
        return proof;
    }

    /**
     * A guess counts also when it is wrong, so the refusal is the return value and not an exception, which would undo it.
     *
     * @throws DomainException 403 when the operator may not act now; 404 when the proof is unknown or another operator's; 409 when
     *     the declaration has ended meanwhile
     */
    @Transactional
    Guessed confirm(UUID declarationId, UUID proofId, UUID operatorId, String code) {
        Instant at = now.get();
        if (proofs.isConfirmed(proofId)) {
            operators.requireActiveUntilCommit(operatorId);
            return guess(declarationId, proofId, operatorId, code, at);
        }
        // declarations are locked before proofs in every transaction, so that no two wait for each other
        CallingNumber declared = numbers.lockProvable(declarationId, operatorId);
        Guessed guessed = guess(declarationId, proofId, operatorId, code, at);
        if (guessed.guess() == NumberProof.Guess.RIGHT) {
            numbers.verify(declared, at);
        }
        return guessed;
    }

    private Guessed guess(UUID declarationId, UUID proofId, UUID operatorId, String code, Instant at) {
        NumberProof proof = proofs.lock(proofId, declarationId, operatorId).orElseThrow(DomainException::notFound);
        return new Guessed(proof, proof.guess(digest(proofId, code), at));
    }

    /** With a key, and bound to the proof: equal codes of two proofs do not look equal. */
    private SearchKey digest(UUID proofId, String code) {
        return personalData.searchKey("calling-number-code", proofId + " " + code);
    }

    /** A proof after a guess. */
    record Guessed(NumberProof proof, NumberProof.Guess guess) {}
}
