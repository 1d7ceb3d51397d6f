package it.opposizioni.kit.broker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Which brokers there are, and as whom this service comes. Whom it trusts is {@code quarkus.tls.broker}. */
@ConfigMapping(prefix = "opposizioni.broker")
interface BrokerConfig {

    /** {@code host} or {@code host:port}, in the order of preference. All serve the same addresses and queues. */
    List<String> hosts();

    /** The service's own user, who may send to its own addresses and consume its own queues. */
    String user();

    String password();

    /** For each of a connection and its TLS handshake: after it the next host is tried. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** For a channel's connection, and again for the channel on it; after it both are given up. A broker on a busy machine takes its time. */
    @WithDefault("20s")
    Duration openTimeout();

    /** A broker that says nothing for twice as long has gone, even when its host never closed the connection. */
    @WithDefault("10s")
    Duration heartbeat();
}
