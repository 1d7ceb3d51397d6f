package it.opposizioni.registry.lineproof;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.RegistryProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/**
 * How often a proof can be asked for in one calendar day in Rome. What a person asks for counts against that person first, so that nobody
 * locks anybody else out of a number; all together send a line only so much; and a call from the line itself is limited by no number.
 */
@ApplicationScoped
class ProofLimits {

    private static final Text OWN_LIMIT = Text.of(
            "Per questo numero hai già chiesto %s codici oggi: riprova domani, o chiama tu da quella linea.",
            "You already asked for %s codes for this number today: try again tomorrow, or call from that line.");
    private static final Text NUMBER_LIMIT = Text.of(
            "A questo numero sono già stati inviati %s codici oggi: riprova domani, o chiama tu da quella linea.",
            "%s codes were already sent to this number today: try again tomorrow, or call from that line.");
    private static final Text PERSON_LIMIT = Text.of(
            "Hai già chiesto %s codici oggi: riprova domani, o chiama tu dalla linea.",
            "You already asked for %s codes today: try again tomorrow, or call from the line.");
    private static final Text PIN_LIMIT = Text.of(
            "Hai già chiesto %s PIN oggi: riprova domani.", "You already asked for %s PINs today: try again tomorrow.");

    private final LineProofRepository proofs;
    private final LineProofConfig config;

    ProofLimits(LineProofRepository proofs, LineProofConfig config) {
        this.proofs = proofs;
        this.config = config;
    }

    /**
     * Exact for a caller that has queued up for the person and the number.
     *
     * @throws DomainException 429 when it is too many
     */
    void check(String person, PhoneNumber number, Channel channel, Instant now) {
        Instant today = Rome.startOf(Rome.day(now));
        if (channel.isSent()) {
            checkSends(person, number, today, now);
        } else {
            refuseFrom(config.pinsPerPersonPerDay(), proofs.pinsFor(person, today), PIN_LIMIT, now);
        }
    }

    private void checkSends(String person, PhoneNumber number, Instant today, Instant now) {
        refuseFrom(config.sendsPerPersonAndNumberPerDay(), proofs.sentTo(number, person, today), OWN_LIMIT, now);
        // who is known to have had the line is not stopped by what others have sent to it
        if (!proofs.wasProven(number, person)) {
            checkNumber(person, number, today, now);
        }
        refuseFrom(config.sendsPerPersonPerDay(), proofs.sentFor(person, today), PERSON_LIMIT, now);
    }

    /** Each of the two has a share of its own: people who have not signed in use up nothing of those who have. */
    private void checkNumber(String person, PhoneNumber number, Instant today, Instant now) {
        if (VisitProofs.isVisit(person)) {
            long sent = proofs.sentForVisitsTo(number, today);
            refuseFrom(config.sendsForVisitsPerNumberPerDay(), sent, NUMBER_LIMIT, now);
        } else {
            refuseFrom(config.sendsPerNumberPerDay(), proofs.sentTo(number, today), NUMBER_LIMIT, now);
        }
    }

    private static void refuseFrom(int most, long asked, Text detail, Instant now) {
        if (asked >= most) {
            Duration untilMidnight = Duration.between(now, Rome.endOf(Rome.day(now)));
            throw new DomainException(RegistryProblems.TOO_MANY_CODES, detail.with(most)).retryAfter(untilMidnight);
        }
    }
}
