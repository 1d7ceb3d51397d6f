package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.DeskComplaints;
import it.opposizioni.complaint.desk.DeskPeople;
import it.opposizioni.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Finds complaints to which calls told at the desk may belong. A person on the telephone has shown which line is theirs, and has only stated
 * a tax code. So nothing is found but what was told at the desk under that tax code about calls of the same number to the same line:
 * what the caller must have told it before to know it. What a person filed on the site, or has taken over by signing in, the desk does not learn
 * of; nor would it be allowed to add to it.
 */
@ApplicationScoped
class DeskMatchService {

    private final DeskPeople people;
    private final DeskComplaints complaints;

    DeskMatchService(DeskPeople people, DeskComplaints complaints) {
        this.people = people;
        this.complaints = complaints;
    }

    /** The looks are noted. @throws DomainException 422 naming every mistake */
    @Transactional
    DeskMatch.Matches matching(DeskSearch asked, Caller registrar) {
        DeskSearch.Criteria criteria = asked.read();
        List<Complaint> found = people.notSignedIn(criteria.person())
                .map(person -> complaints.takingMore(person, criteria.calls(), registrar))
                .orElse(List.of());
        return new DeskMatch.Matches(found.stream().map(DeskMatch::of).toList());
    }
}
