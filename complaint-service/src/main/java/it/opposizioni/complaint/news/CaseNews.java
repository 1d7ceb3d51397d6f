package it.opposizioni.complaint.news;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
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

/** Has those who complained in a case told of what has happened to it: a few at a time, for a case may have a thousand complaints. */
@ApplicationScoped
public class CaseNews {

    private static final int AT_ONCE = 50;
    private static final UUID LOWEST = new UUID(0, 0);

    /** Of a subject of its own: what happened to the case is not the next event of the complaint. */
    private static final long VERSION = 1;

    /** Oldest first; not one that another process works on. */
    private static final String BEHIND =
            "select id, case_id, kind, told_up_to from case_news order by id limit 1 for update skip locked";

    /** One that is being told, and so locked, does not count: who has been told of it may have read without what is new. */
    private static final String ADD = """
        insert into case_news (id, case_id, kind) select ?, ?, ?
        where not exists (select from case_news where case_id = ? and kind = ? and told_up_to is null for update skip locked)
        """;

    private final Jdbc jdbc;
    private final EntityManager database;
    private final Outbox outbox;
    private final RecoveryGate recovery;
    private final Ids ids;
    private final Now now;

    CaseNews(Jdbc jdbc, EntityManager database, Outbox outbox, RecoveryGate recovery, Ids ids, Now now) {
        this.jdbc = jdbc;
        this.database = database;
        this.outbox = outbox;
        this.recovery = recovery;
        this.ids = ids;
        this.now = now;
    }

    private record Behind(UUID id, UUID caseId, NewsKind kind, UUID toldUpTo) {}

    /** In the caller's transaction, which has locked the case; they are told soon, and once where the same has yet to be told. */
    public void add(UUID caseId, NewsKind kind) {
        jdbc.update(ADD, ids.next(), caseId, kind, caseId, kind);
    }

    @Scheduled(every = "${news.tell-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        if (recovery.isOpen()) {
            return;
        }
        while (QuarkusTransaction.requiringNew().call(this::tellSome)) {
            // the next ones, in a transaction of their own
        }
    }

    /** @return whether there may be more */
    private boolean tellSome() {
        Optional<Behind> found = jdbc.first(
                BEHIND,
                row -> new Behind(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        NewsKind.valueOf(row.getString(3)),
                        row.getObject(4, UUID.class)));
        found.ifPresent(this::tellSome);
        return found.isPresent();
    }

    private void tellSome(Behind news) {
        UUID after = news.toldUpTo() == null ? LOWEST : news.toldUpTo();
        List<UUID> next = jdbc.query(
                news.kind().complaints(), row -> row.getObject(1, UUID.class), news.caseId(), after, AT_ONCE);
        if (!next.isEmpty()) {
            database.createQuery("from Complaint c where c.id in :ids order by c.id", Complaint.class)
                    .setParameter("ids", next)
                    .getResultList()
                    .forEach(complaint -> outbox.append(event(news, complaint)));
        }
        if (next.size() < AT_ONCE) {
            jdbc.update("delete from case_news where id = ?", news.id());
        } else {
            jdbc.update("update case_news set told_up_to = ? where id = ?", next.getLast(), news.id());
        }
    }

    private DomainEvent event(Behind news, Complaint complaint) {
        Instant at = now.get();
        return new DomainEvent(
                news.kind().eventType(), news.id().toString(), VERSION, at, ComplaintEvents.news(complaint, at));
    }
}
