package it.opposizioni.complaint.caller;

import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.complaint.numbering.ShownNumberConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The principal lets the outsourcer call for it from these numbers, on these days. */
@Entity
@Table(name = "mandate")
class Mandate {

    @Id
    @Column(name = "mandate_id")
    private UUID id;

    private long version;

    @Column(name = "outsourcer_id")
    private UUID outsourcerId;

    @Column(name = "principal_id")
    private UUID principalId;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_until")
    private LocalDate until;

    @ElementCollection
    @CollectionTable(name = "mandate_number", joinColumns = @JoinColumn(name = "mandate_id"))
    @Convert(converter = ShownNumberConverter.class)
    @Column(name = "number")
    private Set<ShownNumber> numbers = new HashSet<>();

    protected Mandate() {}

    Mandate(UUID id) {
        this.id = id;
        this.version = -1;
    }

    /** Takes the fact over if it is newer than what is known; an end is a fact with its last day. */
    void learn(long factVersion, OperatorFacts.Mandate fact) {
        if (factVersion <= version) {
            return;
        }
        version = factVersion;
        outsourcerId = fact.outsourcerId();
        principalId = fact.principalId();
        from = fact.from();
        until = fact.until();
        Set<ShownNumber> now =
                fact.callingNumbers().stream().map(ShownNumber::ofWritten).collect(Collectors.toSet());
        numbers.retainAll(now);
        numbers.addAll(now);
    }

    UUID outsourcerId() {
        return outsourcerId;
    }

    UUID principalId() {
        return principalId;
    }
}
