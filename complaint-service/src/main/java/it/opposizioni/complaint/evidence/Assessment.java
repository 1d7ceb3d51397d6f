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
import java.util.function.Predicate;

/**
 * What the evidence says by itself, with its reasons. A plain rule: the same facts always give the same assessment, and any
 * facts give one. It never leads to a sanction; a person decides (deploy/docs/threats.md T18).
 *
 * @param grade A where the origin of a call is confirmed, B where there is a traceable call: it speaks against the caller of that call alone
 * @param accusingCall the first one that the grade stands on; of grade C there is none
 * @param reasons in the order of the calls, and of the steps of the rule; never empty
 */
record Assessment(Finding finding, Grade grade, Optional<UUID> accusingCall, List<Reason> reasons) {

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
        Optional<UUID> confirmed = first(judged, CallJudgement::isOriginConfirmed);
        Optional<UUID> traceable = first(judged, CallJudgement::isTraceable);
        Grade grade = confirmed.isPresent() ? Grade.A : traceable.isPresent() ? Grade.B : Grade.C;
        return new Assessment(worst, grade, confirmed.or(() -> traceable), reasons);
    }

    private static Optional<UUID> first(List<CallJudgement> judged, Predicate<CallJudgement> which) {
        return judged.stream().filter(which).map(CallJudgement::callId).findFirst();
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
