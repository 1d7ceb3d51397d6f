package it.opposizioni.complaint.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.caseupdate.CaseUpdate;
import it.opposizioni.complaint.complaint.nextstep.NextStep;
import it.opposizioni.complaint.desk.DeskAct;
import it.opposizioni.complaint.desk.DeskChannel;
import it.opposizioni.complaint.numbering.LineKind;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.complaint.passedon.OtherAuthority;
import it.opposizioni.kit.time.PartOfDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint as its reporter or the regulator sees it.
 *
 * @param code for people, SEG-2026-7K3M-Q9X4
 * @param assessment what the evidence says so far; the reporter's own reading where that must differ
 * @param timeline every stage it has been in, oldest first
 * @param caseUpdates for its reporter: what happened in its cases while it was part of them, oldest first; absent for the regulator, who reads the cases
 * @param deskActs what the desk has done to it because its reporter asked for it, oldest first
 * @param next who acts next, and the last day for it
 * @param ownComplaint for the regulator: whether the reader made it, or another one of its cases, and so takes no part in deciding it
 * @param possibleActs what the reader can do now
 * @param callsLeft how many calls its reporter can still add
 * @param accused for the regulator: whom the evidence points at; absent until it is complete
 * @param passedOnTo the authority that a complaint outside the scope went to, when it was closed; absent otherwise
 * @param textKept true in the answer to calls that came with words, which are a message now; absent everywhere else
 */
@Schema(name = "Complaint")
public record ComplaintView(
        UUID id,
        String code,
        Stage stage,
        Finding assessment,
        Instant filedAt,
        String calledNumber,
        List<CallView> calls,
        String company,
        Product product,
        String text,
        Boolean consentGiven,
        Boolean askedToStop,
        List<Step> timeline,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "For its reporter: what happened in its cases while it was part of them, oldest first. Neither what was asked"
                                + " nor when somebody is heard.")
        List<CaseUpdate> caseUpdates,

        List<DeskStep> deskActs,
        Next next,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean ownComplaint,
        List<Act> possibleActs,
        int callsLeft,
        @JsonInclude(JsonInclude.Include.NON_NULL) AccusedView accused,
        @JsonInclude(JsonInclude.Include.NON_NULL) OtherAuthority passedOnTo,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean textKept) {

    /**
     * One call; without a number when it was withheld, or the reporter does not know it.
     *
     * @param at where {@code partOfDay} is there, the beginning of that part, and no time at which the call came
     * @param partOfDay absent where the time is known
     */
    @Schema(name = "Call")
    record CallView(
            UUID id,
            String callerNumber,
            LineKind callerKind,
            boolean withheld,
            boolean numberUnknown,
            Instant at,
            @JsonInclude(JsonInclude.Include.NON_NULL) PartOfDay partOfDay,
            CallKind kind) {

        static CallView of(Call call) {
            return new CallView(
                    call.id(),
                    call.callerNumber().map(ShownNumber::written).orElse(null),
                    call.callerKind().orElse(null),
                    call.isWithheld(),
                    call.isNumberUnknown(),
                    call.earliest(),
                    call.time().part(),
                    call.kind());
        }
    }

    /** One stage: since when, by whom, and why where a reason was given. */
    @Schema(name = "ComplaintStep")
    record Step(Stage stage, Instant at, Actor actor, String reason) {}

    /** What the register's staff did for the reporter; without day and evidence when it was to add an attachment. */
    @Schema(name = "ComplaintDeskAct")
    record DeskStep(DeskAct.Kind act, DeskChannel channel, Instant receivedAt, String evidenceReference, Instant at) {

        static DeskStep of(DeskAct done) {
            return new DeskStep(done.kind(), done.channel(), done.receivedAt(), done.evidenceReference(), done.at());
        }
    }

    /** Who is to act; {@code latestDate} is absent when nobody is. */
    @Schema(name = "ComplaintNext")
    record Next(Actor actor, LocalDate latestDate) {}

    /**
     * Who looks at it.
     *
     * @param own for the regulator: who looks made it, or another complaint of one of its cases
     */
    record Reader(Actor actor, boolean own) {

        static final Reader REPORTER = new Reader(Actor.REPORTER, false);

        private boolean can(Act act) {
            return act.actor() == actor && !act.needsCase() && !own;
        }
    }

    /**
     * @param decidedByCase it is part of a case that decides about it
     * @param caseUpdates null for the regulator
     */
    static ComplaintView of(
            Complaint complaint,
            Reader reader,
            boolean decidedByCase,
            List<CaseUpdate> caseUpdates,
            List<DeskAct> deskActs,
            NextStep next) {
        boolean regulator = reader.actor() == Actor.REGULATOR;
        return new ComplaintView(
                complaint.id(),
                complaint.code(),
                complaint.stage(),
                complaint.assessmentFor(reader.actor()),
                complaint.filedAt(),
                complaint.calledNumber().e164(),
                complaint.calls().stream().map(CallView::of).toList(),
                complaint.company().orElse(null),
                complaint.product(),
                complaint.description().orElse(null),
                complaint.consentGiven().orElse(null),
                complaint.askedToStop().orElse(null),
                complaint.stageChanges().stream()
                        .map(c -> new Step(
                                c.stage(), c.at(), c.actor(), c.reason().orElse(null)))
                        .toList(),
                caseUpdates,
                deskActs.stream().map(DeskStep::of).toList(),
                new Next(next.actor(), next.by()),
                regulator ? reader.own() : null,
                StageTransitions.TABLE.actsFrom(complaint.stage()).stream()
                        .filter(act -> reader.can(act) && !(decidedByCase && act.decides()))
                        .toList(),
                complaint.callsLeft(),
                regulator ? AccusedView.of(complaint) : null,
                complaint.passedOnTo().orElse(null),
                null);
    }

    /** To calls that came with words. */
    public ComplaintView withTextKept() {
        return new ComplaintView(
                id,
                code,
                stage,
                assessment,
                filedAt,
                calledNumber,
                calls,
                company,
                product,
                text,
                consentGiven,
                askedToStop,
                timeline,
                caseUpdates,
                deskActs,
                next,
                ownComplaint,
                possibleActs,
                callsLeft,
                accused,
                passedOnTo,
                true);
    }
}
