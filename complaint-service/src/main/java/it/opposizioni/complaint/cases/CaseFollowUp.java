package it.opposizioni.complaint.cases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.complaint.cases.contradiction.Contradictions;
import it.opposizioni.complaint.cases.contradiction.LeftComplaint;
import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.complaint.cases.decision.Outcome;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.complaint.Act;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.complaint.Stage;
import it.opposizioni.complaint.passedon.Explanation;
import it.opposizioni.kit.recovery.RecoveryGate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Lets the complaints of a case follow it: they are taken in charge when somebody has it, and closed when it is decided. A few at a time: a
 * case may have a thousand, and each of their reporters is told.
 */
@ApplicationScoped
class CaseFollowUp {

    private static final Logger LOG = Logger.getLogger(CaseFollowUp.class);

    private static final Set<Stage> WAITING = EnumSet.of(Stage.FILED, Stage.EVIDENCE_COLLECTED);
    private static final Set<Stage> OPEN =
            EnumSet.of(Stage.FILED, Stage.EVIDENCE_COLLECTED, Stage.TAKEN_IN_CHARGE, Stage.UNDER_INVESTIGATION);

    private final CaseRepository cases;
    private final CaseComplaints parts;
    private final ComplaintService complaints;
    private final CaseOpening opening;
    private final CaseDecisions decisions;
    private final Contradictions contradictions;
    private final CaseConfig config;
    private final RecoveryGate recovery;

    CaseFollowUp(
            CaseRepository cases,
            CaseComplaints parts,
            ComplaintService complaints,
            CaseOpening opening,
            CaseDecisions decisions,
            Contradictions contradictions,
            CaseConfig config,
            RecoveryGate recovery) {
        this.cases = cases;
        this.parts = parts;
        this.complaints = complaints;
        this.opening = opening;
        this.decisions = decisions;
        this.contradictions = contradictions;
        this.config = config;
        this.recovery = recovery;
    }

    /** All that are behind. One that cannot follow does not hold up the others, and is tried again the next time. */
    @Scheduled(every = "${cases.every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        if (recovery.isOpen()) {
            return;
        }
        for (UUID caseId : QuarkusTransaction.requiringNew().call(cases::behind)) {
            try {
                follow(caseId);
            } catch (RuntimeException e) {
                LOG.warnf(e, "The complaints of case %s did not follow it; they are tried again", caseId);
            }
        }
    }

    private void follow(UUID caseId) {
        try {
            while (QuarkusTransaction.requiringNew().call(() -> followSome(caseId))) {
                // the next ones, in a transaction of their own
            }
        } catch (RuntimeException _) {
            followOneByOne(caseId);
        }
    }

    /** @return whether there are more */
    private boolean followSome(UUID caseId) {
        Optional<CaseFile> found = cases.findBehind(caseId);
        if (found.isEmpty()) {
            return false;
        }
        CaseFile behind = found.get();
        List<UUID> ids = waiting(behind, config.atOnce());
        follow(behind, ids);
        boolean more = ids.size() == config.atOnce();
        if (!more) {
            if (behind.stage() == CaseStage.ARCHIVED) {
                parts.passOn(caseId);
            }
            // what is not known yet of a complaint is looked at the next time
            if (!findsViolation(behind) || contradictions.awaited(caseId) == 0) {
                behind.complaintsFollowed();
            }
        }
        return more;
    }

    /** While one of them fails the case stays behind. */
    private void followOneByOne(UUID caseId) {
        List<UUID> ids = QuarkusTransaction.requiringNew()
                .call(() -> cases.findBehind(caseId)
                        .map(behind -> waiting(behind, Integer.MAX_VALUE))
                        .orElse(List.of()));
        for (UUID id : ids) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> cases.findBehind(caseId).ifPresent(behind -> follow(behind, List.of(id))));
            } catch (RuntimeException e) {
                LOG.warnf(e, "Complaint %s did not follow its case; it is tried again", id);
            }
        }
    }

    private List<UUID> waiting(CaseFile behind, int most) {
        Set<Stage> stages = behind.stage() == CaseStage.DECIDED ? OPEN : WAITING;
        return isFollowed(behind) ? parts.ofCase(behind.id(), stages, findsViolation(behind), most) : List.of();
    }

    /** Not an open case, which nobody has yet, and not an archived one, which leaves its complaints as they are. */
    private static boolean isFollowed(CaseFile behind) {
        return behind.stage() == CaseStage.DECIDED
                || behind.stage() != CaseStage.OPEN && !behind.stage().isFinal();
    }

    private static boolean findsViolation(CaseFile behind) {
        return behind.stage() == CaseStage.DECIDED
                && behind.proposal()
                        .filter(made -> made.outcome() == Outcome.UPHELD)
                        .isPresent();
    }

    private void follow(CaseFile behind, List<UUID> ids) {
        if (ids.isEmpty()) {
            // of a case that nobody has, or that was archived
            return;
        }
        boolean decided = behind.stage() == CaseStage.DECIDED;
        String by = decided
                ? approver(behind).subject()
                : behind.assignee().map(Official::subject).orElseThrow();
        List<Complaint> locked = ids.stream().sorted().map(parts::forChange).toList();
        locked.stream()
                .filter(each -> WAITING.contains(each.stage()))
                .forEach(each -> complaints.follow(each, Act.TAKE_IN_CHARGE, by, Explanation.NONE));
        if (decided) {
            close(behind, locked, by);
        }
    }

    /** Complaints may have left since. */
    private static Official approver(CaseFile decided) {
        return decided.steps().stream()
                .filter(step -> step.act() == CaseAct.APPROVE)
                .map(CaseStep::by)
                .findFirst()
                .orElseThrow();
    }

    /**
     * What was found out since the approval counts: a complaint that speaks against the violation by now leaves the case, and its reporter is not told that
     * it was right. The history of the case says which left, and why.
     */
    private void close(CaseFile decided, List<Complaint> locked, String by) {
        Decision decision = decisions.of(decided).orElseThrow();
        Contradictions.NotClosed notClosed = contradictions.notClosed(
                decided.id(), decision, locked.stream().map(Complaint::id).toList());
        locked.stream()
                .filter(each -> OPEN.contains(each.stage()) && !notClosed.has(each.id()))
                .forEach(each -> complaints.follow(each, decision.outcome().act(), by, decision.explanation()));
        if (!notClosed.contradicting().isEmpty()) {
            LOG.infof(
                    "%d complaints speak against the decision on case %s by now, and leave it",
                    notClosed.contradicting().size(), decided.id());
            parts.leave(decided, notClosed.contradicting().keySet());
            List<LeftComplaint> left = locked.stream()
                    .filter(each -> notClosed.contradicting().containsKey(each.id()))
                    .map(each -> new LeftComplaint(
                            each.code(), notClosed.contradicting().get(each.id())))
                    .toList();
            // a copy of the release before closes the others in the name of the person who did the last step
            decided.act(CaseAct.LEAVE, opening.doing(approver(decided), LeftComplaint.write(left)));
        }
    }
}
