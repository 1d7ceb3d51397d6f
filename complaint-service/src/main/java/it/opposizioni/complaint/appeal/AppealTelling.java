package it.opposizioni.complaint.appeal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Has those who complained told that an appeal has ended: a few at a time, for a case may have a thousand complaints. */
@ApplicationScoped
class AppealTelling {

    private static final int AT_ONCE = 50;
    private static final UUID LOWEST = new UUID(0, 0);

    /** By ix_case_appeal_to_tell; not one that another process works on. */
    private static final String BEHIND =
            "select id, case_id, told_up_to from case_appeal where to_tell order by id limit 1 for update skip locked";

    /** A complaint that is part of two cases was decided by the one about who called, unless that was archived. */
    private static final String NEXT = """
            select c.complaint_id from %s c where c.case_id = ? and c.stage like 'CLOSED%%' and c.complaint_id > ?
            and not exists (select from case_file f where f.id = c.calling_case_id and f.stage <> 'ARCHIVED')
            order by c.complaint_id limit ?
            """.formatted(PartOf.ROWS);

    private static final String TOLD = "update case_appeal set to_tell = ?, told_up_to = ? where id = ?";

    private final Jdbc jdbc;
    private final EntityManager database;
    private final Outbox outbox;
    private final RecoveryGate recovery;
    private final Now now;

    AppealTelling(Jdbc jdbc, EntityManager database, Outbox outbox, RecoveryGate recovery, Now now) {
        this.jdbc = jdbc;
        this.database = database;
        this.outbox = outbox;
        this.recovery = recovery;
        this.now = now;
    }

    private record Behind(UUID id, UUID caseId, UUID toldUpTo) {}

    @Scheduled(every = "${appeals.tell-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
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
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)));
        found.ifPresent(this::tellSome);
        return found.isPresent();
    }

    private void tellSome(Behind appeal) {
        UUID after = appeal.toldUpTo() == null ? LOWEST : appeal.toldUpTo();
        List<UUID> ids = jdbc.query(NEXT, row -> row.getObject(1, UUID.class), appeal.caseId(), after, AT_ONCE);
        if (!ids.isEmpty()) {
            database.createQuery("from Complaint c where c.id in :ids order by c.id", Complaint.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(complaint -> outbox.append(AppealEnded.event(appeal.id(), complaint, now.get())));
        }
        boolean more = ids.size() == AT_ONCE;
        jdbc.update(TOLD, more, more ? ids.getLast() : null, appeal.id());
    }
}
