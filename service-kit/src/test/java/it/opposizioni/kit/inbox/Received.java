package it.opposizioni.kit.inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A consumer as every service has them; its effect is a row. */
@ApplicationScoped
class Received {

    static final String SUBSCRIBER = "operator-service.registry-events";

    private final Subscription subscription;
    private final DataSource database;
    private final AtomicInteger failures = new AtomicInteger();

    Received(Inbox inbox, DataSource database) {
        this.subscription = inbox.subscribe(SUBSCRIBER, this::apply);
        this.database = database;
    }

    @Incoming("registry-events-in")
    @Blocking
    CompletionStage<Void> on(Message<?> message) {
        return subscription.receive(message);
    }

    private void apply(ReceivedEvent event) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into effect (aggregate_id, version, note) values (?, ?, ?)")) {
            insert.setString(1, event.aggregateId());
            insert.setLong(2, event.aggregateVersion());
            insert.setString(3, event.data().path("note").asText());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (event.data().path("note").asText().equals("poison")) {
            throw new IllegalArgumentException("never to be applied");
        }
        if (event.data().path("note").asText().equals("fails") || failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw new IllegalStateException("asked to fail after the effect");
        }
    }

    void failNext(int times) {
        failures.set(times);
    }
}
