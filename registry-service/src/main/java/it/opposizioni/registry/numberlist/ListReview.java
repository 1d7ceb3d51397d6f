package it.opposizioni.registry.numberlist;

import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.desk.DeskHolders;
import it.opposizioni.registry.desk.NumberListService;
import it.opposizioni.registry.history.DeskChannel;
import it.opposizioni.registry.organisation.ConfirmedRepresentations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What registrars decide about lists. */
@ApplicationScoped
class ListReview {

    private static final Text NOBODY_LEFT = Text.of(
            "Nessuno rappresenta più questa organizzazione: l’elenco si può solo rifiutare.",
            "Nobody represents this organisation any more: the list can only be refused.");

    private static final Text TOO_OLD = Text.of(
            "Questo elenco è arrivato troppo tempo fa: si può solo rifiutare.",
            "This list came too long ago: it can only be refused.");

    private static final Text OWN_ORGANISATION = Text.of(
            "Decide un’altra persona del gestore: tu rappresenti questa organizzazione.",
            "Another registrar must decide: you represent this organisation.");

    private final SentListRepository lists;
    private final DeskHolders holders;
    private final ConfirmedRepresentations representations;
    private final NumberListService desk;
    private final Outbox outbox;
    private final Now clock;

    ListReview(
            SentListRepository lists,
            DeskHolders holders,
            ConfirmedRepresentations representations,
            NumberListService desk,
            Outbox outbox,
            Now clock) {
        this.lists = lists;
        this.holders = holders;
        this.representations = representations;
        this.desk = desk;
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
     * @throws DomainException 404; 409 when it was decided before, the registrar sent it or represents the organisation, nobody does any more, or
     *     it came too long ago
     */
    @Transactional
    SentListView confirm(UUID id, String registrar, String evidence, DeskChannel cameBy) {
        SentList list = lists.lock(id).orElseThrow(DomainException::notFound);
        list.confirm(registrar, evidence, cameBy, clock.get());
        if (!representations.isRepresented(list.holderId())) {
            throw new DomainException(RegistryProblems.NUMBER_LIST_STATE, NOBODY_LEFT);
        }
        if (desk.isTooOld(list.sentAt())) {
            throw new DomainException(RegistryProblems.NUMBER_LIST_STATE, TOO_OLD);
        }
        if (representations.isRepresentedBy(list.holderId(), registrar)) {
            throw new DomainException(CommonProblems.SECOND_PERSON_NEEDED, OWN_ORGANISATION);
        }
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
