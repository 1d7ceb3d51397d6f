package it.opposizioni.complaint.cases.decision;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.kit.problem.DomainException;
import java.time.LocalDate;

/**
 * What an operator is owed before a violation is found: time to reply to what it was asked, and a hearing.
 *
 * @param operator false for a case about a number that nobody declared
 * @param replyUntil the last day to reply; null when no reply is awaited
 * @param heardOn day of the hearing; null when none was set
 */
public record RightToBeHeard(boolean operator, LocalDate replyUntil, LocalDate heardOn) {

    /** @throws DomainException 409 when there is nobody to be asked, heard or sanctioned */
    public void requireOperator() {
        if (!operator) {
            throw ComplaintProblems.caseWithoutOperator();
        }
    }

    /** Before the time to reply is over nobody is heard, and no case is archived with a question that waits for its reply. */
    public boolean isReplyTimeOver(LocalDate today) {
        return replyUntil == null || today.isAfter(replyUntil);
    }

    /** @throws DomainException 409 while the operator may still reply */
    public void requireReplyTimeOver(LocalDate today) {
        if (!isReplyTimeOver(today)) {
            throw DecisionProblems.replyStillPossible(replyUntil);
        }
    }

    /** The day has passed: on the day itself nobody knows yet whether the hearing took place. */
    public boolean wasHeard(LocalDate today) {
        return heardOn != null && today.isAfter(heardOn);
    }

    /**
     * A number alone is not evidence enough for a sanction, and nobody is sanctioned unheard.
     *
     * @param evidence whether any complaint has evidence that a sanction can stand on
     * @throws DomainException 409
     */
    public void requireSanctionable(Outcome proposed, boolean evidence, LocalDate today) {
        if (proposed != Outcome.UPHELD) {
            return;
        }
        requireOperator();
        if (!evidence) {
            throw DecisionProblems.evidenceTooWeak();
        }
        if (!wasHeard(today)) {
            throw DecisionProblems.notHeard();
        }
    }
}
