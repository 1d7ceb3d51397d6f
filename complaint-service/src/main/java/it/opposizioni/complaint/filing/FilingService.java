package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintConfig;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.complaint.ComplaintView;
import it.opposizioni.complaint.evidence.request.EvidenceRounds;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.List;

/** Takes new complaints. */
@ApplicationScoped
class FilingService {

    /**
     * Per person, of ten calls each: more than anybody receives in a day. A flood would blame an innocent caller
     * (deploy/docs/threats.md T18).
     */
    private static final NamedLimit FILINGS = NamedLimit.of("complaint-filing", 20, Duration.ofHours(24));

    private final ComplaintService complaints;
    private final EvidenceRounds evidence;
    private final ComplaintConfig config;
    private final Validator validator;
    private final Idempotency idempotency;
    private final RateLimits limits;
    private final Ids ids;
    private final Now now;

    FilingService(
            ComplaintService complaints,
            EvidenceRounds evidence,
            ComplaintConfig config,
            Validator validator,
            Idempotency idempotency,
            RateLimits limits,
            Ids ids,
            Now now) {
        this.complaints = complaints;
        this.evidence = evidence;
        this.config = config;
        this.validator = validator;
        this.idempotency = idempotency;
        this.limits = limits;
        this.ids = ids;
        this.now = now;
    }

    @Transactional
    ComplaintView file(NewComplaint filing, Caller caller, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey, caller, List.of("complaints", filing), ComplaintView.class, () -> file(filing, caller));
    }

    private ComplaintView file(NewComplaint filing, Caller caller) {
        Complaint complaint = new FilingRules(filing, validator.validate(filing), now.get(), config.oldestCall())
                .accept(caller.subject(), ids::next);
        // only what is filed counts: correcting a mistake, or sending again under the same key, is no flood
        limits.takeInTransaction(FILINGS, caller.subject());
        evidence.begin(complaint.id(), complaint.filedAt());
        return complaints.add(complaint);
    }
}
