package it.opposizioni.complaint.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.cases.appealed.DecisionEffect;
import it.opposizioni.complaint.cases.appealed.DecisionStanding;
import it.opposizioni.complaint.cases.decision.Measure;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The appeals against a decision as those read them whom it concerns, without the people of the authority.
 *
 * @param pending a court has yet to decide
 * @param measures those of the decision that have effect now; for the operator alone
 * @param items oldest first; what was recorded in error is left out
 */
@Schema(name = "ToldAppeals")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ToldAppeals(DecisionEffect effect, boolean pending, List<Measure> measures, List<Told> items) {

    /**
     * @param docket for the operator alone; absent where a person appealed, whom it could name
     * @param suspendedSince absent while the decision is not suspended
     * @param endedOn absent while the court has yet to decide, as the reference is
     * @param reference of the judgment; for the operator alone
     * @param left of the decision in the authority's words, where a part of it is annulled; for the operator alone
     */
    @Schema(name = "ToldAppeal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            Appellant appellant,
            String court,
            String docket,
            LocalDate filedOn,
            AppealStage stage,
            LocalDate suspendedSince,
            LocalDate endedOn,
            String reference,
            String left) {}

    /** Of a complaint that no case has decided about. */
    static final ToldAppeals NONE = new ToldAppeals(DecisionEffect.IN_FORCE, false, null, List.of());

    static ToldAppeals toOperator(Appeals appeals, CaseAppeal.Decided decided) {
        DecisionStanding standing = appeals.standing(decided);
        return new ToldAppeals(
                standing.effect(),
                standing.pending(),
                standing.measures(),
                appeals.counting().stream()
                        .map(each -> {
                            AppealStep end = each.end();
                            boolean ofPerson = each.appellant() == Appellant.REPORTER;
                            return told(
                                    each,
                                    ofPerson ? null : each.docket(),
                                    end == null || ofPerson ? null : end.reference(),
                                    end == null ? null : end.words());
                        })
                        .toList());
    }

    static ToldAppeals toReporter(Appeals appeals, CaseAppeal.Decided decided) {
        DecisionStanding standing = appeals.standing(decided);
        return new ToldAppeals(
                standing.effect(),
                standing.pending(),
                null,
                appeals.counting().stream()
                        .map(each -> told(each, null, null, null))
                        .toList());
    }

    private static Told told(CaseAppeal appeal, String docket, String reference, String left) {
        return new Told(
                appeal.appellant(),
                appeal.court(),
                docket,
                appeal.filedOn(),
                appeal.stage(),
                appeal.suspendedSince(),
                appeal.end() == null ? null : appeal.end().day(),
                reference,
                left);
    }
}
