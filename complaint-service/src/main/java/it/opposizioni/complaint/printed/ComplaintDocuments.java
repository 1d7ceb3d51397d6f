package it.opposizioni.complaint.printed;

import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.evidence.EvidenceService;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;

/** Gathers what a complaint's document says. */
@ApplicationScoped
class ComplaintDocuments {

    private final ComplaintService complaints;
    private final EvidenceService evidence;
    private final Now now;

    ComplaintDocuments(ComplaintService complaints, EvidenceService evidence, Now now) {
        this.complaints = complaints;
        this.evidence = evidence;
        this.now = now;
    }

    /** @throws DomainException 404 when there is none, or it is another person's */
    @Transactional
    ComplaintFacts of(UUID id, Caller reader, Locale locale) {
        Complaint complaint = complaints.visible(id, reader, RecordKind.COMPLAINT);
        return ComplaintFacts.of(complaint, evidence.show(id, reader, locale), reader, now.get());
    }
}
