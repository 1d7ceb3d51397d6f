package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.Violations;
import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintConfig;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.complaint.ComplaintView;
import it.opposizioni.complaint.evidence.request.EvidenceRounds;
import it.opposizioni.complaint.filing.NewComplaint.NewCalls;
import it.opposizioni.complaint.message.MessageService;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Takes new complaints. */
@ApplicationScoped
class FilingService {

    /**
     * Per person, of ten calls each: more than anybody receives in a day. A flood would blame an innocent caller
     * (deploy/docs/threats.md T18).
     */
    static final NamedLimit FILINGS = NamedLimit.of("complaint-filing", 20, Duration.ofHours(24));

    /** The field that the words are in, and their part of the key; the portal has it, too. */
    static final String WORDS = "text";

    private final ComplaintService complaints;
    private final MessageService messages;
    private final EvidenceRounds evidence;
    private final ComplaintConfig config;
    private final Validator validator;
    private final Idempotency idempotency;
    private final RateLimits limits;
    private final Ids ids;
    private final NewCodes codes;
    private final Now now;

    FilingService(
            ComplaintService complaints,
            MessageService messages,
            EvidenceRounds evidence,
            ComplaintConfig config,
            Validator validator,
            Idempotency idempotency,
            RateLimits limits,
            Ids ids,
            NewCodes codes,
            Now now) {
        this.complaints = complaints;
        this.messages = messages;
        this.evidence = evidence;
        this.config = config;
        this.validator = validator;
        this.idempotency = idempotency;
        this.limits = limits;
        this.ids = ids;
        this.codes = codes;
        this.now = now;
    }

    @Transactional
    ComplaintView file(NewComplaint filing, Caller caller, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey, caller, List.of("complaints", filing), ComplaintView.class, () -> file(filing, caller));
    }

    /**
     * The calls and the words about them, or neither. Each has its key: where a copy of the release before has left the words out, they follow once, by
     * the same request or as a message under the key of that part.
     */
    @Transactional
    ComplaintView addCalls(UUID complaintId, NewCalls given, Caller caller, String idempotencyKey) {
        ComplaintView added = idempotency.once(
                idempotencyKey,
                caller,
                List.of("calls", complaintId, given.withoutWords()),
                ComplaintView.class,
                () -> {
                    Complaint complaint = complaints.reportedBy(complaintId, caller);
                    addCalls(complaint, given, List.of());
                    return complaints.view(complaint);
                });
        if (!given.saysMore()) {
            return added;
        }
        requireNone(Violations.of(validator.validateProperty(given, WORDS), FilingRules.TEXTS));
        messages.addOnce(complaintId, given.text(), caller, Idempotency.ofPart(idempotencyKey, WORDS));
        return added.withTextKept();
    }

    /**
     * By the same rules, also when the desk writes them down.
     *
     * @param others what else is wrong with the request
     * @throws DomainException 409 when nothing can be added; 422 naming every mistake
     */
    void addCalls(Complaint complaint, NewCalls given, List<FieldError> others) {
        List<FieldError> errors = new ArrayList<>(others);
        errors.addAll(Violations.of(validator.validate(given), FilingRules.TEXTS));
        List<Call> added = new CallRules(now.get(), config.oldestCall(), errors)
                .read(given.calls(), complaint.calledNumber(), complaint.calls(), ids::next);
        errors.sort(Comparator.comparing(FieldError::pointer));
        requireNone(errors);
        complaint.add(added);
        evidence.askAboutAllCalls(complaint);
    }

    private static void requireNone(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
    }

    private ComplaintView file(NewComplaint filing, Caller caller) {
        Complaint complaint = new FilingRules(filing, validator.validate(filing), now.get(), config.oldestCall())
                .accept(caller.subject(), ids::next, codes::next);
        // only what is filed counts: correcting a mistake, or sending again under the same key, is no flood
        limits.takeInTransaction(FILINGS, caller.subject());
        evidence.begin(complaint.id(), complaint.filedAt());
        return complaints.add(complaint);
    }
}
