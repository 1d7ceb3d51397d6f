package it.opposizioni.complaint.cases.decision;

import it.opposizioni.kit.problem.DomainException;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A decision that somebody proposed, which somebody else approves.
 *
 * @param proposer subject of the official
 */
@Embeddable
public record Proposal(
        String proposer, @Enumerated(EnumType.STRING) Outcome outcome) {

    public boolean isBy(String person) {
        return proposer.equals(person);
    }

    /** @throws DomainException 409 when this person proposed it */
    public void requireAnother(String person) {
        if (isBy(person)) {
            throw DecisionProblems.secondPerson();
        }
    }
}
