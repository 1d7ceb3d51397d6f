package it.opposizioni.operator.numberproof;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.OperatorProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** How many codes are sent in one calendar day in Rome: a declaration must not become a way to harass the person who has the line. */
@ApplicationScoped
class NumberProofLimits {

    private static final Text OWN_LIMIT = Text.of(
            "Oggi hai già chiesto %s codici per questo numero: riprova domani.",
            "You have already asked for %s codes for this number today: try again tomorrow.");
    private static final Text NUMBER_LIMIT = Text.of(
            "Oggi a questo numero sono già stati inviati %s codici: riprova domani.",
            "%s codes have already been sent to this number today: try again tomorrow.");
    private static final Text OPERATOR_LIMIT = Text.of(
            "Oggi il tuo operatore ha già chiesto %s codici: riprova domani.",
            "Your operator has already asked for %s codes today: try again tomorrow.");

    private final NumberProofRepository proofs;
    private final NumberProofConfig config;

    NumberProofLimits(NumberProofRepository proofs, NumberProofConfig config) {
        this.proofs = proofs;
        this.config = config;
    }

    /**
     * Exact while the caller holds the lock on declarations.
     *
     * @throws DomainException 429 when it is too many
     */
    void check(long number, UUID operatorId, Instant now) {
        Instant today = Rome.startOf(Rome.day(now));
        refuseFrom(config.sendsPerOperatorAndNumberPerDay(), proofs.countTo(number, operatorId, today), OWN_LIMIT, now);
        refuseFrom(config.sendsPerNumberPerDay(), proofs.countTo(number, today), NUMBER_LIMIT, now);
        refuseFrom(config.sendsPerOperatorPerDay(), proofs.countOf(operatorId, today), OPERATOR_LIMIT, now);
    }

    private static void refuseFrom(int most, long asked, Text detail, Instant now) {
        if (asked >= most) {
            Duration untilMidnight = Duration.between(now, Rome.endOf(Rome.day(now)));
            throw new DomainException(OperatorProblems.TOO_MANY_CODES, detail.with(most)).retryAfter(untilMidnight);
        }
    }
}
