package it.opposizioni.complaint.cases.decision;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.kit.problem.DomainException;
import java.time.LocalDate;

/**
 * What an operator, or a company outside the register, is owed before a violation is found: time to reply to what it was asked, and a hearing.
 *
 * @param addressee nobody in a case about a number of which it is not known who used it
 * @param replyUntil the last day to reply; null when no reply is awaited
 * @param heardOn day of the hearing; null when none was set, or its summons has not reached this company
 * @param unserved the last question or summons has not reached the company, as far as an official has recorded; never of an operator
 */
public record RightToBeHeard(Addressee addressee, LocalDate replyUntil, LocalDate heardOn, boolean unserved) {

    /** @throws DomainException 409 when there is nobody to be asked, heard or sanctioned */
    public void requireAddressee() {
        if (!hasAddressee()) {
            throw ComplaintProblems.caseWithoutOperator();
        }
    }

    public boolean hasAddressee() {
        return addressee != Addressee.NOBODY;
    }

    public boolean isOfCompany() {
        return addressee == Addressee.COMPANY;
    }

    /** Before the time to reply is over nobody is heard, and no case goes into another with a question that waits for its reply. It begins when the question arrives. */
    public boolean isReplyTimeOver(LocalDate today) {
        return replyUntil == null || !unserved && today.isAfter(replyUntil);
    }

    /** @throws DomainException 409 while the operator may still reply, or nobody has recorded that the question has reached the company */
    public void requireReplyTimeOver(LocalDate today) {
        if (replyUntil != null && unserved) {
            throw DecisionProblems.notServed();
        }
        if (!isReplyTimeOver(today)) {
            throw DecisionProblems.replyStillPossible(replyUntil);
        }
    }

    /** A question that has reached nobody is owed no reply: no violation can be found then, and the case can end. */
    private boolean isReplyAwaited(LocalDate today) {
        return !unserved && !isReplyTimeOver(today);
    }

    /**
     * The time to reply is over, and so is the hearing, until whose day the party may write. Neither is cut short, not even for a decision in its favour: a
     * proposal may be returned, and its case would go on as if the hearing had been held.
     */
    public boolean isHeardOut(LocalDate today) {
        return !isReplyAwaited(today) && !isHearingAhead(today);
    }

    /** @throws DomainException 409 before the time to reply is over, or with a hearing ahead */
    public void requireHeardOut(LocalDate today) {
        if (isReplyAwaited(today)) {
            throw DecisionProblems.replyStillPossible(replyUntil);
        }
        if (isHearingAhead(today)) {
            throw DecisionProblems.hearingAhead(heardOn);
        }
    }

    /** Neither a question that waits for its reply nor a hearing that is ahead is lost with the case that goes. */
    public boolean isMergeable(LocalDate today) {
        return isReplyTimeOver(today) && !isHearingAhead(today);
    }

    /** @throws DomainException 409 while the operator may still reply, or is to come to a hearing */
    public void requireMergeable(LocalDate today) {
        requireReplyTimeOver(today);
        if (isHearingAhead(today)) {
            throw DecisionProblems.hearingNotLost(heardOn);
        }
    }

    /** Also on its day. */
    private boolean isHearingAhead(LocalDate today) {
        return heardOn != null && !today.isAfter(heardOn);
    }

    /** The day has passed: on the day itself nobody knows yet whether the hearing took place. A summons that has not arrived is none. */
    public boolean wasHeard(LocalDate today) {
        return heardOn != null && !unserved && today.isAfter(heardOn);
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
        requireAddressee();
        if (!evidence) {
            throw DecisionProblems.evidenceTooWeak();
        }
        if (unserved) {
            throw DecisionProblems.notServed();
        }
        if (!wasHeard(today)) {
            throw DecisionProblems.notHeard();
        }
    }

    /**
     * A company outside the register cannot be suspended from it. Whether it owed an entry in the ROC is for the officials to say: only call centres do.
     *
     * @throws DomainException 422
     */
    public void requireFitting(Decision proposed) {
        if (isOfCompany() && proposed.upholds() && proposed.suspends()) {
            throw DecisionProblems.notInRegister();
        }
    }
}
