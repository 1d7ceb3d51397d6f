package it.opposizioni.registry.numberlist;

import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.RegistryProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Lists as people see them who act for the organisation: they send one, and read the outcomes of its lines. */
@ApplicationScoped
class SentListService {

    private static final Duration DAY = Duration.ofDays(1);

    private static final Text TOO_OFTEN =
            Text.of("Oggi hai mandato troppi elenchi: riprova domani.", "Too many lists today: try again tomorrow.");
    private static final Text TOO_MANY = Text.of(
            "Ci sono già %s elenchi in attesa: il gestore li deve prima guardare.",
            "%s lists are waiting already: the registrar has to look at them first.");

    private final SentListRepository lists;
    private final SentListColumns columns;
    private final NumberListConfig config;
    private final ListHolders organisations;
    private final Ids ids;
    private final Now clock;

    SentListService(
            SentListRepository lists,
            SentListColumns columns,
            NumberListConfig config,
            ListHolders organisations,
            Ids ids,
            Now clock) {
        this.lists = lists;
        this.columns = columns;
        this.config = config;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param begun false when the same list waits already */
    record Accepted(UUID id, boolean begun) {}

    /**
     * The same list twice is one as long as nothing has come of it.
     *
     * @param principal for whom it is sent
     * @param sender who sends it
     * @throws DomainException 403 when it is for no organisation, 409 or 429 for too many
     */
    @Transactional
    Accepted send(SentFile file, Caller principal, Caller sender) {
        UUID holder = organisations.require(principal);
        lists.queueUp(holder);
        SearchKey content = columns.contentKey(file.lines().content());
        Optional<SentList> same = lists.open(holder, content);
        if (same.isPresent()) {
            return new Accepted(same.get().id(), false);
        }
        Instant now = clock.get();
        requireRoom(holder, now);
        SentList list = new SentList(ids.next(), holder, file, content.current());
        list.send(sender.subject(), sender.name().orElse(null), now);
        lists.persist(list);
        return new Accepted(list.id(), true);
    }

    private void requireRoom(UUID holder, Instant now) {
        if (lists.sentSince(holder, now.minus(DAY)) >= config.perDay()) {
            throw new DomainException(CommonProblems.TOO_MANY_REQUESTS, TOO_OFTEN).retryAfter(DAY);
        }
        if (lists.countOpen(holder) >= config.mostOpen()) {
            throw new DomainException(RegistryProblems.TOO_MANY_NUMBER_LISTS, TOO_MANY.with(config.mostOpen()));
        }
    }

    /** Newest first. @throws DomainException 403 when it is for no organisation */
    @Transactional
    Page<SentListView> list(Caller principal, Optional<UUID> after, int limit, String reader) {
        return Page.of(
                        lists.of(organisations.require(principal), after, limit + 1),
                        limit,
                        each -> each.id().toString())
                .map(each -> SentListView.of(each, reader));
    }

    /** @throws DomainException 403 when it is for no organisation, 404 when the list is of another one */
    @Transactional
    SentListView one(UUID id, Caller principal, String reader) {
        return SentListView.of(require(id, principal), reader);
    }

    /** @throws DomainException as {@link #one} */
    @Transactional
    SentLines lines(UUID id, Caller principal) {
        return require(id, principal).lines();
    }

    private SentList require(UUID id, Caller principal) {
        UUID holder = organisations.require(principal);
        return lists.findByIdOptional(id)
                .filter(each -> each.holderId().equals(holder))
                .orElseThrow(DomainException::notFound);
    }
}
