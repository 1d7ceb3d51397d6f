package it.opposizioni.local;

import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.demonstration.Realm;
import it.opposizioni.local.demonstration.ServiceUrls;
import it.opposizioni.local.demonstration.Token;
import it.opposizioni.local.infrastructure.Keycloak;
import it.opposizioni.local.process.Console;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The suite with its demonstration data for a program that measures it: on free ports, its data in a folder of its own. */
public final class TrialSuite implements AutoCloseable {

    private final Settings settings;
    private final Topology topology;
    private final Console console = new Console(System.out);

    private TrialSuite(Path data) {
        settings = new Settings(Settings.repository(), data, Ports.free());
        topology = new Topology(settings, Topology.Extent.EVERYTHING, false, console);
        // a run that is stopped stops what it started
        Runtime.getRuntime().addShutdownHook(new Thread(topology::stop));
    }

    /**
     * Starts everything; the applications must have been built.
     *
     * @param data an empty folder
     */
    public static TrialSuite start(Path data) {
        TrialSuite suite = new TrialSuite(data);
        try {
            suite.topology.startInThePast();
            suite.topology.demonstration(suite.console).load();
            return suite;
        } catch (RuntimeException | Error e) {
            suite.close();
            throw e;
        }
    }

    /** Where the services are. */
    public ServiceUrls urls() {
        return topology.urls();
    }

    /** The management address of operator-service. */
    public String operatorManagement() {
        return settings.ports().url(Port.OPERATOR_MANAGEMENT);
    }

    public String portal() {
        return settings.ports().url(Port.PORTAL);
    }

    /** The token of one of the people of the demonstration. */
    public Token person(String name) {
        return topology.realm().person(name, Keycloak.PASSWORD);
    }

    /** The password of all people of the demonstration. */
    public String password() {
        return Keycloak.PASSWORD;
    }

    /** The token of the demonstration's registrar. */
    public Token registrar() {
        Realm realm = topology.realm();
        return realm.machine("demo", Keycloak.MACHINE_SECRET);
    }

    /** operator-service's database, as its superuser. */
    public Connection operatorDatabase() throws SQLException {
        return topology.postgres.connect("operator");
    }

    /** The management address of registry-service. */
    public String registryManagement() {
        return settings.ports().url(Port.REGISTRY_MANAGEMENT);
    }

    /** registry-service's database, as its superuser. */
    public Connection registryDatabase() throws SQLException {
        return topology.postgres.connect("registry");
    }

    /** Kills registry-service (SIGKILL) and starts it again. */
    public void killRegistry() {
        topology.registry.kill();
        topology.registry.start();
    }

    /** The portal's database, as its superuser. */
    public Connection portalDatabase() throws SQLException {
        return topology.postgres.connect("portal");
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

    /** Where operator-service keeps its index of the register. */
    public Path operatorIndex() {
        return settings.data().resolve("operator-lists-index");
    }

    @Override
    public void close() {
        topology.stop();
    }
}
