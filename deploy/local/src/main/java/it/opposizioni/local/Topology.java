package it.opposizioni.local;

import it.opposizioni.kit.testing.broker.BrokerCertificate;
import it.opposizioni.kit.testing.broker.BrokerMap;
import it.opposizioni.kit.testing.broker.BrokerUser;
import it.opposizioni.local.Variation.MessageBroker;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Secrets;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.demonstration.Demonstration;
import it.opposizioni.local.demonstration.Realm;
import it.opposizioni.local.demonstration.ServiceUrls;
import it.opposizioni.local.demonstration.TrialClock;
import it.opposizioni.local.inbox.MessageInbox;
import it.opposizioni.local.infrastructure.Broker;
import it.opposizioni.local.infrastructure.DatabaseGate;
import it.opposizioni.local.infrastructure.Keycloak;
import it.opposizioni.local.infrastructure.ListStorage;
import it.opposizioni.local.infrastructure.PostgreSql;
import it.opposizioni.local.infrastructure.RabbitMq;
import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.process.Component;
import it.opposizioni.local.process.Console;
import it.opposizioni.local.process.HttpProbe;
import it.opposizioni.local.process.KillableComponent;
import it.opposizioni.local.process.StartScript;
import it.opposizioni.local.process.Suite;
import it.opposizioni.local.telephone.RegisterDocuments;
import it.opposizioni.local.telephone.Telephone;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The suite on one machine: what runs, with which environment, and what depends on what. This class is the architecture as
 * it runs; {@code deploy/up} and the end-to-end tests start it.
 *
 * <pre>
 *                        portal ──────────────── message inbox (e-mail, SMS)
 *                          │ HTTP
 *      registry-service  operator-service  complaint-service
 *              │                 │                 │
 *              └──── broker (AMQP 1.0) ────────────┤        Keycloak (OIDC)        S3 (lists), if it is asked for
 *                        PostgreSQL, one database each ──────────┘
 * </pre>
 */
public final class Topology {

    private final Settings settings;
    private final Secrets secrets;
    private final Suite suite;
    private final TrialClock clock;
    private final BrokerCertificate certificate;
    private final ServiceEnvironments environments;

    final MessageInbox inbox;
    public final PostgreSql postgres;
    public final KillableComponent broker;
    public final ListStorage lists;
    /** Started where lists are kept in it, else for who asks for it. */
    public final KillableComponent s3;

    public final Keycloak keycloak;
    public final ChildProcess registry;
    public final ChildProcess operator;
    public final ChildProcess complaint;
    public final ChildProcess portal;

    /** @param only {@link Extent#INFRASTRUCTURE} leaves the four services out, for a developer who runs one of them in an IDE */
    public Topology(Settings settings, Extent only, boolean keepGoing, Console console) {
        this(settings, only, keepGoing, console, Variation.NONE);
    }

