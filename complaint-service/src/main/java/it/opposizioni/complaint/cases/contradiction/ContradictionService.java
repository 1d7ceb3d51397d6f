package it.opposizioni.complaint.cases.contradiction;

import it.opposizioni.complaint.access.Purpose;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.cases.CaseDecisions;
import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Shows the authority which complaints of a case speak against a violation, before one is proposed or approved; the looks are noted. */
@ApplicationScoped
class ContradictionService {

    /** As many as can be split off at once. */
    private static final int MOST = 200;

    private final CaseDecisions decisions;
    private final Contradictions contradictions;
    private final AccessLog accesses;

    ContradictionService(CaseDecisions decisions, Contradictions contradictions, AccessLog accesses) {
        this.decisions = decisions;
        this.contradictions = contradictions;
        this.accesses = accesses;
    }

    /**
     * Against what is proposed; while nothing is, against any violation. The page of the case was opened before, and that look was noted.
     *
     * @throws DomainException 404 when there is no such case
     */
    @Transactional
    ContradictionsView show(UUID id, Caller reader) {
        Set<ContradictionReason> reasons = decisions
                .proposed(id)
                .map(ContradictionReason::against)
                .orElse(EnumSet.allOf(ContradictionReason.class));
        if (reasons.isEmpty()) {
            return new ContradictionsView(id, 0, 0, List.of());
        }
        List<Contradictions.Found> found = contradictions.of(id, reasons, MOST);
        accesses.note(
                reader,
                Role.REGULATOR,
                found.stream()
                        .map(each -> new Read(
                                each.reporter(), RecordKind.EVIDENCE, each.id().toString(), Purpose.CASE_WORKED_ON))
                        .toList());
        return ContradictionsView.of(id, contradictions.awaited(id), found);
    }
}
