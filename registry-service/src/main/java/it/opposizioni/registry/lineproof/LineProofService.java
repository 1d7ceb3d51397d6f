package it.opposizioni.registry.lineproof;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.RegistryProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Issues codes and takes guesses. It never looks into the register: the person who asks for a code learns nothing about whether the
 * number is registered.
 */
@ApplicationScoped
class LineProofService {

    private static final Text NOT_A_LINE =
            Text.of("Solo linee italiane, fisse o mobili.", "Only Italian lines, fixed or mobile.");
    private static final Text NO_SMS = Text.of(
            "Un SMS non arriva a una linea fissa: scegli la chiamata.",
            "A text message does not reach a fixed line: choose the call.");
    private static final Text NUMBER_LIMIT = Text.of(
            "A questo numero sono già stati inviati %s codici oggi: riprova domani.",
            "%s codes were already sent to this number today: try again tomorrow.");
    private static final Text PERSON_LIMIT = Text.of(
            "Hai già chiesto %s codici oggi: riprova domani.",
            "You already asked for %s codes today: try again tomorrow.");

    private final LineProofRepository proofs;
    private final LineProofConfig config;
    private final PersonalData personalData;
    private final Outbox outbox;
    private final Ids ids;
    private final Now clock;
    private final OneTimeCode codes;

    LineProofService(
            LineProofRepository proofs,
            LineProofConfig config,
            PersonalData personalData,
            Outbox outbox,
            Ids ids,
            Now clock,
            RandomGenerator random) {
        this.proofs = proofs;
        this.config = config;
        this.personalData = personalData;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.codes = new OneTimeCode(random);
    }

    @Transactional
    LineProof issue(String person, PhoneNumber number, Channel channel, Locale language) {
        checkReachable(number, channel);
        Instant now = clock.get();
        proofs.queueUp(person, number);
        checkLimits(person, number, now);
        UUID id = ids.next();
        String code = codes.draw();
        LineProof proof = new LineProof(
                id, number, person, channel, digest(id, code).current(), now, config.codeLife(), config.tries());
        proofs.persist(proof);
        LineCodeIssued issued =
                new LineCodeIssued(id, number, channel, code, proof.expiresAt(), language.getLanguage());
        outbox.appendCode(new DomainEvent(LineCodeIssued.TYPE, id.toString(), 1, now, issued), proof.expiresAt());
        return proof;
    }

    /**
     * A guess counts also when it is wrong, so the refusal is the return value and not an exception, which would roll it back.
     *
     * @throws DomainException 404 when the proof is unknown or another person's
     */
    @Transactional
    Confirmation confirm(UUID id, String person, String code) {
        LineProof proof = proofs.lockOwn(id, person).orElseThrow(DomainException::notFound);
        ProofState state = proof.guess(digest(id, code), clock.get(), config.proofLife());
        return new Confirmation(proof, state);
    }

    record Confirmation(LineProof proof, ProofState state) {}

    /** Bound to the proof, so that equal codes of two proofs do not look equal. */
    private SearchKey digest(UUID id, String code) {
        return personalData.searchKey("line-code", id + " " + code);
    }

    private static void checkReachable(PhoneNumber number, Channel channel) {
        if (!number.isSubscriberLine()) {
            // also keeps toll fraud out: the register never calls a premium or a foreign number
            throw DomainException.invalid("/number", "NOT_A_LINE", NOT_A_LINE);
        }
        if (!channel.reaches(number.kind())) {
            throw DomainException.invalid("/channel", "CHANNEL_NOT_POSSIBLE", NO_SMS);
        }
    }

    private void checkLimits(String person, PhoneNumber number, Instant now) {
        Instant today = Rome.startOf(Rome.day(now));
        if (proofs.sentTo(number, today) >= config.sendsPerNumberPerDay()) {
            throw tooMany(NUMBER_LIMIT.with(config.sendsPerNumberPerDay()), now);
        }
        if (proofs.sentFor(person, today) >= config.sendsPerPersonPerDay()) {
            throw tooMany(PERSON_LIMIT.with(config.sendsPerPersonPerDay()), now);
        }
    }

    private static DomainException tooMany(Text detail, Instant now) {
        Duration untilMidnight = Duration.between(now, Rome.endOf(Rome.day(now)));
        return new DomainException(RegistryProblems.TOO_MANY_CODES, detail).retryAfter(untilMidnight);
    }
}