    public Topology(Settings settings, Extent only, boolean keepGoing, Console console, Variation variation) {
        this.settings = settings;
        this.secrets = new Secrets(settings.data().resolve("secrets.properties"));
        this.suite = new Suite(console, keepGoing);
        this.clock = new TrialClock(settings.data().resolve("clock"));
        this.certificate = new BrokerCertificate(
                settings.data().resolve("broker-certificate"), secrets.password("amqp.certificate"));

        inbox = suite.add(new MessageInbox(
                settings.ports(), ServiceEnvironments.lineSecret(secrets), telephone(), clock.clock()));
        postgres = suite.add(new PostgreSql(settings, secrets, variation.databases()));
        broker = suite.add(variation.broker() == MessageBroker.ARTEMIS ? artemis() : rabbitMq());
        keycloak = Keycloak.ofTheSuite(settings, secrets, postgres, variation.digitalIdentities());
        List<Component> needed = new ArrayList<>(List.of(postgres, broker, inbox));
        if (variation.hasKeycloak()) {
            needed.add(suite.add(keycloak, postgres));
        }
        lists = new ListStorage(settings, secrets);
        s3 = lists.server();
        if (variation.listsInS3()) {
            needed.add(suite.add(s3));
        }
        if (variation.digitalIdentities()) {
            suite.add(Keycloak.identityProviders(settings, secrets, postgres), keycloak);
        }
        environments = new ServiceEnvironments(settings, secrets, variation, clock, certificate, postgres, keycloak);

        registry = service(
                "registry-service",
                Port.REGISTRY,
                "registry",
                "-Xmx384m",
                Map.of(
                        "PUBLIC_URL", settings.ports().url(Port.PORTAL),
                        "CERTIFICATE_KEYS", secrets.signingKey("registry-service.certificates", "c1"),
                        "OPPOSIZIONI_TELCO_FEEDS_TELCOS_TRIAL_SUBJECT", TrialTelco.SUBJECT,
                        "OPPOSIZIONI_TELCO_FEEDS_TELCOS_TRIAL_KEYS", TrialTelco.keys()));
        operator = service(
                "operator-service",
                Port.OPERATOR,
                "operator",
                "-Xmx512m",
                environments.ofTheOperator(variation.listsInS3() ? lists.inS3() : lists.inDirectory()));
        complaint = service("complaint-service", Port.COMPLAINT, "complaint", "-Xmx256m", Map.of());
        portal = service("portal", Port.PORTAL, "portal", "-Xmx256m", environments.ofThePortal());
        if (only == Extent.EVERYTHING) {
            for (ChildProcess service : List.of(registry, operator, complaint, portal)) {
                suite.add(service, needed.toArray(Component[]::new));
            }
        }
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

    private RabbitMq rabbitMq() {
        List<BrokerUser> users = BrokerMap.SERVICES.stream()
                .map(service -> BrokerUser.of(service, secrets.password("amqp." + service)))
                .toList();
        return new RabbitMq(settings, settings.ports().number(Port.AMQP), certificate, users);
    }

    private ChildProcess artemis() {
        int port = settings.ports().number(Port.AMQP);
        return new ChildProcess(
                new ChildProcess.Plan(
                        "broker",
                        "amqps://localhost:" + port,
                        () -> List.of(
                                Settings.java(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "--sun-misc-unsafe-memory-access=allow",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                settings.target().resolve("classes") + ":"
                                        + settings.target().resolve("lib") + "/*",
                                Broker.class.getName()),
                        brokerEnvironment(port),
                        () -> Ports.isTaken(port),
                        "TERM",
                        false),
                settings);
    }

    private Map<String, String> brokerEnvironment(int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("AMQP_PORT", String.valueOf(port));
        environment.put("BROKER_DATA", settings.data().resolve("broker").toString());
        environment.put("BROKER_KEY_STORE", certificate.keyStore().toString());
        environment.put("BROKER_KEY_STORE_PASSWORD", certificate.keyStorePassword());
        BrokerMap.SERVICES.forEach(
                service -> environment.put(Broker.passwordVariable(service), secrets.password("amqp." + service)));
        return environment;
    }

    private ChildProcess service(String module, Port port, String database, String heap, Map<String, String> more) {
        Map<String, String> environment = environments.of(module, port, database, more);
        List<String> command = List.of(
                Settings.java(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:AOTCache=" + application(module, "app.aot"),
                "-jar",
                application(module, "quarkus-run.jar"));
        StartScript.write(settings.data().resolve("run").resolve(module), command, environment);
        return new ChildProcess(
                new ChildProcess.Plan(
                        module,
                        settings.ports().url(port),
                        () -> command,
                        environment,
                        () -> HttpProbe.isOk(settings.ports().url(port.management()) + "/q/health/ready"),
                        "TERM",
                        true),
                settings);
    }

    private String application(String module, String file) {
        return settings.root()
                .resolve(module)
                .resolve("target/quarkus-app")
                .resolve(file)
                .toString();
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
        settings.ports().requireFree();
        certificate.make();
        suite.start();
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

    /** Where the health of a service can be read. */
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
