package it.opposizioni.complaint.appeal;

import it.opposizioni.complaint.access.Purpose;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.appeal.AppealedCases.DecidedCase;
import it.opposizioni.complaint.cases.CaseWork;
import it.opposizioni.complaint.cases.announced.AnnouncedDecisions;
import it.opposizioni.complaint.cases.announced.AppealChanged;
import it.opposizioni.complaint.cases.appealed.DecisionStanding;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.cases.official.Officials;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.news.CaseNews;
import it.opposizioni.complaint.news.NewsKind;
import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Records appeals and how they end, and announces what they leave of a decision. */
@ApplicationScoped
public class AppealService {

    private final AppealRepository appeals;
    private final AppealedCases cases;
    private final AnnouncedDecisions announced;
    private final CaseWork work;
    private final ComplaintService complaints;
    private final Officials officials;
    private final AccessLog accesses;
    private final CaseNews news;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Now now;

    AppealService(
            AppealRepository appeals,
            AppealedCases cases,
            AnnouncedDecisions announced,
            CaseWork work,
            ComplaintService complaints,
            Officials officials,
            AccessLog accesses,
            CaseNews news,
            Outbox outbox,
            Idempotency idempotency,
            Ids ids,
            Now now) {
        this.appeals = appeals;
        this.cases = cases;
        this.announced = announced;
        this.work = work;
        this.complaints = complaints;
        this.officials = officials;
        this.accesses = accesses;
        this.news = news;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.ids = ids;
        this.now = now;
    }

    /**
     * The look is noted.
     *
     * @throws DomainException 404 when there is no such case, 409 while it is not decided
     */
    @Transactional
    public AppealsView show(UUID caseId, Caller official) {
        DecidedCase found = cases.require(caseId);
        accesses.note(
                official,
                Role.REGULATOR,
                List.of(new Read(null, RecordKind.CASE, caseId.toString(), Purpose.CASE_WORKED_ON)));
        return view(found, official);
    }

    /**
     * @throws DomainException 404 when there is no such case; 409 when it is not decided, is the official's own, there is an appeal that has not ended, or a
     *     colleague has recorded something since; 422 when what is said cannot be so
     */
    @Transactional
    AppealsView file(UUID caseId, NewAppeal asked, Caller official, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey, official, List.of("case-appeals", caseId, asked), AppealsView.class, () -> {
                    DecidedCase found = forChange(caseId, official);
                    Appeals known = appeals.of(caseId);
                    known.requireVersion(asked.seen(), found.code());
                    requireAppellant(asked.appellant(), found, known);
                    CaseAppeal.requireDay("/filedOn", asked.filedOn(), known.earliestFiling(found.day()), now.get());
                    appeals.persistAndFlush(new CaseAppeal(
                            ids.next(),
                            caseId,
                            known.nextNumber(),
                            asked.filing(),
                            known.standing(found.decided()),
                            recording(known, official)));
                    announce(found);
                    return view(found, official);
                });
    }

    private static void requireAppellant(Appellant appellant, DecidedCase found, Appeals known) {
        if (known.arePending()) {
            throw AppealProblems.stillPending();
        }
        if (appellant == Appellant.OPERATOR && !found.hasParty()) {
            throw AppealProblems.noOperator();
        }
        if (!known.possibleAppellants(found.decided(), found.hasParty()).contains(appellant)) {
            throw AppealProblems.notAggrieved();
        }
    }

    /**
     * @throws DomainException 404 when there is no such appeal; 409 when the case is the official's own, the step is not possible, or a colleague has
     *     recorded something since; 422 when what is said cannot be so
     */
    @Transactional
    AppealsView record(UUID caseId, UUID id, NewAppealStep asked, Caller official, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey, official, List.of("case-appeal-steps", caseId, id, asked), AppealsView.class, () -> {
                    DecidedCase found = forChange(caseId, official);
                    Appeals known = appeals.of(caseId);
                    CaseAppeal appeal = known.oldestFirst().stream()
                            .filter(each -> each.id().equals(id))
                            .findFirst()
                            .orElseThrow(DomainException::notFound);
                    known.requireVersion(asked.seen(), found.code());
                    if (!known.isLast(appeal)) {
                        throw AppealProblems.notPossible();
                    }
                    if (appeal.record(asked.happened(), found.decided(), recording(known, official))) {
                        news.add(caseId, NewsKind.APPEAL_ENDED);
                    }
                    appeals.flush();
                    announce(found);
                    return view(found, official);
                });
    }

    private DecidedCase forChange(UUID caseId, Caller official) {
        // before the case, as in all work on cases
        officials.seen(Official.of(official));
        DecidedCase found = cases.requireForChange(caseId);
        work.requireImpartial(caseId, official);
        return found;
    }

    private CaseAppeal.Recording recording(Appeals known, Caller official) {
        return new CaseAppeal.Recording(known.version() + 1, Official.of(official), now.get());
    }

    /** Operator-service acts on what holds of a decision about an operator. The event of the decision itself has version 1. */
    private void announce(DecidedCase found) {
        if (!found.isAboutOperator()) {
            return;
        }
        Appeals known = appeals.of(found.id());
        DecisionStanding standing = known.standing(found.decided());
        Instant at = now.get();
        AppealChanged changed = new AppealChanged(
                found.id(),
                found.operatorId(),
                found.code(),
                known.version() + 1,
                standing.effect(),
                standing.measures(),
                standing.pending(),
                at);
        // a release before this one may have decided it, and not have kept what it announced
        announced.keep(found.announcement());
        announced.keep(changed);
        outbox.append(AppealEvents.changed(changed));
    }

    /** As the operator reads it that the case is about. @throws DomainException 404 when it is not decided, or about another one */
    @Transactional
    ToldAppeals own(UUID caseId, UUID operatorId) {
        DecidedCase found = cases.about(caseId, operatorId).orElseThrow(DomainException::notFound);
        return ToldAppeals.toOperator(appeals.of(caseId), found.decided());
    }

    /**
     * As who complained reads it; nothing where no case has decided about the complaint. The authority's look is noted.
     *
     * @throws DomainException 404 when there is no such complaint, or the caller may not see it
     */
    @Transactional
    ToldAppeals about(UUID complaintId, Caller reader) {
        return forReporter(complaints.visible(complaintId, reader, RecordKind.COMPLAINT));
    }

    /** As who complained reads it; in the caller's transaction, which notes the look. */
    public ToldAppeals forReporter(Complaint complaint) {
        return cases.deciding(complaint)
                .map(found -> ToldAppeals.toReporter(appeals.of(found.id()), found.decided()))
                .orElse(ToldAppeals.NONE);
    }

    private AppealsView view(DecidedCase found, Caller official) {
        boolean impartial = work.ownAmong(Set.of(found.id()), official).isEmpty();
        return AppealsView.of(found, appeals.of(found.id()), impartial, official);
    }
}
