package it.opposizioni.complaint.complaint;

import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores complaints, moves them from stage to stage, and shows them to those who may see them. */
@ApplicationScoped
public class ComplaintService {

    private final ComplaintRepository complaints;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final ComplaintConfig config;
    private final Now now;

    ComplaintService(
            ComplaintRepository complaints, Outbox outbox, Idempotency idempotency, ComplaintConfig config, Now now) {
        this.complaints = complaints;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.config = config;
        this.now = now;
    }

    /** Stores and announces a new complaint. */
    public ComplaintView add(Complaint complaint) {
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
        complaint.act(act, caller.subject(), now.get(), reason);
        outbox.append(ComplaintEvents.stageChanged(complaint));
        return ComplaintView.of(complaint, act.actor(), config);
    }

    @Transactional
    Page<ComplaintSummary> list(ComplaintFilter filter, Caller caller) {
        Actor reader = readerOf(caller);
        List<Complaint> found = complaints.list(filter, reader == Actor.REGULATOR ? null : caller.subject());
        return Page.of(found, filter.limit(), ComplaintFilter.Position::write)
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

    /** Locked until the end of the transaction; empty when it was never filed here. */
    public Optional<Complaint> forEvidence(UUID id) {
        return complaints.findForChange(id);
    }

    /**
     * Asks those sources again that have not answered.
     *
     * @param round from 2: the first is the filing
     */
    public void askForEvidence(Complaint complaint, int round, List<String> sources, Instant at) {
        outbox.append(ComplaintEvents.evidenceRequested(complaint, round, sources, at));
    }

    /** Stores what the evidence says, and announces the stage if that moved the complaint. */
    public void assess(Complaint complaint, Finding found, Finding foundForReporter, boolean complete) {
        if (complaint.assess(found, foundForReporter, complete, now.get())) {
            outbox.append(ComplaintEvents.stageChanged(complaint));
        }
    }

    /** How many different people reported this caller since then. */
    @Transactional
    public long reportersOf(ShownNumber caller, Instant since) {
        return complaints.countReporters(caller, since);
    }

    /** A person who may see all complaints sees them as the regulator. */
    private static Actor readerOf(Caller caller) {
        return caller.is(Role.REGULATOR) ? Actor.REGULATOR : Actor.REPORTER;
    }
}
