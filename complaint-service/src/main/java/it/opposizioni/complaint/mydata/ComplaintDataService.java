package it.opposizioni.complaint.mydata;

import it.opposizioni.complaint.access.AccessView;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.opinion.Opinions;
import it.opposizioni.kit.access.AccessLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Gathers what is held about one person (GDPR art. 15). */
@ApplicationScoped
class ComplaintDataService {

    /** More looks in twelve months than any official has time for. */
    private static final int MOST_ACCESSES = 10_000;

    private final ComplaintService complaints;
    private final Opinions opinions;
    private final AccessLog accesses;

    ComplaintDataService(ComplaintService complaints, Opinions opinions, AccessLog accesses) {
        this.complaints = complaints;
        this.opinions = opinions;
        this.accesses = accesses;
    }

    @Transactional
    ComplaintData of(String person) {
        return new ComplaintData(
                complaints.reportedBy(person),
                opinions.of(person),
                accesses.latest(person, MOST_ACCESSES).stream()
                        .map(AccessView::of)
                        .toList());
    }
}
