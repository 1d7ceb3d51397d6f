package it.opposizioni.local;

import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.demonstration.Realm;
import it.opposizioni.local.demonstration.ServiceUrls;
import it.opposizioni.local.demonstration.Token;
import it.opposizioni.local.infrastructure.Archive;
import it.opposizioni.local.infrastructure.DatabaseGate;
import it.opposizioni.local.infrastructure.Keycloak;
import it.opposizioni.local.infrastructure.RestoredServer;
import it.opposizioni.local.process.Console;
import it.opposizioni.local.process.KillableComponent;
import it.opposizioni.local.process.OrphanedProcesses;
import it.opposizioni.local.process.ReplicatedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;

/** The suite with its demonstration data for a program that measures it: on free ports, its data in a folder of its own. */
public final class TrialSuite implements AutoCloseable {

    private final Variation variation;
    private final Settings settings;
    private final Topology topology;
    private final Console console = new Console(System.out);
    private final List<RestoredServer> beside = new CopyOnWriteArrayList<>();

    private TrialSuite(Path data, Variation variation) {
        this.variation = variation;
        settings = variation.in(new Settings(Settings.repository(), data, Ports.free()));
        topology = new Topology(settings, Topology.Extent.EVERYTHING, false, console, variation);
        // a run that is stopped stops what it started
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Ends what an interrupted run has left running on this data, which can be removed then. */
    public static void endLeftovers(Path data) {
        new OrphanedProcesses(new Settings(Settings.repository(), data, Ports.free())).end(new Console(System.out));
    }

    /**
     * Starts everything; the applications must have been built.
     *
     * @param data an empty folder
     */
    public static TrialSuite start(Path data) {
        TrialSuite suite = new TrialSuite(data, Variation.NONE);
        return suite.started(() -> {
            suite.topology.startInThePast();
            suite.topology.demonstration(suite.console).load();
        });
    }

    /**
     * Starts it without any data.
     *
     * @param behind how far the clocks of the services are behind; zero for the real time
     */
    public static TrialSuite startEmpty(Path data, Variation variation, Duration behind) {
        TrialSuite suite = new TrialSuite(data, variation);
        return suite.started(() -> {
            if (behind.isZero()) {
                suite.topology.start();
            } else {
                suite.topology.startInThePast(behind);
            }
        });
    }

    /** The same, of the release in another checkout, where the applications have been built: {@link #install} upgrades it. */
    public static TrialSuite startRelease(Path checkout, Path data, Variation variation) {
        TrialSuite suite = new TrialSuite(data, variation);
        suite.install(checkout);
        return suite.started(suite.topology::start);
    }

    /** Services that are started from now on run the build of another checkout. */
    public void install(Path checkout) {
        topology.install(checkout);
    }

    private TrialSuite started(Runnable start) {
        try {
            start.run();
            return this;
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Where the services are. */
    public ServiceUrls urls() {
        return topology.urls();
    }

    public String portal() {
        return settings.ports().url(Port.PORTAL);
    }

    /** The token of one of the people of the demonstration. */
    public Token person(String name) {
        if (variation.issuer() != null) {
            return variation.issuer().citizen(name);
        }
        return topology.realm().person(name, Keycloak.PASSWORD);
    }

    /** The password of all people of the demonstration. */
    public String password() {
        return Keycloak.PASSWORD;
    }

    /** The token of the demonstration's registrar. */
    public Token registrar() {
        if (variation.issuer() != null) {
            return variation.issuer().registrar();
        }
        Realm realm = topology.realm();
        return realm.machine("demo", Keycloak.MACHINE_SECRET);
    }

    /** One of the four services, all its copies, by its name. */
    public ReplicatedService service(String name) {
        return switch (name) {
            case "registry-service" -> topology.registry;
            case "operator-service" -> topology.operator;
            case "complaint-service" -> topology.complaint;
            case "portal" -> topology.portal;
            default -> throw new IllegalArgumentException("no service " + name);
        };
    }

    /** The database of one of the services, as its superuser, on the server that it is on; no gate is in between. */
    public Connection database(String service) throws SQLException {
        return topology.postgres.connect(topology.databasePort(service), databaseOf(service));
    }

    /** The environment in which PostgreSQL's own clients reach a service's database, as the service itself does. */
    public Map<String, String> databaseEnvironment(String service) {
        return topology.postgres.clientEnvironment(databaseOf(service));
    }

    /** Keeps a copy of a service's database, as a dump would; the service must not run. */
    public void dumpDatabase(String service) throws SQLException {
        topology.postgres.dump(databaseOf(service));
    }

    /** Puts the copy in the place of a service's database; the service must not run. */
    public void restoreDatabase(String service) throws SQLException {
        topology.postgres.restore(databaseOf(service));
    }

    /** A service's database is lost, and an empty one takes its place; the service must not run. */
    public void emptyDatabase(String service) throws SQLException {
        topology.postgres.empty(databaseOf(service));
    }

    private static String databaseOf(String service) {
        return service.replace("-service", "");
    }

    /** The broker is started again, with these passwords of its users, each for the service of that name. */
    public void changeBrokerPasswords(Map<String, String> passwords) {
        Brokers.changePasswords(topology.broker, passwords);
    }

    /** The management address of a service, of its first copy. */
    public String management(String service) {
        return topology.managementOf(Port.valueOf(databaseOf(service).toUpperCase(Locale.ROOT)));
    }

    /** The address of a service's database, of which a driver makes a connection. */
    public String databaseUrl(String service) {
        return topology.postgres.jdbcUrl(databaseOf(service));
    }

    /** What is between a service and its database, in a trial with gates. */
    public DatabaseGate gateOf(String service) {
        return topology.gateOf(service);
    }

    public KillableComponent broker() {
        return topology.broker;
    }

    public KillableComponent postgres() {
        return topology.postgres;
    }

    /** Backups and log of its PostgreSQL, once that is begun. */
    public Archive archive() {
        return topology.archive;
    }

    /** The machine of PostgreSQL is lost: its processes are killed (SIGKILL), its data is gone. */
    public void losePostgres() {
        topology.postgres.lose();
    }

    /** Starts a server that was restored beside PostgreSQL; it ends with the suite. */
    public RestoredServer startBeside(IntFunction<RestoredServer> restored) {
        RestoredServer server = restored.apply(Ports.oneFree());
        beside.add(server);
        server.start();
        return server;
    }

    public KillableComponent keycloak() {
        return topology.keycloak;
    }

    /** Where lists are, in a trial with S3. */
    public KillableComponent s3() {
        return topology.s3;
    }

    /** Whose tokens the services accept. */
    public String realmUrl() {
        return topology.keycloak.realmUrl();
    }

    /** A new token of the realm for the demonstration's program. @throws RuntimeException while Keycloak does not issue any */
    public String issuedToken() {
        return topology.realm().machine("demo", Keycloak.MACHINE_SECRET).value();
    }

    /** From now on Artemis takes nothing that is sent, or takes it again; in a trial whose broker was told so. */
    public void refuseSends(boolean refused) throws IOException {
        if (refused) {
            Files.createFile(Brokers.refusal(settings));
        } else {
            Files.deleteIfExists(Brokers.refusal(settings));
        }
    }

    /** Moves the clocks of services that were started in the past; forward only. */
    public void moveClocks(Duration behind) {
        topology.moveClocks(behind);
    }

    /** Kills registry-service (SIGKILL) and starts it again. */
    public void killRegistry() {
        topology.registry.kill();
        topology.registry.start();
    }

    /** Throws away the e-mails in the message inbox. */
    public void discardMails() {
        topology.inbox.discardMails();
    }

    public void stopOperator() {
        topology.operator.stopForAWhile();
    }

    /** @return from the start of the process to its readiness */
    public Duration startOperator() {
        long started = System.nanoTime();
        topology.operator.start();
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Where operator-service, the first copy of it, keeps its index of the register. */
    public Path operatorIndex() {
        return operatorIndex(1);
    }

    /** Where a copy of operator-service keeps its index of the register. @param copy from 1 */
    public Path operatorIndex(int copy) {
        return topology.lists.index(copy);
    }

    /** What each process writes, in a file of its own. */
    public Path logs() {
        return settings.logs();
    }

    @Override
    public void close() {
        topology.stop();
        beside.forEach(RestoredServer::stop);
    }
}
