package it.opposizioni.registry.numberlist;

import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.desk.DeskHolders;
import it.opposizioni.registry.history.DeskChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What registrars decide about lists. */
@ApplicationScoped
class ListReview {

    private final SentListRepository lists;
    private final DeskHolders holders;
    private final Outbox outbox;
    private final Now clock;

    ListReview(SentListRepository lists, DeskHolders holders, Outbox outbox, Now clock) {
        this.lists = lists;
        this.holders = holders;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Those that wait, longest first; or all others, latest first. */
    @Transactional
    Page<SentListView> list(boolean waiting, Optional<UUID> after, int limit, String reader) {
        return Page.of(
                        waiting ? lists.waiting(after, limit + 1) : lists.decided(after, limit + 1),
                        limit,
                        each -> each.id().toString())
                .map(each -> view(each, reader));
    }

    /** @throws DomainException 404 */
    @Transactional
    SentListView one(UUID id, String reader) {
        return view(require(id), reader);
    }

    /** @throws DomainException 404 */
    @Transactional
    SentLines lines(UUID id) {
        return require(id).lines();
    }

    /**
     * Its numbers are recorded by a job from now on.
     *
     * @param evidence where the contract or the invoice is kept that shows whose lines they are
     * @throws DomainException 404; 409 when it was decided before, or the registrar sent it
     */
    @Transactional
    SentListView confirm(UUID id, String registrar, String evidence, DeskChannel cameBy) {
        SentList list = lists.lock(id).orElseThrow(DomainException::notFound);
        list.confirm(registrar, evidence, cameBy, clock.get());
        return view(list, registrar);
    }

    /** @throws DomainException as {@link #confirm} */
    @Transactional
    SentListView refuse(UUID id, String registrar, String reason) {
        SentList list = lists.lock(id).orElseThrow(DomainException::notFound);
        Instant now = clock.get();
        String event = list.refuse(registrar, reason, now);
        outbox.append(
                ListEvents.of(event, list, holders.organisation(list.holderId()).name(), now));
        return view(list, registrar);
    }

    private SentList require(UUID id) {
        return lists.findByIdOptional(id).orElseThrow(DomainException::notFound);
    }

    private SentListView view(SentList list, String reader) {
        return SentListView.of(list, reader, holders.organisation(list.holderId()));
    }
}
