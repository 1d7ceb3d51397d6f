package it.opposizioni.complaint.progress;

import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.appeal.AppealService;
import it.opposizioni.complaint.cases.reply.CaseReplies;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.DeskComplaints;
import it.opposizioni.complaint.evidence.EvidenceService;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;

/** Who complains by telephone has no page: a registrar reads it out. */
@ApplicationScoped
class ProgressService {

    private final DeskComplaints complaints;
    private final EvidenceService evidence;
    private final CaseReplies replies;
    private final AppealService appeals;

    ProgressService(DeskComplaints complaints, EvidenceService evidence, CaseReplies replies, AppealService appeals) {
        this.complaints = complaints;
        this.evidence = evidence;
        this.replies = replies;
        this.appeals = appeals;
    }

    /**
     * The looks are noted: at the evidence, and at the complaint, to which the replies and the appeals belong.
     *
     * @throws DomainException 404 when there is no such complaint, or it did not come to the desk
     */
    @Transactional
    ProgressView show(UUID id, Caller registrar, Locale locale) {
        complaints.visible(id, registrar, RecordKind.COMPLAINT);
        Complaint complaint = complaints.visible(id, registrar, RecordKind.EVIDENCE);
        return new ProgressView(
                evidence.forReporter(complaint, locale), replies.about(id), appeals.forReporter(complaint));
    }
}
