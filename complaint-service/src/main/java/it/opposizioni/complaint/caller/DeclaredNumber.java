package it.opposizioni.complaint.caller;

import it.opposizioni.complaint.Moments;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.complaint.numbering.ShownNumberConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A number that an operator declared to call from (DL 83/2012 art. 24-bis c. 11). */
@Entity
@Table(name = "declared_number")
class DeclaredNumber {

    @Id
    @Column(name = "declaration_id")
    private UUID id;

    private long version;

    @Convert(converter = ShownNumberConverter.class)
    private ShownNumber number;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "declared_from")
    private Instant from;

    @Column(name = "declared_until")
    private Instant until;

    protected DeclaredNumber() {}

    DeclaredNumber(UUID id) {
        this.id = id;
        this.version = -1;
    }

    /** Takes the fact over if it is newer than what is known. */
    void learn(long factVersion, OperatorFacts.CallingNumber fact) {
        if (factVersion <= version) {
            return;
        }
        version = factVersion;
        number = ShownNumber.of(fact.number());
        operatorId = fact.operatorId();
        from = Moments.read(fact.from());
        until = Moments.read(fact.until());
    }

    UUID operatorId() {
        return operatorId;
    }
}
