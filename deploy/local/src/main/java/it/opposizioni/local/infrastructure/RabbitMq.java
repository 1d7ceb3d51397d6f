package it.opposizioni.local.infrastructure;

import it.opposizioni.kit.testing.broker.BrokerCertificate;
import it.opposizioni.kit.testing.broker.BrokerUser;
import it.opposizioni.kit.testing.broker.RabbitBroker;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.process.KillableComponent;
import it.opposizioni.local.process.OrphanedProcesses;
import java.nio.file.Path;
import java.util.List;

/** RabbitMQ in the place of Artemis, with the same addresses and queues; Debian's package must be installed. It keeps its messages between starts. */
public final class RabbitMq implements KillableComponent {

    private final int port;
    private final Path data;
    private final BrokerCertificate certificate;
    private final List<BrokerUser> users;
    private final OrphanedProcesses orphans;
    private RabbitBroker broker;

    public RabbitMq(Settings settings, int port, BrokerCertificate certificate, List<BrokerUser> users) {
        this.port = port;
        this.data = settings.data().resolve("rabbitmq");
        this.certificate = certificate;
        this.users = users;
        this.orphans = new OrphanedProcesses(settings);
    }

    @Override
    public String name() {
        return "RabbitMQ";
    }

    @Override
    public String address() {
        return "amqps://localhost:" + port;
    }

    @Override
    public synchronized void start() {
        if (broker == null) {
            broker = new RabbitBroker(port, certificate, data, users);
        }
        broker.start();
        orphans.record(broker.process(), name());
    }

    @Override
    public synchronized void kill() {
        broker.kill();
    }

    @Override
    public synchronized void stopForAWhile() {
        broker.close();
    }

    @Override
    public synchronized void stop() {
        if (broker != null) {
            broker.close();
        }
    }
}
