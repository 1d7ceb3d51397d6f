package it.opposizioni.kit.broker;

import io.smallrye.mutiny.Uni;
import io.vertx.amqp.AmqpReceiverOptions;
import io.vertx.core.Future;
import io.vertx.mutiny.amqp.AmqpClient;
import io.vertx.mutiny.amqp.AmqpConnection;
import io.vertx.mutiny.amqp.AmqpReceiver;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The client of one channel. When a broker stops just while a channel is being opened, Vert.x says neither that it is open nor that it
 * failed, and the channel would wait for ever: here opening it has a time limit, after which its connection is given up and the
 * channel connects again.
 */
final class PatientClient extends AmqpClient {

    private final Supplier<Future<io.vertx.amqp.AmqpConnection>> broker;
    private final Duration limit;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    /**
     * @param broker connects
     * @param limit for opening a channel on a connection
     */
    PatientClient(Supplier<Future<io.vertx.amqp.AmqpConnection>> broker, Duration limit) {
        super((io.vertx.amqp.AmqpClient) null);
        this.broker = broker;
        this.limit = limit;
    }

    @Override
    public Uni<AmqpConnection> connect() {
        return Uni.createFrom()
                .emitter(connected -> broker.get()
                        .onSuccess(connection -> connected.complete(new Connection(connection)))
                        .onFailure(connected::fail));
    }

    /** Returns what is in hand to the broker. */
    @Override
    public void closeAndForget() {
        open.forEach(Connection::giveUp);
    }

    private final class Connection extends AmqpConnection {

        private volatile boolean givenUp;

        private Connection(io.vertx.amqp.AmqpConnection connection) {
            super(connection);
            open.add(this);
            connection.closeFuture().onComplete(_ -> open.remove(this));
        }

        @Override
        public Uni<AmqpReceiver> createReceiver(String address, AmqpReceiverOptions options) {
            return super.createReceiver(address, options)
                    .ifNoItem()
                    .after(limit)
                    .failWith(() -> new TimeoutException("no channel on " + address + " after " + limit))
                    .onFailure()
                    .invoke(this::giveUp);
        }

        @Override
        public boolean isDisconnected() {
            return givenUp || super.isDisconnected();
        }

        private void giveUp() {
            givenUp = true;
            open.remove(this);
            closeAndForget();
        }
    }
}
