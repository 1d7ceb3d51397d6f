package it.opposizioni.complaint.caller;

import it.opposizioni.complaint.numbering.ShownNumber;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Another operator says that these declared numbers are its own. Which one it is stays unknown until the dispute is settled. */
@Entity
class NumberDispute extends VersionedFact<OperatorFacts.Conflict> {

    private ShownNumber firstNumber;
    private ShownNumber lastNumber;
    private Instant settledAt;

    @Override
    void copy(OperatorFacts.Conflict fact) {
        firstNumber = ShownNumber.ofWritten(fact.first());
        lastNumber = ShownNumber.ofWritten(fact.last());
        settledAt = fact.settledAt();
    }

    @Override
    List<Object> content() {
        return Arrays.asList(firstNumber, lastNumber, settledAt);
    }
}
