package it.opposizioni.complaint.appeal;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.cases.appealed.Appealed;
import it.opposizioni.complaint.cases.appealed.DecisionStanding;
import it.opposizioni.complaint.cases.appealed.LastAppeal;
import it.opposizioni.kit.problem.DomainException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The appeals against one decision, one after the other.
 *
 * @param oldestFirst also those that were recorded in error
 */
record Appeals(List<CaseAppeal> oldestFirst) {

    /** How many steps were recorded: what is recorded next names it. */
    long version() {
        return lastStep().map(AppealStep::version).orElse(0L);
    }

    private Optional<AppealStep> lastStep() {
        return oldestFirst.stream()
                .flatMap(appeal -> appeal.steps().stream())
                .max(Comparator.comparingLong(AppealStep::version));
    }

    /**
     * Of two people who have read the same, the second is refused.
     *
     * @param code of the case
     * @throws DomainException 409 naming who has recorded something since
     */
    void requireVersion(long seen, String code) {
        if (seen != version()) {
            throw ComplaintProblems.caseChanged(
                    code, lastStep().map(step -> step.by().name()).orElse(null));
        }
    }

    /** Those that were recorded in error left out. */
    List<CaseAppeal> counting() {
        return oldestFirst.stream().filter(CaseAppeal::counts).toList();
    }

    private Optional<CaseAppeal> last() {
        List<CaseAppeal> counting = counting();
        return counting.isEmpty() ? Optional.empty() : Optional.of(counting.getLast());
    }

    boolean arePending() {
        return last().filter(CaseAppeal::isOpen).isPresent();
    }

    /** Only of the last one anything can be recorded: a later one began with how it ended. */
    boolean isLast(CaseAppeal appeal) {
        return last().filter(appeal::equals).isPresent();
    }

    /** What holds of the decision now. */
    DecisionStanding standing(CaseAppeal.Decided decided) {
        return last().map(CaseAppeal::standing).orElseGet(() -> DecisionStanding.whole(decided.measures()));
    }

    /** Empty where nobody has appealed. */
    Optional<LastAppeal> told() {
        return last().map(each -> new LastAppeal(
                Appealed.of(each.standing()),
                each.court(),
                each.filedOn(),
                each.suspendedSince(),
                each.end() == null ? null : each.end().day()));
    }

    /**
     * Who may appeal next: nobody while a court has yet to decide.
     *
     * @param operator whether the case is about one, or against a company outside the register
     */
    List<Appellant> possibleAppellants(CaseAppeal.Decided decided, boolean operator) {
        return arePending()
                ? List.of()
                : List.of(Appellant.values()).stream()
                        .filter(each -> operator || each != Appellant.OPERATOR)
                        .filter(each -> each.isAggrieved(
                                decided.upheld(), standing(decided).effect()))
                        .toList();
    }

    /** @param decidedOn the day of the decision; no appeal comes before it, or before the end of another one */
    LocalDate earliestFiling(LocalDate decidedOn) {
        return last().map(CaseAppeal::lastDay).orElse(decidedOn);
    }

    int nextNumber() {
        return oldestFirst.size() + 1;
    }
}
