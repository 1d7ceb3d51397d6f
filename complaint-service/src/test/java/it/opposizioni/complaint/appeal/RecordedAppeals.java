package it.opposizioni.complaint.appeal;

import it.opposizioni.complaint.appeal.CaseAppeal.Decided;
import it.opposizioni.complaint.appeal.CaseAppeal.Filing;
import it.opposizioni.complaint.appeal.CaseAppeal.Happened;
import it.opposizioni.complaint.appeal.CaseAppeal.Recording;
import it.opposizioni.complaint.cases.appealed.DecisionStanding;
import it.opposizioni.complaint.cases.decision.Measure;
import it.opposizioni.complaint.cases.official.Official;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Appeals against a decision with a fine and a suspension. */
final class RecordedAppeals {

    static final Official ANNA = new Official("anna", "Anna Verdi");
    static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");
    static final LocalDate FILED = LocalDate.of(2027, 1, 11);
    static final LocalDate LATER = LocalDate.of(2027, 2, 1);
    static final Decided UPHELD = new Decided(true, List.of(Measure.FINE_PROPOSED, Measure.SUSPENSION));

    private RecordedAppeals() {}

    static CaseAppeal by(Appellant appellant, DecisionStanding before) {
        return new CaseAppeal(
                new UUID(1, 1),
                new UUID(2, 2),
                1,
                new Filing(appellant, "Tribunale di Milano", "R.G. 1/2027", FILED),
                before,
                recording(1));
    }

    static CaseAppeal byOperator() {
        return by(Appellant.OPERATOR, DecisionStanding.whole(UPHELD.measures()));
    }

    static CaseAppeal at(AppealStage stage) {
        CaseAppeal appeal = byOperator();
        switch (stage) {
            case PENDING -> {
                // as it was filed
            }
            case SUSPENDED -> then(appeal, AppealAct.SUSPEND);
            case REJECTED -> then(appeal, AppealAct.REJECT);
            case GRANTED -> then(appeal, AppealAct.GRANT);
            case GRANTED_IN_PART -> then(appeal, AppealAct.GRANT_IN_PART);
            case WITHDRAWN -> then(appeal, AppealAct.WITHDRAW);
            case EXTINGUISHED -> then(appeal, AppealAct.EXTINGUISH);
            case RECORDED_IN_ERROR -> then(appeal, AppealAct.MARK_AS_ERROR);
        }
        return appeal;
    }

    /** Where a part is left of it, that is the fine. */
    static void then(CaseAppeal appeal, AppealAct act) {
        then(appeal, act, LATER, UPHELD);
    }

    static void then(CaseAppeal appeal, AppealAct act, LocalDate day, Decided decided) {
        boolean inPart = act == AppealAct.GRANT_IN_PART;
        appeal.record(
                new Happened(
                        act,
                        act.isOfCourt() ? day : null,
                        act.isOfCourt() ? "n. 5/2027" : null,
                        inPart ? "Resta la sanzione." : null,
                        inPart ? List.of(Measure.FINE_PROPOSED) : List.of()),
                decided,
                recording(appeal.steps().size() + 1));
    }

    private static Recording recording(long version) {
        return new Recording(version, ANNA, NOW);
    }
}
