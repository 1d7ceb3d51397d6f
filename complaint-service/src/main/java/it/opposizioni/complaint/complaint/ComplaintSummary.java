package it.opposizioni.complaint.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.calltime.CallTime;
import it.opposizioni.complaint.complaint.nextstep.NextStep;
import it.opposizioni.complaint.complaint.nextstep.NextSteps;
import it.opposizioni.complaint.numbering.CalledArea;
import it.opposizioni.complaint.passedon.OtherAuthority;
import it.opposizioni.complaint.question.LastQuestionView;
import it.opposizioni.kit.time.PartOfDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint in a list.
 *
 * @param code for people, SEG-2026-7K3M-Q9X4
 * @param calledNumber null in a list that leaves as a file
 * @param area where the called line is: a region by its area code, MOBILE, or OTHER for landlines of no region
 * @param callerNumbers each once, in the order of the calls; empty when all were withheld
 * @param firstCallAt where {@code firstCallPart} is there, the beginning of that part of the day, and no time at which it came
 * @param firstCallPart absent where the time is known, like {@code lastCallPart}
 * @param callsLeft how many calls its reporter can still add
 * @param accused for the regulator: whom the evidence points at; absent until it is complete
 * @param latestDate the last day for the one who acts next; absent when nobody has to
 * @param passedOnTo the authority that a complaint outside the scope went to; absent otherwise
 * @param question for the regulator: how far the last question to its reporter is, while it waits; absent where nothing was asked
 * @param ownComplaint for the regulator: whether the reader made it, or another one of its cases, and so takes no part in deciding it; absent in a list
 *     that leaves as a file
 */
@Schema(name = "ComplaintSummary")
record ComplaintSummary(
        UUID id,
        String code,
        Stage stage,
        Finding assessment,
        Instant filedAt,
        String calledNumber,
        String area,
        List<String> callerNumbers,
        int calls,
        Instant firstCallAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) PartOfDay firstCallPart,
        Instant lastCallAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) PartOfDay lastCallPart,
        int callsLeft,
        String company,
        Product product,
        Actor nextActor,
        LocalDate latestDate,
        @JsonInclude(JsonInclude.Include.NON_NULL) AccusedView accused,
        @JsonInclude(JsonInclude.Include.NON_NULL) OtherAuthority passedOnTo,
        @JsonInclude(JsonInclude.Include.NON_NULL) LastQuestionView question,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean ownComplaint) {

    /** @param own whether the reader, an official, takes no part in deciding it */
    static ComplaintSummary of(Complaint complaint, Actor reader, NextSteps.Known known, boolean own) {
        NextStep next = known.of(complaint);
        CallTime first = Call.first(complaint.calls());
        CallTime last = Call.last(complaint.calls());
        return new ComplaintSummary(
                complaint.id(),
                complaint.code(),
                complaint.stage(),
                complaint.assessmentFor(reader),
                complaint.filedAt(),
                complaint.calledNumber().e164(),
                CalledArea.of(complaint.calledNumber()),
                Call.callerNumbers(complaint.calls()),
                complaint.calls().size(),
                first.earliest(),
                first.part(),
                last.earliest(),
                last.part(),
                complaint.callsLeft(),
                complaint.company().orElse(null),
                complaint.product(),
                next.actor(),
                next.by(),
                reader == Actor.REGULATOR ? AccusedView.of(complaint) : null,
                complaint.passedOnTo().orElse(null),
                reader == Actor.REGULATOR && !complaint.stage().isFinal()
                        ? known.question(complaint).orElse(null)
                        : null,
                reader == Actor.REGULATOR ? own : null);
    }

    /** Without the called number, and without what tells who made it: a whole list leaves without a second person (deploy/docs/threats.md T14), and with nobody's data. */
    ComplaintSummary withoutReporter() {
        return new ComplaintSummary(
                id,
                code,
                stage,
                assessment,
                filedAt,
                null,
                area,
                callerNumbers,
                calls,
                firstCallAt,
                firstCallPart,
                lastCallAt,
                lastCallPart,
                callsLeft,
                company,
                product,
                nextActor,
                latestDate,
                accused,
                passedOnTo,
                question,
                null);
    }
}
