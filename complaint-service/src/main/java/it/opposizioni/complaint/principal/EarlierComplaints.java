package it.opposizioni.complaint.principal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.complaint.evidence.EvidenceService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.recovery.RecoveryGate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Lets open complaints that were gathered before this service told principals accuse theirs, too: those whose evidence names one are gathered
 * once more, as after an official's choice. Each copy goes through them once after its start, a few at a time.
 */
@ApplicationScoped
public class EarlierComplaints {

    private static final Logger LOG = Logger.getLogger(EarlierComplaints.class);
    private static final int AT_ONCE = 100;

    /** The release before may have gathered beside this one for a while after the migration. */
    private static final String WITHOUT_PRINCIPAL = """
            select id from complaint where id > ? and gathered and accused_operator_id is not null and accused_principal_id is null
            and stage in ('EVIDENCE_COLLECTED', 'TAKEN_IN_CHARGE', 'UNDER_INVESTIGATION')
            and filed_at < (select installed_on + interval '2 days' from flyway_schema_history where version = '24')
            order by id limit ?
            """;

    private final ComplaintService complaints;
    private final EvidenceService evidence;
    private final RecoveryGate recovery;
    private final Jdbc jdbc;

    /** Up to here, in the order of ids; null once there are no more. */
    private volatile UUID passed = new UUID(0, 0);

    EarlierComplaints(ComplaintService complaints, EvidenceService evidence, RecoveryGate recovery, Jdbc jdbc) {
        this.complaints = complaints;
        this.evidence = evidence;
        this.recovery = recovery;
        this.jdbc = jdbc;
    }

    @Scheduled(
            every = "${principals.earlier-every:10s}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void gatherAgain() {
        if (recovery.isOpen() || passed == null) {
            return;
        }
        List<UUID> next = QuarkusTransaction.requiringNew()
                .call(() -> jdbc.query(WITHOUT_PRINCIPAL, row -> row.getObject(1, UUID.class), passed, AT_ONCE));
        next.forEach(this::lookAgain);
        passed = next.isEmpty() ? null : next.getLast();
    }

    /** In a transaction of its own: one that cannot be read does not hold up the others. */
    private void lookAgain(UUID id) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> complaints.forEvidence(id).ifPresent(this::lookAgain));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Complaint %s was not gathered again; it is tried after the next start", id);
        }
    }

    private void lookAgain(Complaint complaint) {
        UUID principal =
                evidence.accusations(List.of(complaint)).get(complaint.id()).accusedPrincipalId();
        if (principal != null) {
            jdbc.update(PrincipalService.GATHER_AGAIN, complaint.id());
        }
    }
}
