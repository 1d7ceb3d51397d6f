package it.opposizioni.complaint.caller;

import it.opposizioni.complaint.numbering.ShownNumber;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Numbers that an operator declared to call from (DL 83/2012 art. 24-bis c. 11): one, or all from a first to a last. */
@Entity
class NumberDeclaration extends VersionedFact<OperatorFacts.CallingRange> {

    private UUID operatorId;
    private ShownNumber firstNumber;
    private ShownNumber lastNumber;
    private Instant declaredFrom;
    private Instant declaredUntil;
    private Instant verifiedAt;

    @Override
    void copy(OperatorFacts.CallingRange fact) {
        operatorId = fact.operatorId();
        firstNumber = ShownNumber.ofWritten(fact.first());
        lastNumber = ShownNumber.ofWritten(fact.last());
        declaredFrom = fact.from();
        declaredUntil = fact.until();
        verifiedAt = fact.verifiedAt();
    }

    @Override
    List<Object> content() {
        return Arrays.asList(operatorId, firstNumber, lastNumber, declaredFrom, declaredUntil, verifiedAt);
    }
}
