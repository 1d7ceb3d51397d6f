package it.opposizioni.operator.callingnumber;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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

    @Convert(converter = ShownNumberConverter.class)
    @Column(name = "first_number")
    private ShownNumber first;

    @Convert(converter = ShownNumberConverter.class)
    @Column(name = "last_number")
    private ShownNumber last;

    @Enumerated(EnumType.STRING)
    private CallingNumberKind kind;

    @Enumerated(EnumType.STRING)
    private CallingNumberState state;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Column(name = "declared_from")
    private Instant declaredFrom;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    private long version;

    protected CallingNumber() {}

    /** Without effect yet: whether something stands against it, whoever made it finds out. */
    CallingNumber(UUID id, Declarable numbers, UUID operatorId, Instant now) {
        this.id = id;
        this.first = new ShownNumber(numbers.range().first());
        this.last = new ShownNumber(numbers.range().last());
        this.kind = numbers.kind();
        this.operatorId = operatorId;
        this.claimedAt = now;
        this.state = CallingNumberState.CONFLICT;
    }

    /** @throws DomainException 409 when {@link CallingNumberTransitions} knows no such step */
    CallingNumberTransitions.Step apply(CallingNumberAction action, Instant now) {
        CallingNumberTransitions.Step step = CallingNumberTransitions.find(state, action)
                .orElseThrow(() -> new DomainException(
                        OperatorProblems.TRANSITION_NOT_ALLOWED,
                        Text.of(
                                        "La dichiarazione è nello stato %s: da qui questo passaggio non esiste.",
                                        "The declaration is in the state %s: from there this step does not exist.")
                                .with(state)));
        state = step.to();
        version++;
        switch (state) {
            case DECLARED -> declaredFrom = now;
            case WITHDRAWN, REFUSED -> withdrawnAt = now;
            case CONFLICT -> {}
        }
        return step;
    }

    /** It had effect then. */
    boolean heldAt(Instant at) {
        return declaredFrom != null && !declaredFrom.isAfter(at) && (withdrawnAt == null || withdrawnAt.isAfter(at));
    }

    public UUID id() {
        return id;
    }

    public NumberRange range() {
        return new NumberRange(first.digits(), last.digits());
    }

    public ShownNumber first() {
        return first;
    }

    public ShownNumber last() {
        return last;
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

    Instant claimedAt() {
        return claimedAt;
    }

    /** Since when it has effect; null when it never had any. */
    public Instant declaredFrom() {
        return declaredFrom;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    long version() {
        return version;
    }
}
