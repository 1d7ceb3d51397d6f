package it.opposizioni.complaint.caller;

import it.opposizioni.complaint.numbering.ShownNumber;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The principal lets the outsourcer call for it from these numbers, on these days. The end of a mandate is its last day. */
@Entity
class Mandate extends VersionedFact<OperatorFacts.Mandate> {

    private UUID outsourcerId;
    private UUID principalId;
    private LocalDate validFrom;
    private LocalDate validUntil;

    @ElementCollection
    @CollectionTable(name = "mandate_number")
    @Column(name = "number")
    private Set<ShownNumber> numbers = new HashSet<>();

    @Override
    void copy(OperatorFacts.Mandate fact) {
        outsourcerId = fact.outsourcerId();
        principalId = fact.principalId();
        validFrom = fact.from();
        validUntil = fact.until();
        Set<ShownNumber> now =
                fact.callingNumbers().stream().map(ShownNumber::ofWritten).collect(Collectors.toSet());
        numbers.retainAll(now);
        numbers.addAll(now);
    }

    @Override
    List<Object> content() {
        return Arrays.asList(outsourcerId, principalId, validFrom, validUntil, Set.copyOf(numbers));
    }
}
