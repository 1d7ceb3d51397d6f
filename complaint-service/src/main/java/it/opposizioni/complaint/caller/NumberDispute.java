package it.opposizioni.complaint.caller;

import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.complaint.numbering.ShownNumberConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Two operators say that the same numbers are theirs. Who the second one is, is nobody's business until it is settled. */
@Entity
@Table(name = "number_dispute")
class NumberDispute {

    @Id
    @Column(name = "conflict_id")
    private UUID id;

    private long version;

    @Convert(converter = ShownNumberConverter.class)
    @Column(name = "first_number")
    private ShownNumber first;

    @Convert(converter = ShownNumberConverter.class)
    @Column(name = "last_number")
    private ShownNumber last;

    @Column(name = "settled_at")
    private Instant settledAt;

    protected NumberDispute() {}

    NumberDispute(UUID id) {
        this.id = id;
        this.version = -1;
    }

    /** Takes the fact over if it is newer than what is known. */
    void learn(long factVersion, OperatorFacts.Conflict fact) {
        if (factVersion <= version) {
            return;
        }
        version = factVersion;
        first = ShownNumber.ofWritten(fact.first());
        last = ShownNumber.ofWritten(fact.last());
        settledAt = fact.settledAt();
    }
}
