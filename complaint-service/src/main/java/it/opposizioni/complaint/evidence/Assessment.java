package it.opposizioni.complaint.evidence;

import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.complaint.complaint.Finding;
import it.opposizioni.complaint.evidence.sentence.Reason;
import it.opposizioni.complaint.evidence.sentence.ReasonCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the evidence says by itself, with its reasons. A plain rule: the same facts always give the same assessment, and any
 * facts give one. It never leads to a sanction; a person decides (deploy/docs/threats.md T18).
 *
 * @param grade B where there is a traceable call: it speaks against the caller of that call alone
 * @param traceableCall the first one
 * @param reasons in the order of the calls, and of the steps of the rule; never empty
 */
record Assessment(Finding finding, Grade grade, Optional<UUID> traceableCall, List<Reason> reasons) {

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
        Optional<UUID> traceable = judged.stream()
                .filter(CallJudgement::isTraceable)
                .map(CallJudgement::callId)
                .findFirst();
        return new Assessment(worst, traceable.isPresent() ? Grade.B : Grade.C, traceable, reasons);
    }

    private static Assessment awaiting(Facts facts) {
        List<Reason> reasons = new ArrayList<>();
        if (facts.registration() == null) {
            reasons.add(new Reason(ReasonCode.AWAITING_REGISTER, null, List.of()));
        }
        if (facts.callers() == null) {
            reasons.add(new Reason(ReasonCode.AWAITING_OPERATORS, null, List.of()));
        }
        return new Assessment(Finding.INCOMPLETE, Grade.C, Optional.empty(), reasons);
    }
}
