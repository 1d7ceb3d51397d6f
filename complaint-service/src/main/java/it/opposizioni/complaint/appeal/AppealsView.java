package it.opposizioni.complaint.appeal;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.appeal.AppealedCases.DecidedCase;
import it.opposizioni.complaint.cases.appealed.DecisionEffect;
import it.opposizioni.complaint.cases.decision.Measure;
import it.opposizioni.complaint.cases.official.Colleague;
import it.opposizioni.kit.identity.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The appeals against the decision on a case, for the authority.
 *
 * @param version which what is recorded next names
 * @param pending a court has yet to decide
 * @param decided the measures of the decision
 * @param measures those of them that have effect now
 * @param recordable whether the reader can record anything: not who has complained in the case
 * @param appellants who can have appealed next; none while a court has yet to decide
 * @param items newest first
 */
@Schema(name = "CaseAppeals")
public record AppealsView(
        UUID caseId,
        String code,
        long version,
        DecisionEffect effect,
        boolean pending,
        List<Measure> decided,
        List<Measure> measures,
        boolean recordable,
        List<Appellant> appellants,
        List<Item> items) {

    /**
     * @param suspendedSince absent while the decision is not suspended
     * @param possibleActs what can be recorded of it; none of one that a later one has followed
     * @param steps oldest first
     */
    @Schema(name = "CaseAppeal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            UUID id,
            Appellant appellant,
            String court,
            String docket,
            LocalDate filedOn,
            AppealStage stage,
            LocalDate suspendedSince,
            List<AppealAct> possibleActs,
            List<Step> steps) {}

    /**
     * @param day on which it happened; absent of what was recorded in error
     * @param words what is left of the decision, or why it was an error; absent of others
     */
    @Schema(name = "CaseAppealStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            AppealAct act,
            AppealStage stage,
            LocalDate day,
            String reference,
            String words,
            Colleague by,
            Instant at) {}

    /** @param mayRecord whether the reader has not complained in the case */
    static AppealsView of(DecidedCase found, Appeals appeals, boolean mayRecord, Caller reader) {
        CaseAppeal.Decided decided = found.decided();
        return new AppealsView(
                found.id(),
                found.code(),
                appeals.version(),
                appeals.standing(decided).effect(),
                appeals.arePending(),
                decided.measures(),
                appeals.standing(decided).measures(),
                mayRecord,
                appeals.possibleAppellants(decided, found.hasParty()),
                appeals.oldestFirst().reversed().stream()
                        .map(each -> item(each, appeals.isLast(each) ? each.possibleActs(decided) : List.of(), reader))
                        .toList());
    }

    private static Item item(CaseAppeal appeal, List<AppealAct> possible, Caller reader) {
        return new Item(
                appeal.id(),
                appeal.appellant(),
                appeal.court(),
                appeal.docket(),
                appeal.filedOn(),
                appeal.stage(),
                appeal.suspendedSince(),
                possible,
                appeal.steps().stream()
                        .map(step -> new Step(
                                step.act(),
                                step.stage(),
                                step.day(),
                                step.reference(),
                                step.words(),
                                new Colleague(
                                        step.by().subject(),
                                        step.by().name(),
                                        step.by().subject().equals(reader.subject())),
                                step.at()))
                        .toList());
    }
}
