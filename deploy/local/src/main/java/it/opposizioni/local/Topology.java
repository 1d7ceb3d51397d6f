package it.opposizioni.local;

import it.opposizioni.kit.testing.broker.BrokerCertificate;
import it.opposizioni.kit.testing.broker.LocalCertificates;
import it.opposizioni.local.Variation.DigitalIdentities;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Secrets;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.demonstration.Demonstration;
import it.opposizioni.local.demonstration.Realm;
import it.opposizioni.local.demonstration.ServiceUrls;
import it.opposizioni.local.demonstration.TrialClock;
import it.opposizioni.local.inbox.MessageInbox;
import it.opposizioni.local.infrastructure.Archive;
import it.opposizioni.local.infrastructure.DatabaseGate;
import it.opposizioni.local.infrastructure.Keycloak;
import it.opposizioni.local.infrastructure.ListStorage;
import it.opposizioni.local.infrastructure.Observation;
import it.opposizioni.local.infrastructure.PostgreSql;
import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.process.Component;
import it.opposizioni.local.process.Console;
import it.opposizioni.local.process.KillableComponent;
import it.opposizioni.local.process.ReplicatedService;
import it.opposizioni.local.process.Suite;
import it.opposizioni.local.process.SuiteClient;
import it.opposizioni.local.telephone.RegisterDocuments;
import it.opposizioni.local.telephone.Telephone;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The suite on one machine: what runs, with which environment, and what depends on what. This class is the architecture as
 * it runs; {@code deploy/up} and the end-to-end tests start it.
 *
 * <pre>
 *            (balancer, before several copies of the four services)
 *                        portal ──────────────── message inbox (e-mail, SMS)
 *                          │ HTTP
 *      registry-service  operator-service  complaint-service
 *              │                 │                 │
 *              └──── broker (AMQP 1.0) ────────────┤        Keycloak (OIDC)        S3 (lists), if it is asked for
 *                        PostgreSQL, one database each ──────────┘
 * </pre>
 */
public final class Topology {

    /** As many as one copy of each service, Keycloak and who looks into it need. */
    private static final int CONNECTIONS = 200;

    /** What another copy of each of the four services opens at most. */
    private static final int CONNECTIONS_OF_COPIES = 100;

    /** Who shows a certificate, with TLS between all parts. */
    private static final List<String> EVERY_PART = List.of(
            BrokerCertificate.BROKER,
            "postgresql",
            "keycloak",
            "s3",
            "registry-service",
            "operator-service",
            "complaint-service",
            "portal");

    private final Settings settings;
    private final int replicas;
    private final Secrets secrets;
    private final Suite suite;
    private final TrialClock clock;
    private final LocalCertificates certificates;
    private final ServiceEnvironments environments;
    private final Services programs;

    final MessageInbox inbox;
    public final PostgreSql postgres;
    /** Of PostgreSQL; a trial begins it. */
    final Archive archive;

    public final KillableComponent broker;
    public final ListStorage lists;
    /** Started where lists are kept in it, else for who asks for it. */
    public final KillableComponent s3;

    public final Observation observation;
    public final Keycloak keycloak;
    /** Started with the suite where people sign in with SPID and CIE, else for who asks for it. */
    public final KillableComponent identityProviders;

    public final ReplicatedService registry;
    public final ReplicatedService operator;
    public final ReplicatedService complaint;
    public final ReplicatedService portal;

    /** @param only {@link Extent#INFRASTRUCTURE} leaves the four services out, for a developer who runs one of them in an IDE */
    public Topology(Settings settings, Extent only, boolean keepGoing, Console console) {
        this(settings, only, keepGoing, console, Variation.NONE);
    }

