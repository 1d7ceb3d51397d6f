package it.opposizioni.kit.broker;

import io.vertx.amqp.AmqpClientOptions;
import io.vertx.core.net.HostAndPort;
import java.util.List;

/**
 * Options whose host changes with each attempt to connect. The Vert.x client knows one host only, but keeps these options and asks
 * them for host and port, in this order, each time that it connects.
 *
 * <p>Not thread-safe: one client at a time, which does not connect twice at once.
 */
final class HostRotation extends AmqpClientOptions {

    private final List<HostAndPort> hosts;
    private int next;

    HostRotation(AmqpClientOptions settings, List<HostAndPort> hosts) {
        super(settings);
        this.hosts = hosts;
        // the client's own attempts would all go to one host
        setReconnectAttempts(0);
    }

    @Override
    public String getHost() {
        // the constructors above this one ask as well
        return hosts == null ? super.getHost() : current().host();
    }

    @Override
    public int getPort() {
        if (hosts == null) {
            return super.getPort();
        }
        int port = current().port();
        next++;
        return port;
    }

    private HostAndPort current() {
        return hosts.get(Math.floorMod(next, hosts.size()));
    }
}
