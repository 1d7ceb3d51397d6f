package it.opposizioni.operator.callingnumber;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.phone.PhoneNumberConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An operator's declaration that it shows this number to the people it calls (DL 83/2012 art. 24-bis c. 11). */
@Entity
@Table(name = "calling_number")
public class CallingNumber {

    @Id
    private UUID id;

    @Convert(converter = PhoneNumberConverter.class)
    private PhoneNumber number;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "declared_from")
    private Instant declaredFrom;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    private long version;

    protected CallingNumber() {}

    CallingNumber(UUID id, PhoneNumber number, UUID operatorId, Instant now) {
        this.id = id;
        this.number = number;
        this.operatorId = operatorId;
        this.declaredFrom = now;
        this.version = 1;
    }

    /** From now on calls from this number are not announced by this operator; those before stay its own. */
    void withdraw(Instant now) {
        withdrawnAt = now;
        version++;
    }

    public UUID id() {
        return id;
    }

    public PhoneNumber number() {
        return number;
    }

    public UUID operatorId() {
        return operatorId;
    }

    public Instant declaredFrom() {
        return declaredFrom;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    long version() {
        return version;
    }
}