    public Topology(Settings settings, Extent only, boolean keepGoing, Console console, Variation variation) {
        this.settings = settings;
        this.replicas = variation.replicas();
        this.secrets = new Secrets(settings.data().resolve("secrets.properties"));
        this.suite = new Suite(console, keepGoing);
        this.clock = new TrialClock(settings.data().resolve("clock"));
        this.certificates = new LocalCertificates(settings.data().resolve("certificates"));

        inbox = suite.add(new MessageInbox(
                settings.ports(), ServiceEnvironments.lineSecret(secrets), telephone(), clock.clock()));
        int connections = CONNECTIONS + CONNECTIONS_OF_COPIES * (variation.replicas() - 1);
        postgres = suite.add(new PostgreSql(settings, secrets, variation.databases(), connections, certificates));
        archive = new Archive(settings, secrets, postgres);
        broker = suite.add(new Brokers(
                        settings, secrets, new BrokerCertificate(certificates, storePassword()), variation.trusted())
                .of(variation.broker()));
        keycloak = Keycloak.ofTheSuite(
                settings, secrets, postgres, certificates, variation.digitalIdentities() != DigitalIdentities.NONE);
        List<Component> needed = new ArrayList<>(List.of(postgres, broker, inbox));
        if (variation.hasKeycloak()) {
            if (variation.issuer() != null) {
                keycloak.trust(variation.issuer());
            }
            needed.add(suite.add(keycloak, postgres));
        }
        lists = new ListStorage(settings, secrets, certificates, storePassword());
        s3 = lists.server();
        if (variation.listsInS3()) {
            needed.add(suite.add(s3));
        }
        observation = new Observation(settings, variation.replicas(), certificates.authority());
        if (variation.observed()) {
            suite.add(observation.prometheus());
            suite.add(observation.receiver(), suite.add(observation.zipkin()));
        }
        identityProviders = Keycloak.identityProviders(settings, secrets, postgres, certificates);
        if (variation.digitalIdentities() == DigitalIdentities.PROVIDED) {
            suite.add(identityProviders, keycloak);
        }
        environments = new ServiceEnvironments(settings, secrets, variation, clock, certificates, postgres, keycloak);

        programs = new Services(settings, environments, lists, variation.replicas(), certificates);
        if (variation.replicas() > 1) {
            needed.add(suite.add(programs.balancer()));
        }
        registry = programs.registry(Map.of(
                "PUBLIC_URL", settings.ports().url(Port.PORTAL),
                "CERTIFICATE_KEYS", secrets.signingKey("registry-service.certificates", "c1"),
                "OPPOSIZIONI_TELCO_FEEDS_TELCOS_TRIAL_SUBJECT", TrialTelco.SUBJECT,
                "OPPOSIZIONI_TELCO_FEEDS_TELCOS_TRIAL_KEYS", TrialTelco.keys()));
        operator = programs.operator(environments.ofTheOperator(lists.ofLists(variation.listsInS3())));
        complaint = programs.complaint(lists.ofAttachments(variation.listsInS3()));
        portal = programs.portal(environments.ofThePortal());
        if (only == Extent.EVERYTHING) {
            services().forEach(service -> addCopies(service, needed));
        }
    }

    private void addCopies(ReplicatedService service, List<Component> needed) {
        ChildProcess before = null;
        for (ChildProcess copy : service.copies()) {
            suite.add(copy, needed.toArray(Component[]::new));
            if (before != null) {
                suite.startAfter(before, copy);
            }
            before = copy;
        }
    }

    /** Services that are started from now on run the build of another checkout. */
    void install(Path checkout) {
        programs.install(checkout);
    }

    /** The four. */
    List<ReplicatedService> services() {
        return List.of(registry, operator, complaint, portal);
    }

    /** How much of the suite is started. */
    public enum Extent {
        INFRASTRUCTURE,
        EVERYTHING
    }

    /** The realm is asked when somebody calls, and not before it is there. */
    private Telephone telephone() {
        return new Telephone(new RegisterDocuments(
                settings.ports().url(Port.REGISTRY), () -> realm().machine("telephone", Keycloak.MACHINE_SECRET)));
    }

    /** Starts everything and returns when all of it is ready. */
    void start() {
        clock.useRealTime();
        startComponents();
    }

    /** Starts everything at the beginning of the demonstration's history, from where {@link #demonstration} moves to the present. */
    public void startInThePast() {
        startInThePast(Demonstration.BEGINNING);
    }

    /** Starts everything with clocks that are behind by so much. */
    void startInThePast(Duration behind) {
        clock.begin(behind);
        startComponents();
    }

    /** Moves the clocks of services that were started in the past; forward only. */
    void moveClocks(Duration behind) {
        clock.moveTo(behind);
    }

    private void startComponents() {
        settings.ports().requireFree(replicas);
        certificates.make(storePassword(), settings.tls() ? EVERY_PART : List.of(BrokerCertificate.BROKER));
        environments.prepare();
        if (settings.tls()) {
            SuiteClient.trustOnly(certificates.authority());
        }
        suite.start();
    }

    private String storePassword() {
        return secrets.password("amqp.certificate");
    }

    /** The data that {@code --fresh} loads into the running suite, which was started in the clock. */
    public Demonstration demonstration(Console console) {
        return new Demonstration(urls(), realm(), Keycloak.MACHINE_SECRET, Keycloak.PASSWORD, clock, console::print);
    }

    /** What is kept between runs: databases, journal, logs, secrets. */
    public Path data() {
        return settings.data();
    }

    /** Where the operator-service keeps lists and results, unless in {@link #s3}. */
    public Path listStore() {
        return lists.directory();
    }

    public Path logs() {
        return settings.logs();
    }

    public ServiceUrls urls() {
        Ports ports = settings.ports();
        return new ServiceUrls(
                ports.url(Port.REGISTRY),
                ports.url(Port.OPERATOR),
                ports.url(Port.COMPLAINT),
                ports.url(Port.INBOX),
                settings.data().resolve("lists"));
    }

    public Realm realm() {
        return new Realm(
                keycloak.realmUrl(), settings.ports().url(Port.PORTAL), keycloak.portalSecret(), Clock.systemUTC());
    }

    /** What is between a service and its database. @throws IllegalStateException in a trial without gates */
    DatabaseGate gateOf(String service) {
        return environments.gateOf(service);
    }

    /** Where the server of a service's database listens. */
    int databasePort(String service) {
        return environments.databasePort(service);
    }

    /** Where the health of a service, of its first copy, can be read. */
    public String managementOf(Port service) {
        return settings.ports().url(service.management());
    }

    /** Waits until a component dies, and returns its name and the end of its log. */
    String awaitDeath() {
        return suite.awaitDeath();
    }

    public void stop() {
        suite.stop();
        environments.close();
    }
}
