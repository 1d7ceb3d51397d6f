package it.opposizioni.complaint.news;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.complaint.caseupdate.CaseUpdate;
import it.opposizioni.complaint.caseupdate.CaseUpdates;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintEvents;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Has those who complained in a case told of what has happened in it: a few at a time, for a case may have a thousand complaints. */
@ApplicationScoped
public class CaseNews {

    private static final int AT_ONCE = 50;
    private static final UUID LOWEST = new UUID(0, 0);

    /** Of a subject of its own: what happened to the case is not the next event of the complaint. */
    private static final long VERSION = 1;

    private static final String NEWS = "case_update";

    /** The release before this one writes it, and reads all of its rows, whether it knows their kinds or not. */
    private static final String EARLIER_NEWS = "case_news";

    /** Oldest first; not one that another process works on. */
    private static final String BEHIND = """
            select n.id, n.case_id, n.kind, n.at, n.told_up_to, f.subject_name from %s n join case_file f on f.id = n.case_id
            order by n.id limit 1 for update of n skip locked
            """;

    /** One that is being told, and so locked, does not count: who has been told of it may have read without what is new. */
    private static final String ADD = """
        insert into case_update (id, case_id, kind, at) select ?, ?, ?, ?
        where not exists (select from case_update where case_id = ? and kind = ? and told_up_to is null for update skip locked)
        """;

    private final Jdbc jdbc;
    private final EntityManager database;
    private final CaseUpdates updates;
    private final Outbox outbox;
    private final RecoveryGate recovery;
    private final Ids ids;
    private final Now now;

    CaseNews(
            Jdbc jdbc,
            EntityManager database,
            CaseUpdates updates,
            Outbox outbox,
            RecoveryGate recovery,
            Ids ids,
            Now now) {
        this.jdbc = jdbc;
        this.database = database;
        this.updates = updates;
        this.outbox = outbox;
        this.recovery = recovery;
        this.ids = ids;
        this.now = now;
    }

    /** @param operator that the case is about; null where it is about a number */
    private record Behind(UUID id, UUID caseId, NewsKind kind, Instant at, UUID toldUpTo, String operator) {}

    /** In the caller's transaction, which has locked the case; they are told soon, and once where the same has yet to be told. */
    public void add(UUID caseId, NewsKind kind) {
        jdbc.update(ADD, ids.next(), caseId, kind, now.get(), caseId, kind);
    }

    @Scheduled(every = "${news.tell-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        if (recovery.isOpen()) {
            return;
        }
        for (String table : List.of(NEWS, EARLIER_NEWS)) {
            while (QuarkusTransaction.requiringNew().call(() -> tellSome(table))) {
                // the next ones, in a transaction of their own
            }
        }
    }

    /** @return whether there may be more */
    private boolean tellSome(String table) {
        Optional<Behind> found = jdbc.first(
                BEHIND.formatted(table),
                row -> new Behind(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        NewsKind.valueOf(row.getString(3)),
                        Jdbc.instant(row, 4),
                        row.getObject(5, UUID.class),
                        row.getString(6)));
        found.ifPresent(news -> tellSome(news, table));
        return found.isPresent();
    }

    private void tellSome(Behind news, String table) {
        UUID after = news.toldUpTo() == null ? LOWEST : news.toldUpTo();
        List<UUID> next = jdbc.query(
                news.kind().complaints(), row -> row.getObject(1, UUID.class), news.caseId(), after, AT_ONCE);
        if (!next.isEmpty()) {
            tell(news, next);
        }
        if (next.size() < AT_ONCE) {
            jdbc.update("delete from %s where id = ?".formatted(table), news.id());
        } else {
            jdbc.update("update %s set told_up_to = ? where id = ?".formatted(table), next.getLast(), news.id());
        }
    }

    private void tell(Behind news, List<UUID> complaints) {
        news.kind()
                .update()
                .ifPresent(
                        kind -> updates.keep(news.id(), new CaseUpdate(kind, news.at(), news.operator()), complaints));
        news.kind()
                .eventType()
                .ifPresent(type -> database.createQuery(
                                "from Complaint c where c.id in :ids order by c.id", Complaint.class)
                        .setParameter("ids", complaints)
                        .getResultList()
                        .forEach(complaint -> outbox.append(event(type, news, complaint))));
    }

    private static DomainEvent event(String type, Behind news, Complaint complaint) {
        return new DomainEvent(
                type, news.id().toString(), VERSION, news.at(), ComplaintEvents.news(complaint, news.at()));
    }
}
