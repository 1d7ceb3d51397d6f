package it.opposizioni.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The only way out of a service. The event is a row written in the transaction of the change, so that there is never a change
 * without its event nor an event without its change; {@link OutboxRelay} sends it afterwards.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox_event (id, aggregate_id, aggregate_version, type, payload, trace_parent, occurred_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Jdbc jdbc;
    private final ObjectMapper json;
    private final PersonalData personalData;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxSignal signal;

    Outbox(
            Jdbc jdbc,
            ObjectMapper json,
            PersonalData personalData,
            TransactionSynchronizationRegistry transaction,
            OutboxSignal signal) {
        this.jdbc = jdbc;
        this.json = json;
        this.personalData = personalData;
        this.transaction = transaction;
        this.signal = signal;
    }

    /** Takes part in the caller's transaction, and refuses to run without one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(DomainEvent event) {
        jdbc.update(
                INSERT,
                UUID.randomUUID(),
                event.aggregateId(),
                event.aggregateVersion(),
                event.type(),
                // a one-time code or a number must not be readable in a stolen dump
                personalData.encrypt(write(event)),
                currentTrace(),
                event.occurredAt());
        transaction.registerInterposedSynchronization(new WakeAfterCommit());
    }

    private String write(DomainEvent event) {
        try {
            return json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event not appended: " + event.type(), e);
        }
    }

    private static String currentTrace() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, Map::put);
        return carrier.get("traceparent");
    }

    private final class WakeAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing to do before
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                signal.wake();
            }
        }
    }
}
