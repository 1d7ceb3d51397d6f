package it.opposizioni.local.infrastructure;

import it.opposizioni.kit.testing.broker.BrokerCertificate;
import it.opposizioni.kit.testing.broker.BrokerUser;
import it.opposizioni.kit.testing.broker.RabbitBroker;
import it.opposizioni.local.config.LocalRunException;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.process.KillableComponent;
import it.opposizioni.local.process.OrphanedProcesses;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** RabbitMQ in the place of Artemis, with the same addresses and queues; Debian's package must be installed. It keeps its messages between starts. */
public final class RabbitMq implements KillableComponent {

    private final int port;
    private final Path data;
    private final BrokerCertificate certificate;
    private List<BrokerUser> users;
    private final OrphanedProcesses orphans;
    private RabbitBroker broker;
    private volatile Consumer<String> deathListener = _ -> {};
    private volatile boolean mayEnd;

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

    /** Who may connect, from its next start on. */
    public synchronized void admit(List<BrokerUser> others) {
        users = others;
        broker = null;
    }

    @Override
    public void onDeath(Consumer<String> listener) {
        deathListener = listener;
    }

    @Override
    public synchronized void start() {
        if (!RabbitBroker.isInstalled()) {
            throw new LocalRunException("RabbitMQ is not installed: apt-get install rabbitmq-server");
        }
        if (broker == null) {
            broker = new RabbitBroker(port, certificate, data, users);
        }
        broker.start();
        mayEnd = false;
        orphans.record(broker.process(), name());
        broker.process().onExit().thenRun(this::ended);
    }

    private void ended() {
        if (!mayEnd) {
            deathListener.accept("RabbitMQ ended. Its log is " + data.resolve("broker.log"));
        }
    }

    @Override
    public synchronized void kill() {
        mayEnd = true;
        broker.kill();
    }

    @Override
    public synchronized List<ProcessHandle> processes() {
        ProcessHandle script = broker.process();
        return Stream.concat(Stream.of(script), script.descendants())
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    @Override
    public synchronized void stopForAWhile() {
        mayEnd = true;
        broker.close();
    }

    @Override
    public synchronized void stop() {
        mayEnd = true;
        if (broker != null) {
            broker.close();
        }
    }
}
