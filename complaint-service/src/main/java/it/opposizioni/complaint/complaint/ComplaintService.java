package it.opposizioni.complaint.complaint;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.caseupdate.CaseUpdates;
import it.opposizioni.complaint.complaint.ComplaintView.Reader;
import it.opposizioni.complaint.complaint.nextstep.NextStep;
import it.opposizioni.complaint.complaint.nextstep.NextSteps;
import it.opposizioni.complaint.desk.DeskActs;
import it.opposizioni.complaint.desk.DeskPeople;
import it.opposizioni.complaint.passedon.Explanation;
import it.opposizioni.complaint.question.Question;
import it.opposizioni.complaint.question.Questions;
import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.outbox.Outbox.Fact;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.page.TimePosition;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Stores complaints, moves them from stage to stage, and shows them to those who may see them. */
@ApplicationScoped
public class ComplaintService {

    private final ComplaintRepository complaints;
    private final DecidingCases cases;
    private final CaseUpdates caseUpdates;
    private final DeskPeople desk;
    private final DeskActs deskActs;
    private final Questions questions;
    private final NextSteps nextSteps;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final AccessLog accesses;
    private final ComplaintConfig config;
    private final Ids ids;
    private final Now now;

    ComplaintService(
            ComplaintRepository complaints,
            DecidingCases cases,
            CaseUpdates caseUpdates,
            DeskPeople desk,
            DeskActs deskActs,
            Questions questions,
            NextSteps nextSteps,
            Outbox outbox,
            Idempotency idempotency,
            AccessLog accesses,
            ComplaintConfig config,
            Ids ids,
            Now now) {
        this.complaints = complaints;
        this.cases = cases;
        this.caseUpdates = caseUpdates;
        this.desk = desk;
        this.deskActs = deskActs;
        this.questions = questions;
        this.nextSteps = nextSteps;
        this.accesses = accesses;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.config = config;
        this.ids = ids;
        this.now = now;
    }

    /** Stores and announces a new complaint. */
    public ComplaintView add(Complaint complaint) {
        complaints.persist(complaint);
        outbox.append(
                List.of(Fact.of(ComplaintEvents.filed(complaint)), Fact.of(ComplaintEvents.stageChanged(complaint))));
        // it is part of no case, and nothing was asked of the desk yet
        return ComplaintView.of(complaint, Reader.REPORTER, false, List.of(), List.of(), nextSteps.of(complaint));
    }

    /**
     * A complaint of this person, for a change of what was reported: locked until the end of the transaction.
     *
     * @throws DomainException 404 when there is none, or it is another person's
     */
    public Complaint reportedBy(UUID id, Caller reporter) {
        return complaints
                .findForChange(id)
                .filter(found -> found.isReportedBy(reporter.subject()))
                .orElseThrow(DomainException::notFound);
    }

    /** As its reporter sees it. */
    public ComplaintView view(Complaint complaint) {
        return view(complaint, Reader.REPORTER);
    }

    /** As the regulator sees it who has not complained in its cases; the caller notes the look. */
    public ComplaintView shownToRegulator(Complaint complaint) {
        return view(complaint, new Reader(Actor.REGULATOR, false));
    }

    private ComplaintView view(Complaint complaint, Actor reader, Caller caller) {
        return view(
                complaint,
                reader == Actor.REGULATOR
                        ? new Reader(reader, !cases.isImpartial(complaint, caller))
                        : Reader.REPORTER);
    }

    private ComplaintView view(Complaint complaint, Reader reader) {
        boolean regulator = reader.actor() == Actor.REGULATOR;
        return ComplaintView.of(
                complaint,
                reader,
                regulator && decidingCase(complaint).isPresent(),
                regulator ? null : caseUpdates.of(complaint.id()),
                deskActs.of(complaint.id()),
                nextSteps.of(complaint));
    }

    private Optional<UUID> decidingCase(Complaint complaint) {
        return complaint
                .partOf()
                .inOrder()
                .filter(id -> cases.code(id).isPresent())
                .findFirst();
    }

    @Transactional
    ComplaintView act(UUID id, Act act, Explanation explanation, Caller caller, String idempotencyKey) {
        List<Object> request =
                Stream.concat(Stream.of("acts", id, act), explanation.parts()).toList();
        return idempotency.once(
                idempotencyKey, caller, request, ComplaintView.class, () -> actNow(id, act, explanation, caller));
    }

    private ComplaintView actNow(UUID id, Act act, Explanation explanation, Caller caller) {
        Complaint complaint = complaints
                .findForChange(id)
                .filter(found -> act.actor() == Actor.REPORTER
                        ? found.isReportedBy(caller.subject())
                        : caller.is(Role.REGULATOR))
                .orElseThrow(DomainException::notFound);
        if (act.actor() != Actor.REPORTER) {
            cases.requireImpartial(complaint, caller);
        }
        if (act.decides()) {
            decidingCase(complaint).flatMap(cases::code).ifPresent(code -> {
                throw ComplaintProblems.decidedByCase(code);
            });
        }
        if (act.needsCase()) {
            throw ComplaintProblems.complaintNeedsCase();
        }
        complaint.act(act, caller.subject(), now.get(), explanation);
        outbox.append(ComplaintEvents.stageChanged(complaint));
        return view(complaint, act.actor(), caller);
    }

