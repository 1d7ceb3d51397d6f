package it.opposizioni.kit.broker;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpConnection;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way to the brokers, for channels and for the kit's own sender: always TLS with verified host names, as this service's user, and to the
 * next of several hosts when one does not answer.
 */
@ApplicationScoped
public class BrokerLink {

    /** The TLS configuration that says whom to trust. */
    static final String TLS = "broker";

    private static final int AMQPS = 5671;

    private final Vertx vertx;
    private final BrokerConfig config;
    private final TlsConfiguration tls;
    private final List<HostAndPort> hosts;
    private final AtomicInteger preferred = new AtomicInteger();

    BrokerLink(Vertx vertx, BrokerConfig config, TlsConfigurationRegistry registry) {
        this.vertx = vertx;
        this.config = config;
        this.tls = registry.get(TLS)
                .orElseThrow(() -> new IllegalStateException("quarkus.tls." + TLS + " does not say whom to trust"));
        this.hosts = config.hosts().stream().map(BrokerLink::parse).toList();
    }

    private static HostAndPort parse(String host) {
        HostAndPort parsed = HostAndPort.parseAuthority(host.strip(), AMQPS);
        if (parsed == null) {
            throw new IllegalStateException(
                    "opposizioni.broker.hosts has \"%s\", which is no host or host:port".formatted(host));
        }
        return parsed;
    }

    /**
     * Opens a connection of its own, which the caller closes. It is one attempt, in {@code connect-timeout}, at the host that answered
     * last; after a failure the next call tries the next host.
     */
    public Future<AmqpConnection> connect() {
        return connect(new AmqpClientOptions(), config.connectTimeout());
    }

    /**
     * The same for a channel, in {@code open-timeout}: nobody waits for it, and on a busy machine to give up early would only mean to begin
     * again. The broker shows the name to those who watch it.
     */
    Future<AmqpConnection> connect(String containerId) {
        return connect(new AmqpClientOptions().setContainerId(containerId), config.openTimeout());
    }

    private Future<AmqpConnection> connect(AmqpClientOptions settings, Duration limit) {
        int index = preferred.get();
        HostAndPort host = hosts.get(Math.floorMod(index, hosts.size()));
        AmqpClientOptions options =
                secured(settings).setHost(host.host()).setPort(host.port()).setReconnectAttempts(0);
        Future<AmqpConnection> opened = AmqpClient.create(vertx, options).connect();
        Future<AmqpConnection> inTime = opened.timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        inTime.onFailure(_ -> {
            preferred.compareAndSet(index, index + 1);
            opened.onSuccess(AmqpConnection::close);
        });
        return inTime;
    }

    private AmqpClientOptions secured(AmqpClientOptions options) {
        int patience = Math.toIntExact(config.connectTimeout().toMillis());
        options.setUsername(config.user())
                .setPassword(config.password())
                .setConnectTimeout(patience)
                .setSsl(true)
                .setSslHandshakeTimeout(patience)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        options.setHostnameVerificationAlgorithm("HTTPS");
        options.setHeartbeat(Math.toIntExact(config.heartbeat().toMillis()));
        TlsConfigUtils.configure(options, tls);
        return options;
    }
}
