package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.complaint.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the evidence says by itself, with its reasons. A plain rule: the same facts always give the same assessment, and any
 * facts give one. It never leads to a sanction; a person decides (deploy/docs/threats.md T18).
 *
 * @param reasons in the order of the calls, and of the steps of the rule; never empty
 */
record Assessment(Finding finding, Grade grade, List<Reason> reasons) {

    Assessment {
        reasons = List.copyOf(reasons);
    }

    static Assessment of(Facts facts) {
        if (!facts.isComplete()) {
            return awaiting(facts);
        }
        List<CallJudgement> judged = facts.calls().stream()
                .map(call -> CallJudgement.of(call, facts))
                .toList();
        List<Reason> reasons = new ArrayList<>();
        judged.forEach(judgement -> reasons.addAll(judgement.reasons()));
        if (Boolean.TRUE.equals(facts.askedToStop())) {
            reasons.add(new Reason(ReasonCode.ASKED_TO_STOP, null, List.of()));
        }
        Finding worst = judged.stream()
                .map(CallJudgement::finding)
                .min(Comparator.naturalOrder())
                .orElse(Finding.INCOMPLETE);
        boolean traceable = judged.stream().anyMatch(CallJudgement::isTraceable);
        return new Assessment(worst, traceable ? Grade.B : Grade.C, reasons);
    }

    private static Assessment awaiting(Facts facts) {
        List<Reason> reasons = new ArrayList<>();
        if (facts.registration() == null) {
            reasons.add(new Reason(ReasonCode.AWAITING_REGISTER, null, List.of()));
        }
        if (facts.callers() == null) {
            reasons.add(new Reason(ReasonCode.AWAITING_OPERATORS, null, List.of()));
        }
        return new Assessment(Finding.INCOMPLETE, Grade.C, reasons);
    }
}
