package it.opposizioni.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.AfterCommit;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The only way out of a service. The event is a row written in the transaction of the change, so that there is never a change
 * without its event nor an event without its change; {@link OutboxRelay} sends it afterwards.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox_event
                (id, aggregate_id, aggregate_version, type, payload, trace_parent, occurred_at,
                lane, address, expires_at, appended_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Jdbc jdbc;
    private final ObjectMapper json;
    private final PersonalData personalData;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxSignal signal;
    private final ToldEvents told;
    private final OutboxConfig config;
    private final Ids ids;
    private final Clock clock;

    Outbox(
            Jdbc jdbc,
            ObjectMapper json,
            PersonalData personalData,
            TransactionSynchronizationRegistry transaction,
            OutboxSignal signal,
            ToldEvents told,
            OutboxConfig config,
            Ids ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.personalData = personalData;
        this.transaction = transaction;
        this.signal = signal;
        this.told = told;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Tells a fact. Takes part in the caller's transaction, and refuses to run without one; the fact gets its number at the commit
     * ({@link PublishedStream#position}).
     *
     * @return the event's id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID append(DomainEvent event) {
        return insert(event, Lane.FACTS, null, null);
    }

    /**
     * One of several facts that are told together.
     *
     * @param trace that what is done because of it belongs to
     */
    public record Fact(DomainEvent event, Context trace) {

        /** Of the current trace. */
        public static Fact of(DomainEvent event) {
            return new Fact(event, Context.current());
        }
    }

    /** As {@link #append} of each, in their order, sent to the database together. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<Fact> facts) {
        jdbc.batch(INSERT, facts, fact -> values(ids.next(), fact.event(), fact.trace(), Lane.FACTS, null, null));
        facts.forEach(fact -> tellAfterCommit(fact.event(), Lane.FACTS));
    }

    /**
     * Sends a one-time code, which waits for no fact and is not sent after its time. Takes part in the caller's transaction.
     *
     * @param expiresAt from then on it is not worth sending
     * @return the event's id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID appendCode(DomainEvent event, Instant expiresAt) {
        return insert(event, Lane.CODES, null, expiresAt);
    }

    /**
     * Sends to one subscriber alone what it asked for. Takes part in the caller's transaction.
     *
     * @param subscriber the service, for example {@code operator-service}
     * @return the event's id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID appendRepair(DomainEvent event, String subscriber) {
        return insert(event, Lane.REPAIRS, config.repairsAddress(subscriber), null);
    }

    private UUID insert(DomainEvent event, Lane lane, String address, Instant expiresAt) {
        // one after the other in the indexes of this database and of every subscriber's
        UUID id = ids.next();
        jdbc.update(INSERT, values(id, event, Context.current(), lane, address, expiresAt));
        tellAfterCommit(event, lane);
        return id;
    }

    private Object[] values(UUID id, DomainEvent event, Context trace, Lane lane, String address, Instant expiresAt) {
        return new Object[] {
            id,
            event.aggregateId(),
            event.aggregateVersion(),
            event.type(),
            // a one-time code or a number must not be readable in a stolen dump
            personalData.encrypt(write(event)),
            parentIn(trace),
            event.occurredAt(),
            lane,
            address,
            expiresAt,
            clock.instant()
        };
    }

    private void tellAfterCommit(DomainEvent event, Lane lane) {
        wakeAfterCommit(lane);
        if (lane != Lane.REPAIRS) {
            afterCommit(() -> told.told(event.type()));
        }
    }

    /** Events of the lane are to be sent as soon as the caller's transaction is committed. */
    void wakeAfterCommit(Lane lane) {
        afterCommit(() -> signal.wake(lane));
    }

    private void afterCommit(Runnable action) {
        transaction.registerInterposedSynchronization(new AfterCommit(action));
    }

    private String write(DomainEvent event) {
        try {
            return json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event not appended: " + event.type(), e);
        }
    }

    private static String parentIn(Context trace) {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(trace, carrier, Map::put);
        return carrier.get("traceparent");
    }
}
