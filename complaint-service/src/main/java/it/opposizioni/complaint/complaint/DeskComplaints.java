package it.opposizioni.complaint.complaint;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.access.Purpose;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.desk.DeskPeople;
import it.opposizioni.complaint.desk.DeskPerson;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Complaints that came to the desk, for the registrars there. */
@ApplicationScoped
public class DeskComplaints {

    private final ComplaintRepository complaints;
    private final DeskPeople people;
    private final AccessLog accesses;

    DeskComplaints(ComplaintRepository complaints, DeskPeople people, AccessLog accesses) {
        this.complaints = complaints;
        this.people = people;
        this.accesses = accesses;
    }

    /**
     * For a registrar who tells its reporter of it. The look is noted.
     *
     * @param kind what of it will be shown
     * @throws DomainException 404 when there is none, or it did not come to the desk
     */
    public Complaint visible(UUID id, Caller registrar, RecordKind kind) {
        Complaint found = complaints
                .findByIdOptional(id)
                .filter(each -> people.knows(each.id()))
                .orElseThrow(DomainException::notFound);
        accesses.note(registrar, Role.REGISTRAR, reads(List.of(found), kind));
        return found;
    }

    /**
     * Calls that a registrar writes down.
     *
     * @param called the line
     * @param caller of some of them
     * @param at when these came, as early as it can have been; empty where that is not asked
     * @param count of all
     */
    public record NewCalls(PhoneNumber called, ShownNumber caller, List<Instant> at, int count) {}

    /**
     * Those that the calls may belong to: about the same line and caller, within a day, and with room for all; newest first. The looks are noted, each
     * once however often it is asked on the way to one answer.
     *
     * @param person who came to the desk and has not signed in
     */
    public List<Complaint> takingMore(DeskPerson person, NewCalls calls, Caller registrar) {
        List<Complaint> found = complaints.reportedBy(person.key(), calls.called(), calls.caller(), calls.at()).stream()
                .filter(each -> each.callsLeft() >= calls.count())
                .toList();
        accesses.noteOnce(registrar, Role.REGISTRAR, reads(found, RecordKind.SUMMARY));
        return found;
    }

    /**
     * For a change that its reporter asks the desk for: locked until the end of the transaction. The person is locked before the complaint, as a
     * sign-in locks them.
     *
     * @throws DomainException 404 when it did not come to the desk, 409 when its reporter has signed in and changes it alone
     */
    public Complaint forChange(UUID id) {
        DeskPerson person = people.personForChange(id).orElseThrow(DomainException::notFound);
        if (person.hasSignedIn()) {
            throw ComplaintProblems.complaintTakenOver();
        }
        return complaints.findForChange(id).orElseThrow(DomainException::notFound);
    }

    private static List<Read> reads(List<Complaint> shown, RecordKind kind) {
        return shown.stream()
                .map(each -> new Read(each.reporter(), kind, each.id().toString(), Purpose.TOLD_AT_DESK))
                .toList();
    }
}
