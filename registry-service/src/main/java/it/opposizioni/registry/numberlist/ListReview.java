package it.opposizioni.registry.numberlist;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.access.RecordKind;
import it.opposizioni.registry.desk.DeskHolders;
import it.opposizioni.registry.history.DeskChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What registrars see of lists and decide about them. The person who sent a list sees who looked at it. */
@ApplicationScoped
class ListReview {

    private final SentListRepository lists;
    private final DeskHolders holders;
    private final ListChecks checks;
    private final ListAccesses accesses;
    private final Outbox outbox;
    private final Now clock;

    ListReview(
            SentListRepository lists,
            DeskHolders holders,
            ListChecks checks,
            ListAccesses accesses,
            Outbox outbox,
            Now clock) {
        this.lists = lists;
        this.holders = holders;
        this.checks = checks;
        this.accesses = accesses;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Those that wait, longest first; or all others, latest first. */
    @Transactional
    Page<SentListView> list(boolean waiting, Optional<UUID> after, int limit, Caller reader) {
        Page<SentList> page = Page.of(
                waiting ? lists.waiting(after, limit + 1) : lists.decided(after, limit + 1),
                limit,
                each -> each.id().toString());
        note(page.items(), reader, RecordKind.NUMBER_LIST);
        return page.map(each -> view(each, reader.subject()));
    }

    /** @throws DomainException 404 */
    @Transactional
    SentListView one(UUID id, Caller reader) {
        return view(shown(id, reader, RecordKind.NUMBER_LIST), reader.subject());
    }

    /** @throws DomainException 404 */
    @Transactional
    SentLines lines(UUID id, Caller reader) {
        return shown(id, reader, RecordKind.NUMBER_LIST_LINES).lines();
    }

    /**
     * Its numbers are recorded by a job from now on.
     *
     * @param evidence where the contract or the invoice is kept that shows whose lines they are
     * @throws DomainException 404; 409 when it was decided before, the registrar sent it or represents the organisation, nobody does any more, or
     *     it came too long ago
     */
    @Transactional
    SentListView confirm(UUID id, String registrar, String evidence, DeskChannel cameBy) {
        SentList list = lists.lock(id).orElseThrow(DomainException::notFound);
        list.confirm(registrar, evidence, cameBy, clock.get());
        checks.requireDecidable(list.holderId(), list.sentAt(), registrar);
        return view(list, registrar);
    }

    /** @throws DomainException as {@link #confirm} */
    @Transactional
    SentListView refuse(UUID id, String registrar, String reason) {
        SentList list = lists.lock(id).orElseThrow(DomainException::notFound);
        Instant now = clock.get();
        String event = list.refuse(registrar, reason, now);
        outbox.append(ListEvents.of(event, list, holders.organisation(list.holderId()), now));
        return view(list, registrar);
    }

    private SentList shown(UUID id, Caller reader, RecordKind kind) {
        SentList found = lists.findByIdOptional(id).orElseThrow(DomainException::notFound);
        note(List.of(found), reader, kind);
        return found;
    }

    private void note(List<SentList> shown, Caller registrar, RecordKind kind) {
        accesses.note(
                shown.stream()
                        .map(list -> new ListAccesses.Shown(
                                list.id(), list.holderId(), list.sentBy(), list.state() == ListState.WAITING))
                        .toList(),
                registrar,
                kind);
    }

    private SentListView view(SentList list, String reader) {
        return SentListView.of(list, reader, holders.organisation(list.holderId()));
    }
}
