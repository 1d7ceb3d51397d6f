package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.complaint.ComplaintView;
import it.opposizioni.complaint.desk.DeskChannel;
import it.opposizioni.complaint.desk.DeskGround;
import it.opposizioni.complaint.desk.DeskPeople;
import it.opposizioni.complaint.desk.DeskPerson;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint that was written down at the desk, as a registrar sees it.
 *
 * @param complaint as its reporter sees it
 * @param yours whether the reader has written it down
 * @param email null when none is known
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
        boolean takenOver) {

    static DeskFilingView of(ComplaintView complaint, DeskPeople.Filing filing, DeskPerson person, String reader) {
        return new DeskFilingView(
                complaint,
                filing.channel(),
                filing.receivedAt(),
                filing.ground(),
                filing.evidenceReference(),
                filing.filedBy().equals(reader),
                person.name(),
                person.email(),
                person.hasSignedIn());
    }
}
