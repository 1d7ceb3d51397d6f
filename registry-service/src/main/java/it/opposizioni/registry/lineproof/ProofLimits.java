package it.opposizioni.registry.lineproof;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.lineproof.AskedCodes.Counts;
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

    private final AskedCodes asked;
    private final LineProofConfig config;

    ProofLimits(AskedCodes asked, LineProofConfig config) {
        this.asked = asked;
        this.config = config;
    }

    /**
     * Exact: others who ask for the same person or number wait until this transaction has ended.
     *
     * @throws DomainException 429 when it is too many
     */
    void check(String person, PhoneNumber number, Channel channel, Instant now) {
        Counts today = asked.count(person, number, Rome.startOf(Rome.day(now)));
        if (channel.isSent()) {
            checkSends(person, today, now);
        } else {
            refuseFrom(config.pinsPerPersonPerDay(), today.pins(), PIN_LIMIT, now);
        }
    }

    private void checkSends(String person, Counts today, Instant now) {
        refuseFrom(config.sendsPerPersonAndNumberPerDay(), today.own(), OWN_LIMIT, now);
        // a person who has proved the line before is not stopped by what others have sent to it
        if (!today.proven()) {
            // each of the two has a share of its own: people who have not signed in use up nothing of those who have
            int most = VisitProofs.isVisit(person)
                    ? config.sendsForVisitsPerNumberPerDay()
                    : config.sendsPerNumberPerDay();
            refuseFrom(most, today.toTheNumber(), NUMBER_LIMIT, now);
        }
        refuseFrom(config.sendsPerPersonPerDay(), today.byThePerson(), PERSON_LIMIT, now);
    }

    private static void refuseFrom(int most, long asked, Text detail, Instant now) {
        if (asked >= most) {
            Duration untilMidnight = Duration.between(now, Rome.endOf(Rome.day(now)));
            throw new DomainException(RegistryProblems.TOO_MANY_CODES, detail.with(most)).retryAfter(untilMidnight);
        }
    }
}
