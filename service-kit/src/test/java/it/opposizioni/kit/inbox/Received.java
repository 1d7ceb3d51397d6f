package it.opposizioni.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** A consumer as every service has them; its effect is a row. */
@ApplicationScoped
class Received {

    static final String SUBSCRIBER = "operator-service.registry-events";

    private final Subscription subscription;
    private final DataSource database;
    private final AtomicInteger failures = new AtomicInteger();
    private final CountDownLatch holding = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    Received(Inbox inbox, DataSource database) {
        this.subscription = inbox.subscribe(SUBSCRIBER, this::apply);
        this.database = database;
    }

    @Incoming("registry-events-in")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Flow.Subscriber<Message<byte[]>> arriving() {
        return subscription.inBatches(() -> {});
    }

    private void apply(ReceivedEvent event) {
        if (event.data().path("note").asText().equals("holds")) {
            waitToGoOn();
        }
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

    private void waitToGoOn() {
        holding.countDown();
        try {
            if (!goOn.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let it go on");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Done when an event with the note "holds" keeps those behind it. */
    void awaitHolding() throws InterruptedException {
        assertThat(holding.await(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    void goOn() {
        goOn.countDown();
    }

    void failNext(int times) {
        failures.set(times);
    }
}
