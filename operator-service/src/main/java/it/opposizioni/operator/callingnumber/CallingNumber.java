package it.opposizioni.operator.callingnumber;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.state.Transitions.Edge;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An operator's declaration that it shows these numbers to the people it calls (DL 83/2012 art. 24-bis c. 11). */
@Entity
@Table(name = "calling_number")
public class CallingNumber {

    @Id
    private UUID id;

    @Embedded
    private NumberRange numbers;

    @Enumerated(EnumType.STRING)
    private CallingNumberKind kind;

    @Enumerated(EnumType.STRING)
    private CallingNumberState state;

    private UUID operatorId;

    private Instant claimedAt;

    private Instant declaredFrom;

    private Instant withdrawnAt;

    private Instant verifiedAt;

    private long version;

    protected CallingNumber() {}

    /** Without effect yet: the caller finds out whether another declaration contests it. */
    CallingNumber(UUID id, Declarable declared, UUID operatorId, Instant now) {
        this.id = id;
        this.numbers = declared.range();
        this.kind = declared.kind();
        this.operatorId = operatorId;
        this.claimedAt = now;
        this.state = CallingNumberState.CONFLICT;
    }

    /** @throws DomainException 409 when {@link CallingNumberTransitions} has no such transition */
    Edge<CallingNumberState, CallingNumberAction> apply(CallingNumberAction action, Instant now) {
        Edge<CallingNumberState, CallingNumberAction> edge = CallingNumberTransitions.TABLE.require(state, action);
        state = edge.to();
        version++;
        switch (action) {
            case RECOGNITION -> declaredFrom = now;
            case VERIFICATION -> verifiedAt = now;
            case WITHDRAWAL, REFUSAL -> withdrawnAt = now;
        }
        return edge;
    }

    /** A code can be sent there: one line that somebody can have, and not a company's short code or prefix. */
    public boolean isProvable() {
        return kind == CallingNumberKind.SINGLE
                && PhoneNumber.ofDigits(numbers.first()).isSubscriberLine();
    }

    /** It had effect then. */
    boolean heldAt(Instant at) {
        return declaredFrom != null && !declaredFrom.isAfter(at) && (withdrawnAt == null || withdrawnAt.isAfter(at));
    }

    public UUID id() {
        return id;
    }

    public NumberRange range() {
        return numbers;
    }

    public ShownNumber first() {
        return new ShownNumber(numbers.first());
    }

    public ShownNumber last() {
        return new ShownNumber(numbers.last());
    }

    public CallingNumberKind kind() {
        return kind;
    }

    public CallingNumberState state() {
        return state;
    }

    public UUID operatorId() {
        return operatorId;
    }

    /** Since when it has effect; null when it never had any. */
    public Instant declaredFrom() {
        return declaredFrom;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** When the operator proved that it has the line; null while it has not. */
    public Instant verifiedAt() {
        return verifiedAt;
    }

    long version() {
        return version;
    }
}
