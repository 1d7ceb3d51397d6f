package it.opposizioni.complaint.cases.reply;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.cases.CaseDecisions;
import it.opposizioni.complaint.cases.CaseWork;
import it.opposizioni.complaint.cases.decision.NotifiedDecision;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.news.CaseNews;
import it.opposizioni.complaint.news.NewsKind;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/** What an operator was asked, and what it answers: always its own, never another's. */
@ApplicationScoped
class ReplyService {

    /** Of one case, for all of the operator's team together: nothing else ends what may be written before a hearing. */
    private static final NamedLimit DEFENCES = NamedLimit.of("case-defence", 10, Duration.ofHours(24));

    private final NotifiedCases cases;
    private final CaseReplies replies;
    private final CaseExtensions extensions;
    private final CaseWork work;
    private final CaseDecisions decisions;
    private final ComplaintService complaints;
    private final CaseNews news;
    private final Idempotency idempotency;
    private final RateLimits limits;
    private final Now now;

    ReplyService(
            NotifiedCases cases,
            CaseReplies replies,
            CaseExtensions extensions,
            CaseWork work,
            CaseDecisions decisions,
            ComplaintService complaints,
            CaseNews news,
            Idempotency idempotency,
            RateLimits limits,
            Now now) {
        this.cases = cases;
        this.replies = replies;
        this.extensions = extensions;
        this.work = work;
        this.decisions = decisions;
        this.complaints = complaints;
        this.news = news;
        this.idempotency = idempotency;
        this.limits = limits;
        this.now = now;
    }

    @Transactional
    Page<InformationRequestSummary> list(Collection<RequestState> states, String cursor, int limit, Caller caller) {
        return cases.list(caller.requireOperatorId(), states, cursor, limit).map(InformationRequestSummary::of);
    }

    @Transactional
    Page<InformationRequestSummary> awaited(Collection<RequestState> states, String cursor, int limit, Caller caller) {
        return cases.awaited(caller.requireOperatorId(), states, cursor, limit).map(InformationRequestSummary::of);
    }

    @Transactional
    InformationRequestView show(UUID id, Caller caller, Locale locale) {
        UUID operatorId = caller.requireOperatorId();
        NotifiedCase asked = cases.require(id, operatorId);
        return view(asked, decisions.notified(operatorId, id, locale).orElse(null));
    }

    /**
     * Replies, or sends a defence before a hearing. Who complained is told at most once a day: the page of the complaint has all that was written.
     *
     * @throws DomainException 409 when none is awaited, another question has been asked since, or its attachments are not those that were seen;
     *     429 after too many defences
     */
    @Transactional
    InformationRequestView reply(UUID id, ReplyRequests.Reply reply, Caller caller, String idempotencyKey) {
        return once(id, "reply", reply, caller, idempotencyKey, asked -> {
            if (!asked.takesReply() || !asked.isAnsweredBy(reply.question())) {
                throw ComplaintProblems.replyNotAwaited();
            }
            if (!asked.awaitsReply()) {
                limits.takeInTransaction(DEFENCES, id.toString());
            }
            Instant at = now.get();
            boolean first = !replies.hasOneSince(id, Rome.startOf(Rome.day(at)));
            long version = work.replied(id, new Official(caller.subject(), asked.operatorName()));
            replies.add(id, version, reply, asked.isLate(), caller, at);
            if (first) {
                news.add(id, NewsKind.OPERATOR_REPLIED);
            }
        });
    }

    /** @throws DomainException 409 after the last day, and where more time was asked for before */
    @Transactional
    InformationRequestView extend(UUID id, ReplyRequests.Extension extension, Caller caller, String idempotencyKey) {
        return once(id, "extension", extension, caller, idempotencyKey, asked -> {
            if (!isExtensible(asked, extensions.of(id))) {
                throw ComplaintProblems.extensionNotPossible();
            }
            extensions.add(asked, extension.reason().strip(), caller, now.get());
        });
    }

    private InformationRequestView once(
            UUID id, String act, Object request, Caller caller, String idempotencyKey, Consumer<NotifiedCase> doing) {
        UUID operatorId = caller.requireOperatorId();
        return idempotency.once(
                idempotencyKey,
                caller,
                List.of("information-requests", id, act, request),
                InformationRequestView.class,
                () -> {
                    doing.accept(cases.requireForChange(id, operatorId));
                    // after a decision nothing is sent any more
                    return view(cases.require(id, operatorId), null);
                });
    }

    private InformationRequestView view(NotifiedCase asked, NotifiedDecision decision) {
        List<ExtensionView> requested = extensions.of(asked.id());
        return new InformationRequestView(
                InformationRequestSummary.of(asked),
                cases.questions(asked.id()),
                replies.of(asked.id()),
                requested.stream().map(ExtensionView::withoutOfficial).toList(),
                asked.takesReply(),
                isExtensible(asked, requested),
                decision);
    }

    private static boolean isExtensible(NotifiedCase asked, List<ExtensionView> requested) {
        return asked.state() == RequestState.TO_ANSWER
                && requested.stream().noneMatch(each -> each.question() == asked.question());
    }

    /**
     * What the operator replied to a complaint of this person, as far as the person may read it.
     *
     * @throws DomainException 404 when there is no such complaint, or it is another person's
     */
    @Transactional
    List<PublicReply> about(UUID complaintId, Caller caller) {
        return replies.about(
                complaints.visible(complaintId, caller, RecordKind.COMPLAINT).id());
    }
}
