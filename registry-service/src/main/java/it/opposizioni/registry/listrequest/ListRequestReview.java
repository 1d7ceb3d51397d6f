package it.opposizioni.registry.listrequest;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.access.RecordKind;
import it.opposizioni.registry.history.DeskChannel;
import it.opposizioni.registry.numberlist.ListAccesses;
import it.opposizioni.registry.numberlist.ListChecks;
import it.opposizioni.registry.numberlist.SentLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What registrars see of requests and decide about them, two of them together. The person who entered one sees who looked at it. */
@ApplicationScoped
class ListRequestReview {

    private final ListRequestRepository requests;
    private final ListRequestViews views;
    private final ListChecks checks;
    private final ListAccesses accesses;
    private final Outbox outbox;
    private final Now clock;

    ListRequestReview(
            ListRequestRepository requests,
            ListRequestViews views,
            ListChecks checks,
            ListAccesses accesses,
            Outbox outbox,
            Now clock) {
        this.requests = requests;
        this.views = views;
        this.checks = checks;
        this.accesses = accesses;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Those to decide, longest first; or all others, latest first. */
    @Transactional
    Page<ListRequestView> list(boolean open, Optional<UUID> after, int limit, Caller reader) {
        Page<ListRequest> page = Page.of(
                open ? requests.toDecide(after, limit + 1) : requests.decided(after, limit + 1),
                limit,
                each -> each.id().toString());
        note(page.items(), reader, RecordKind.NUMBER_LIST);
        return page.map(each -> views.listedForReview(each, reader.subject()));
    }

    /** @throws DomainException 404, also for what registrars have nothing to do with */
    @Transactional
    ListRequestView one(UUID id, Caller reader) {
        return views.forReview(shown(id, reader, RecordKind.NUMBER_LIST), reader.subject());
    }

    /** @throws DomainException as {@link #one} */
    @Transactional
    SentLines lines(UUID id, Caller reader) {
        return shown(id, reader, RecordKind.NUMBER_LIST_LINES).lines();
    }

    /**
     * The first registrar has seen that the lines are the organisation's; a second one decides.
     *
     * @param evidence where the contract or the invoice is kept
     * @throws DomainException 404; 409 when it was decided before, the registrar entered it or represents the organisation, nobody does any more, or
     *     it came too long ago
     */
    @Transactional
    ListRequestView propose(UUID id, String registrar, String evidence, DeskChannel cameBy) {
        ListRequest request = lock(id);
        request.propose(registrar, evidence, cameBy, clock.get());
        checks.requireDecidable(request.holderId(), request.sentAt(), registrar);
        return views.forReview(request, registrar);
    }

    /** A job carries it out from now on. @throws DomainException as {@link #propose}, and 409 for the registrar who has proposed it */
    @Transactional
    ListRequestView approve(UUID id, String registrar) {
        ListRequest request = lock(id);
        request.approve(registrar, clock.get());
        checks.requireDecidable(request.holderId(), request.sentAt(), registrar);
        return views.forReview(request, registrar);
    }

    /** @throws DomainException 404; 409 when it was decided before, or the registrar entered or proposed it */
    @Transactional
    ListRequestView refuse(UUID id, String registrar, String reason) {
        ListRequest request = lock(id);
        Instant now = clock.get();
        String event = request.refuse(registrar, reason, now);
        outbox.append(views.event(event, request, null, now));
        return views.forReview(request, registrar);
    }

    private ListRequest lock(UUID id) {
        return requests.lock(id).filter(ListRequest::isForRegistrars).orElseThrow(DomainException::notFound);
    }

    private ListRequest shown(UUID id, Caller reader, RecordKind kind) {
        ListRequest found = requests.findByIdOptional(id)
                .filter(ListRequest::isForRegistrars)
                .orElseThrow(DomainException::notFound);
        note(List.of(found), reader, kind);
        return found;
    }

    private void note(List<ListRequest> shown, Caller registrar, RecordKind kind) {
        accesses.note(
                shown.stream()
                        .map(each -> new ListAccesses.Shown(
                                each.id(), each.holderId(), each.entered().by(), each.decidedAt() == null))
                        .toList(),
                registrar,
                kind);
    }
}
