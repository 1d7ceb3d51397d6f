package it.opposizioni.complaint.cases;

import it.opposizioni.complaint.accusation.Accusation;
import it.opposizioni.complaint.numbering.ShownNumber;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom a case is about: an operator, or a calling number when nobody had declared it.
 *
 * @param subjectName of the operator, as the evidence named it
 */
@Embeddable
public record CaseSubject(UUID operatorId, ShownNumber callerNumber, String subjectName) {

    /** Empty where the evidence points at nobody. */
    static Optional<CaseSubject> of(Accusation accused) {
        return accused.accusedOperatorId() == null && accused.accusedNumber() == null
                ? Optional.empty()
                : Optional.of(
                        new CaseSubject(accused.accusedOperatorId(), accused.accusedNumber(), accused.accusedName()));
    }

    boolean isOperator() {
        return operatorId != null;
    }

    /** An operator may have changed its name. */
    boolean isSameAs(CaseSubject other) {
        return isOperator()
                ? operatorId.equals(other.operatorId)
                : !other.isOperator() && callerNumber.equals(other.callerNumber);
    }
}