    @Transactional
    Page<ComplaintSummary> list(ComplaintFilter filter, Caller caller) {
        Actor reader = readerOf(caller);
        if (reader == Actor.REPORTER) {
            desk.handOver(caller);
        } else {
            cases.requireKnown(filter.assignee());
        }
        LocalDate today = Rome.day(now.get());
        List<Complaint> found = complaints.list(
                filter,
                reader == Actor.REGULATOR ? null : caller.subject(),
                today,
                NextStep.inTimeSince(today, config.deadlines()));
        Page<Complaint> page =
                Page.of(found, filter.limit(), complaint -> TimePosition.write(complaint.filedAt(), complaint.id()));
        note(page.items(), caller, RecordKind.SUMMARY);
        NextSteps.Known known = nextSteps.known(page.items());
        Set<UUID> own = reader == Actor.REGULATOR ? cases.notDecidedBy(caller, page.items()) : Set.of();
        return page.map(complaint -> ComplaintSummary.of(complaint, reader, known, own.contains(complaint.id())));
    }

    /** All that this person filed, newest first, as the person sees them. */
    @Transactional
    public List<ComplaintView> reportedBy(String person) {
        return complaints.reportedBy(person).stream().map(this::view).toList();
    }

    /** Writes what was filed to the tables now, so that other rows can refer to it. */
    public void flush() {
        complaints.flush();
    }

    /** Empty when no complaint has this code, in any spelling. */
    public Optional<UUID> idOf(String code) {
        return ComplaintCode.tryParse(code).flatMap(complaints::idOf);
    }

    @Transactional
    ComplaintView show(UUID id, Caller caller) {
        return view(visible(id, caller, RecordKind.COMPLAINT), readerOf(caller), caller);
    }

    /**
     * A complaint that this person may see. What its reporter does not look at is noted.
     *
     * @param kind what of it will be shown
     * @throws DomainException 404 when there is none, or it is another person's
     */
    public Complaint visible(UUID id, Caller caller, RecordKind kind) {
        Complaint found = visible(id, caller);
        note(List.of(found), caller, kind);
        return found;
    }

    /**
     * A complaint that this person may see, of which nothing will be shown.
     *
     * @throws DomainException 404 when there is none, or it is another person's
     */
    public Complaint visible(UUID id, Caller caller) {
        return complaints
                .findByIdOptional(id)
                .filter(each -> caller.is(Role.REGULATOR) || each.isReportedBy(caller.subject()))
                .orElseThrow(DomainException::notFound);
    }

    private void note(List<Complaint> shown, Caller reader, RecordKind kind) {
        List<Read> reads = shown.stream()
                .map(each -> new Read(
                        each.reporter(),
                        kind,
                        each.id().toString(),
                        each.stage().lookedAtFor()))
                .toList();
        accesses.note(reader, Role.REGULATOR, reads);
    }

    /** Locked until the end of the transaction; empty when it was never filed here. */
    public Optional<Complaint> forEvidence(UUID id) {
        return complaints.findForChange(id);
    }

    /** Those that were filed here, locked until the end of the transaction in the order of their ids. */
    public List<Complaint> forEvidence(Collection<UUID> ids) {
        return complaints.findForChange(ids);
    }

    /**
     * Asks those sources again that have not answered.
     *
     * @param round from 2: the first is the filing
     */
    public void askForEvidence(Complaint complaint, int round, List<String> sources, Instant at) {
        outbox.append(ComplaintEvents.evidenceRequested(complaint, round, sources, at));
    }

    /** Asks the reporter, who is told. @param complaint locked */
    public void ask(Complaint complaint, Question asked) {
        questions.keep(asked);
        outbox.append(ComplaintEvents.questionAsked(complaint, asked));
    }

    /** Stores what the evidence says, and announces it where that is news for the reporter. */
    public void assess(Complaint complaint, Finding found, Finding foundForReporter, boolean complete) {
        Instant at = now.get();
        switch (complaint.assess(found, foundForReporter, complete, at)) {
            case COLLECTED -> outbox.append(ComplaintEvents.stageChanged(complaint));
            case CHANGED -> outbox.append(ComplaintEvents.evidenceChanged(ids.next(), complaint, at));
            case NOTHING -> {}
        }
    }

    /**
     * What the decision on its case, or the work on it, means for a complaint. Locked by {@link #forEvidence} before.
     *
     * @param by subject of the person who acted on the case
     */
    public void follow(Complaint complaint, Act act, String by, Explanation explanation) {
        complaint.act(act, by, now.get(), explanation);
        outbox.append(ComplaintEvents.stageChanged(complaint));
    }

    /** A person who may see all complaints sees them as the regulator. */
    private static Actor readerOf(Caller caller) {
        return caller.is(Role.REGULATOR) ? Actor.REGULATOR : Actor.REPORTER;
    }
}
