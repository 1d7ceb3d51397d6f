package it.opposizioni.registry.numberlist;

import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.access.Purpose;
import it.opposizioni.registry.access.RecordKind;
import it.opposizioni.registry.desk.DeskHolders;
import it.opposizioni.registry.desk.NumberListService;
import it.opposizioni.registry.history.DeskChannel;
import it.opposizioni.registry.organisation.ConfirmedRepresentations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What registrars see of lists and decide about them. Who sent a list sees who looked at it. */
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
    private final AccessLog accesses;
    private final Outbox outbox;
    private final Now clock;

    ListReview(
            SentListRepository lists,
            DeskHolders holders,
            ConfirmedRepresentations representations,
            NumberListService desk,
            AccessLog accesses,
            Outbox outbox,
            Now clock) {
        this.lists = lists;
        this.holders = holders;
        this.representations = representations;
        this.desk = desk;
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
        outbox.append(ListEvents.of(event, list, holders.organisation(list.holderId()), now));
        return view(list, registrar);
    }

    private SentList shown(UUID id, Caller reader, RecordKind kind) {
        SentList found = lists.findByIdOptional(id).orElseThrow(DomainException::notFound);
        note(List.of(found), reader, kind);
        return found;
    }

    /** For who sent it, and for the organisation whose numbers they are. */
    private void note(List<SentList> shown, Caller registrar, RecordKind kind) {
        accesses.note(
                registrar,
                Role.REGISTRAR,
                shown.stream()
                        .flatMap(list -> Stream.of(
                                        list.sentBy(),
                                        holders.organisation(list.holderId()).key())
                                .distinct()
                                .map(person -> new Read(person, kind, list.id().toString(), purpose(list))))
                        .toList());
    }

    private static Purpose purpose(SentList list) {
        return list.state() == ListState.WAITING ? Purpose.REQUEST_EXAMINED : Purpose.REQUEST_CONSULTED;
    }

    private SentListView view(SentList list, String reader) {
        return SentListView.of(list, reader, holders.organisation(list.holderId()));
    }
}
