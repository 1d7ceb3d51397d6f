package it.opposizioni.operator.callingnumber;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * Two operators say that the same numbers are theirs: the holder, whose declaration has effect, and the challenger, whose
 * declaration has none until this is settled. Nobody can take a number away by declaring it.
 */
@Entity
@Table(name = "calling_number_conflict")
public class NumberConflict {

    @Id
    private UUID id;

    @Embedded
    private NumberRange disputed;

    private UUID holderId;

    private UUID holderDeclarationId;

    private UUID challengerId;

    private UUID challengerDeclarationId;

    private Instant raisedAt;

    private Instant closedAt;

    private UUID inFavourOf;

    private String reason;

    private String settledBy;

    private long version;

    protected NumberConflict() {}

    NumberConflict(UUID id, CallingNumber holder, CallingNumber challenger, Instant now) {
        this.id = id;
        this.disputed = holder.range().overlap(challenger.range()).orElseThrow();
        this.holderId = holder.operatorId();
        this.holderDeclarationId = holder.id();
        this.challengerId = challenger.operatorId();
        this.challengerDeclarationId = challenger.id();
        this.raisedAt = now;
        this.version = 1;
    }

    /**
     * The registrar's decision.
     *
     * @throws DomainException 409 when it is closed, 422 for an operator that has no part in it
     */
    void settle(UUID winner, String why, String registrar, Instant now) {
        if (!isOpen()) {
            throw new DomainException(
                    OperatorProblems.TRANSITION_NOT_ALLOWED,
                    Text.of("Il conflitto è già chiuso.", "The conflict is closed already."));
        }
        if (!winner.equals(holderId) && !winner.equals(challengerId)) {
            throw DomainException.invalid(
                    "/inFavourOf",
                    "NO_PARTY",
                    Text.of("Non è una delle due parti.", "It is not one of the two parties."));
        }
        reason = why;
        settledBy = registrar;
        close(winner, now);
    }

    /** One side gave up, or the declaration it was about is another now. */
    void close(UUID left, Instant now) {
        inFavourOf = left;
        closedAt = now;
        version++;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    public UUID id() {
        return id;
    }

    NumberRange disputed() {
        return disputed;
    }

    ShownNumber first() {
        return new ShownNumber(disputed.first());
    }

    ShownNumber last() {
        return new ShownNumber(disputed.last());
    }

    UUID holderId() {
        return holderId;
    }

    UUID holderDeclarationId() {
        return holderDeclarationId;
    }

    UUID challengerId() {
        return challengerId;
    }

    UUID challengerDeclarationId() {
        return challengerDeclarationId;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    UUID inFavourOf() {
        return inFavourOf;
    }

    String reason() {
        return reason;
    }

    long version() {
        return version;
    }
}
