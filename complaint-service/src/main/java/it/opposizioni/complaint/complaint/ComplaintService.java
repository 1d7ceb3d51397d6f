package it.opposizioni.complaint.complaint;

import it.opposizioni.complaint.limit.LimitName;
import it.opposizioni.complaint.limit.RateLimits;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Files complaints, moves them along, and shows them to those who may see them. */
@ApplicationScoped
public class ComplaintService {

    private final ComplaintRepository complaints;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final RateLimits limits;
    private final ComplaintConfig config;
    private final Clock clock;

    ComplaintService(
            ComplaintRepository complaints,
            Outbox outbox,
            Idempotency idempotency,
            RateLimits limits,
            ComplaintConfig config,
            Clock clock) {
        this.complaints = complaints;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.limits = limits;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    ComplaintView file(NewComplaint asked, Caller caller, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey,
                caller,
                List.of("complaints", asked),
                ComplaintView.class,
                () -> fileNow(asked, caller));
    }

    private ComplaintView fileNow(NewComplaint asked, Caller caller) {
        Complaint complaint =
                FilingRules.accept(asked, caller.subject(), now(), config.oldestCall(), ComplaintService::newId);
        // only what is filed counts: mending a mistake, or sending again under the same key, is no flood
        limits.take(LimitName.COMPLAINT_FILING, caller.subject());
        complaints.persist(complaint);
        outbox.append(ComplaintEvents.filed(complaint));
        outbox.append(ComplaintEvents.stageChanged(complaint));
        return ComplaintView.of(complaint, Actor.REPORTER, config);
    }

    @Transactional
    ComplaintView act(UUID id, Act act, String reason, Caller caller, String idempotencyKey) {
        List<Object> request = List.of("acts", id, act, Optional.ofNullable(reason));
        return idempotency.once(
                idempotencyKey, caller, request, ComplaintView.class, () -> actNow(id, act, reason, caller));
    }

    private ComplaintView actNow(UUID id, Act act, String reason, Caller caller) {
        Complaint complaint = complaints
                .findForChange(id)
                .filter(found -> act.actor() == Actor.REPORTER
                        ? found.isReportedBy(caller.subject())
                        : caller.is(Role.REGULATOR))
                .orElseThrow(DomainException::notFound);
        complaint.act(act, caller.subject(), now(), reason);
        outbox.append(ComplaintEvents.stageChanged(complaint));
        return ComplaintView.of(complaint, act.actor(), config);
    }

    @Transactional
    Page<ComplaintSummary> list(ComplaintFilter filter, Caller caller) {
        Actor reader = readerOf(caller);
        List<Complaint> found = complaints.list(filter, reader == Actor.REGULATOR ? null : caller.subject());
        return Page.of(found, filter.limit(), ComplaintFilter.Place::write)
                .map(complaint -> ComplaintSummary.of(complaint, reader, config));
    }

    @Transactional
    ComplaintView show(UUID id, Caller caller) {
        return ComplaintView.of(visible(id, caller), readerOf(caller), config);
    }

    /**
     * A complaint that this person may see.
     *
     * @throws DomainException 404 when there is none, or it is another person's
     */
    public Complaint visible(UUID id, Caller caller) {
        return complaints
                .findByIdOptional(id)
                .filter(found -> caller.is(Role.REGULATOR) || found.isReportedBy(caller.subject()))
                .orElseThrow(DomainException::notFound);
    }

    /** The complaint, locked until the end of the transaction; empty when it was never filed here. */
    public Optional<Complaint> forEvidence(UUID id) {
        return complaints.findForChange(id);
    }

    /** Takes over what the evidence says, and tells the others if the complaint moved by it. */
    public void assess(Complaint complaint, Finding found, Finding foundForReporter, boolean complete) {
        if (complaint.assess(found, foundForReporter, complete, now())) {
            outbox.append(ComplaintEvents.stageChanged(complaint));
        }
    }

    /** How many different people reported this caller since then. */
    @Transactional
    public long reportersOf(ShownNumber caller, Instant since) {
        return complaints.countReporters(caller, since);
    }

    /** Whoever may see all complaints sees them as the regulator. */
    private static Actor readerOf(Caller caller) {
        return caller.is(Role.REGULATOR) ? Actor.REGULATOR : Actor.REPORTER;
    }

    /** As precise as the database, so that what is answered now is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
