package it.opposizioni.complaint.opinion;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.complaint.Stage;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Asks reporters what they think once their complaint is closed, and counts the answers. */
@ApplicationScoped
class OpinionService {

    private static final int MONTHS_COUNTED = 12;

    private final Opinions opinions;
    private final ComplaintService complaints;
    private final Now now;

    OpinionService(Opinions opinions, ComplaintService complaints, Now now) {
        this.opinions = opinions;
        this.complaints = complaints;
        this.now = now;
    }

    /** @throws DomainException 404 when there is no such complaint, or it is another person's */
    @Transactional
    OpinionView show(UUID complaintId, Caller caller) {
        Optional<Opinion> given = opinions.find(complaintId);
        // no look is noted where there is no opinion
        Complaint complaint = given.isEmpty()
                ? complaints.visible(complaintId, caller)
                : complaints.visible(complaintId, caller, RecordKind.OPINION);
        return complaint.isReportedBy(caller.subject())
                ? view(complaint, given)
                : new OpinionView(false, null, given.orElse(null));
    }

    /** @throws DomainException likewise; 409 before the complaint is closed, and when an opinion is too old to be changed */
    @Transactional
    OpinionView give(UUID complaintId, NewOpinion opinion, Caller reporter) {
        Complaint complaint = complaints.reportedBy(complaintId, reporter);
        if (!view(complaint, opinions.find(complaintId)).possible()) {
            throw ComplaintProblems.opinionNotPossible();
        }
        opinions.keep(complaintId, opinion);
        return view(complaint, opinions.find(complaintId));
    }

    @Transactional
    OpinionFigures figures() {
        return OpinionFigures.of(opinions.counts(Rome.startOf(today().minusMonths(MONTHS_COUNTED))));
    }

    private OpinionView view(Complaint complaint, Optional<Opinion> given) {
        Optional<LocalDate> until = given.map(Opinions::changeableUntil);
        boolean closed = complaint.stage().isFinal() && complaint.stage() != Stage.WITHDRAWN;
        boolean possible = closed && until.map(day -> !today().isAfter(day)).orElse(true);
        return new OpinionView(possible, until.orElse(null), given.orElse(null));
    }

    private LocalDate today() {
        return Rome.day(now.get());
    }
}
