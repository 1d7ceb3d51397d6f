package it.opposizioni.complaint.evidence;

import io.opentelemetry.context.Context;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintService;
import it.opposizioni.kit.database.KeptBack;
import it.opposizioni.kit.inbox.EventHandler;
import it.opposizioni.kit.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * What the sources state about complaints, as it arrives. All statements of a transaction are kept back until its end and applied together: on a busy
 * day four hundred come in a second, and each by itself asks the database a dozen times.
 */
@ApplicationScoped
public class ArrivedStatements implements EventHandler {

    private static final Logger LOG = Logger.getLogger(ArrivedStatements.class);

    private final EvidenceRepository statements;
    private final EvidenceService evidence;
    private final ComplaintService complaints;
    private final KeptBack<Arrived> arrived;

    ArrivedStatements(
            EvidenceRepository statements,
            EvidenceService evidence,
            ComplaintService complaints,
            TransactionSynchronizationRegistry transaction) {
        this.statements = statements;
        this.evidence = evidence;
        this.complaints = complaints;
        this.arrived = new KeptBack<>(transaction);
    }

    /**
     * What one source says about one complaint.
     *
     * @param body the JSON of its event
     * @param trace that what is done because of it belongs to
     */
    record Arrived(UUID complaintId, Source source, long version, Instant statedAt, String body, Context trace) {

        EvidenceStatement.Key key() {
            return new EvidenceStatement.Key(complaintId, source);
        }
    }

    /** Ignores events of other types. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void apply(ReceivedEvent event) {
        switch (event.type()) {
            case RegistrationStatement.TYPE -> {
                RegistrationStatement said = event.as(RegistrationStatement.class);
                keepBack(said.complaintId(), Source.REGISTER, said.statedAt(), event);
            }
            case CallerStatement.TYPE -> {
                CallerStatement said = event.as(CallerStatement.class);
                keepBack(said.complaintId(), Source.OPERATORS, said.statedAt(), event);
            }
            default -> {
                // oppositions, operators and the like come on the same queues
            }
        }
    }

    private void keepBack(UUID complaintId, Source source, Instant statedAt, ReceivedEvent event) {
        Objects.requireNonNull(complaintId, "complaintId");
        Objects.requireNonNull(statedAt, "statedAt");
        arrived.add(new Arrived(
                complaintId,
                source,
                event.aggregateVersion(),
                statedAt,
                event.data().toString(),
                Context.current()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void finish() {
        List<Arrived> all = arrived.take();
        if (!all.isEmpty()) {
            applyTogether(all);
        }
    }

    private void applyTogether(List<Arrived> all) {
        Set<UUID> ids = all.stream().map(Arrived::complaintId).collect(Collectors.toSet());
        // the lock: of two sources that answer at once the second waits for the first
        Map<UUID, Complaint> known =
                complaints.forEvidence(ids).stream().collect(Collectors.toMap(Complaint::id, found -> found));
        // of one complaint the last one that is the newest of its source: it is assessed once
        Map<UUID, Arrived> telling = new LinkedHashMap<>();
        statements.keep(all).forEach(newest -> telling.put(newest.complaintId(), newest));
        warnOfUnknown(telling.keySet(), known);
        telling.keySet().retainAll(known.keySet());
        evidence.assess(
                telling.keySet().stream().map(known::get).toList(),
                id -> telling.get(id).trace());
    }

    private static void warnOfUnknown(Collection<UUID> told, Map<UUID, Complaint> known) {
        told.stream()
                .filter(id -> !known.containsKey(id))
                .forEach(id -> LOG.warnf("A statement about complaint %s, which does not exist here, was stored", id));
    }
}
