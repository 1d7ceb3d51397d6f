package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintConfig;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.complaint.ComplaintView;
import it.opposizioni.complaint.complaint.DeskComplaints;
import it.opposizioni.complaint.desk.DeskPeople;
import it.opposizioni.complaint.desk.DeskPerson;
import it.opposizioni.complaint.evidence.request.EvidenceRounds;
import it.opposizioni.complaint.question.Question;
import it.opposizioni.complaint.question.Questions;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes complaints that came by telephone, e-mail or post, and says how far they are. */
@ApplicationScoped
class DeskFilingService {

    private final ComplaintService complaints;
    private final DeskComplaints atDesk;
    private final DeskPeople people;
    private final Questions questions;
    private final EvidenceRounds evidence;
    private final ComplaintConfig config;
    private final Validator validator;
    private final Idempotency idempotency;
    private final RateLimits limits;
    private final Outbox outbox;
    private final Ids ids;
    private final NewCodes codes;
    private final Now now;

    DeskFilingService(
            ComplaintService complaints,
            DeskComplaints atDesk,
            DeskPeople people,
            Questions questions,
            EvidenceRounds evidence,
            ComplaintConfig config,
            Validator validator,
            Idempotency idempotency,
            RateLimits limits,
            Outbox outbox,
            Ids ids,
            NewCodes codes,
            Now now) {
        this.complaints = complaints;
        this.atDesk = atDesk;
        this.people = people;
        this.questions = questions;
        this.evidence = evidence;
        this.config = config;
        this.validator = validator;
        this.idempotency = idempotency;
        this.limits = limits;
        this.outbox = outbox;
        this.ids = ids;
        this.codes = codes;
        this.now = now;
    }

    @Transactional
    DeskFilingView file(DeskFiling filing, Caller registrar, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey,
                registrar,
                List.of("desk-complaints", filing),
                DeskFilingView.class,
                () -> file(filing, registrar));
    }

    private DeskFilingView file(DeskFiling filing, Caller registrar) {
        Instant at = now.get();
        List<FieldError> mistakes = filing.mistakes(validator, at, config.oldestCall());
        NewComplaint told = filing.complaint();
        FilingRules rules = new FilingRules(told, validator.validate(told), at, config.oldestCall()).also(mistakes);
        // who the reporter is can be said only once nothing is wrong: of that, too, the rules tell
        DeskPerson person = mistakes.isEmpty() ? stated(filing.desk()) : null;
        Complaint complaint = rules.accept(person == null ? "" : person.key(), ids::next, codes::next);
        limits.takeInTransaction(FilingService.FILINGS, person.key());
        evidence.begin(complaint.id(), complaint.filedAt());
        outbox.append(DeskEvents.recorded(ids.next(), complaint.id(), person, at));
        ComplaintView view = complaints.add(complaint);
        DeskPeople.Filing came = new DeskPeople.Filing(
                filing.desk().channel(),
                filing.desk().receivedAt(),
                filing.desk().ground(),
                filing.desk().evidenceReference().strip(),
                registrar.subject());
        complaints.flush();
        people.filed(complaint.id(), person, came);
        return DeskFilingView.of(view, came, person, null, registrar.subject());
    }

    private DeskPerson stated(DeskFiling.Entry entry) {
        return people.stated(
                TaxCode.tryParse(entry.taxCode()).orElseThrow(),
                entry.name().strip(),
                entry.email() == null || entry.email().isBlank()
                        ? null
                        : entry.email().strip(),
                entry.letterLanguage());
    }

    /**
     * The look is noted.
     *
     * @param code as people write it
     * @throws DomainException 404 when there is none, or it did not come to the desk
     */
    @Transactional
    DeskFilingView byCode(String code, Caller registrar) {
        return view(complaints.idOf(code).orElseThrow(DomainException::notFound), registrar);
    }

    /** @throws DomainException 404 when there is none, or it did not come to the desk */
    @Transactional
    DeskFilingView one(UUID id, Caller registrar) {
        return view(id, registrar);
    }

    private DeskFilingView view(UUID id, Caller registrar) {
        DeskPeople.Filing filing = people.filing(id).orElseThrow(DomainException::notFound);
        DeskPerson person = people.personOf(id).orElseThrow(DomainException::notFound);
        Complaint found = atDesk.visible(id, registrar, RecordKind.COMPLAINT);
        ComplaintView complaint = complaints.view(found);
        return DeskFilingView.of(complaint, filing, person, awaited(found, person), registrar.subject());
    }

    /** What the desk can answer for the person; null where there is nothing. */
    private Question awaited(Complaint complaint, DeskPerson person) {
        return complaint.stage().isFinal() || person.hasSignedIn()
                ? null
                : questions.open(complaint.id()).orElse(null);
    }
}
