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

/** Numbers that an operator declared to call from (DL 83/2012 art. 24-bis c. 11): one, or all from a first to a last. */
@Entity
@Table(name = "declared_number")
class NumberDeclaration {

    @Id
    @Column(name = "declaration_id")
    private UUID id;

    private long version;

    @Convert(converter = ShownNumberConverter.class)
    @Column(name = "first_number")
    private ShownNumber first;

    @Convert(converter = ShownNumberConverter.class)
    @Column(name = "last_number")
    private ShownNumber last;

    @Column(name = "operator_id")
    private UUID operatorId;

    @Column(name = "declared_from")
    private Instant from;

    @Column(name = "declared_until")
    private Instant until;

    protected NumberDeclaration() {}

    NumberDeclaration(UUID id) {
        this.id = id;
        this.version = -1;
    }

    /** Takes the fact over if it is newer than what is known. */
    void learn(long factVersion, OperatorFacts.CallingRange fact) {
        if (factVersion <= version) {
            return;
        }
        version = factVersion;
        first = ShownNumber.ofWritten(fact.first());
        last = ShownNumber.ofWritten(fact.last());
        operatorId = fact.operatorId();
        from = Moments.read(fact.from());
        until = Moments.read(fact.until());
    }

    UUID operatorId() {
        return operatorId;
    }
}
