package it.opposizioni.complaint.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.complaint.ComplaintView;
import it.opposizioni.complaint.desk.DeskChannel;
import it.opposizioni.complaint.desk.DeskGround;
import it.opposizioni.complaint.desk.DeskPeople;
import it.opposizioni.complaint.desk.DeskPerson;
import it.opposizioni.complaint.question.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint that was written down at the desk, as a registrar sees it.
 *
 * @param complaint as its reporter sees it
 * @param yours whether the reader has written it down
 * @param email null when none is known
 * @param asked what the authority waits for the person to answer; absent while it waits for nothing
 * @param takenOver the person has signed in since: from then on only they can change it
 */
@Schema(name = "DeskComplaint")
record DeskFilingView(
        ComplaintView complaint,
        DeskChannel channel,
        Instant receivedAt,
        DeskGround ground,
        String evidenceReference,
        boolean yours,
        String name,
        String email,
        @JsonInclude(JsonInclude.Include.NON_NULL) Asked asked,
        boolean takenOver) {

    /** @param answerBy the last day, after which the authority goes on without */
    @Schema(name = "DeskComplaintQuestion")
    record Asked(UUID id, String text, LocalDate answerBy) {}

    /** What came with the calls is kept, too. */
    DeskFilingView withTextKept() {
        return new DeskFilingView(
                complaint.withTextKept(),
                channel,
                receivedAt,
                ground,
                evidenceReference,
                yours,
                name,
                email,
                asked,
                takenOver);
    }

    /** @param open the question that waits for an answer; null where none does */
    static DeskFilingView of(
            ComplaintView complaint, DeskPeople.Filing filing, DeskPerson person, Question open, String reader) {
        return new DeskFilingView(
                complaint,
                filing.channel(),
                filing.receivedAt(),
                filing.ground(),
                filing.evidenceReference(),
                filing.filedBy().equals(reader),
                person.name(),
                person.email(),
                open == null ? null : new Asked(open.id(), open.text(), open.answerBy()),
                person.hasSignedIn());
    }
}
