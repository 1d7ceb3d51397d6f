package it.opposizioni.local;

import it.opposizioni.kit.testing.broker.BrokerCertificate;
import it.opposizioni.kit.testing.broker.BrokerMap;
import it.opposizioni.kit.testing.broker.BrokerUser;
import it.opposizioni.local.Variation.MessageBroker;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Secrets;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.infrastructure.Broker;
import it.opposizioni.local.infrastructure.RabbitMq;
import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.process.KillableComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The message brokers that the suite can run on. */
final class Brokers {

    private final Settings settings;
    private final Secrets secrets;
    private final BrokerCertificate certificate;
    private final boolean refuses;

    /** @param refuses whether Artemis takes nothing while {@link #refusal} is there */
    Brokers(Settings settings, Secrets secrets, BrokerCertificate certificate, boolean refuses) {
        this.refuses = refuses;
        this.settings = settings;
        this.secrets = secrets;
        this.certificate = certificate;
    }

    KillableComponent of(MessageBroker kind) {
        return switch (kind) {
            case ARTEMIS -> artemis();
            case RABBITMQ -> rabbitMq();
        };
    }

    /** Stops it, gives its users other passwords, and starts it again. @param passwords of every service */
    static void changePasswords(KillableComponent broker, Map<String, String> passwords) {
        broker.stopForAWhile();
        switch (broker) {
            case RabbitMq rabbitMq -> rabbitMq.admit(users(passwords::get));
            case ChildProcess artemis ->
                passwords.forEach(
                        (service, password) -> artemis.configure(Map.of(Broker.passwordVariable(service), password)));
            default -> throw new IllegalArgumentException(broker.name());
        }
        broker.start();
    }

    private static List<BrokerUser> users(UnaryOperator<String> password) {
        return BrokerMap.SERVICES.stream()
                .map(service -> BrokerUser.of(service, password.apply(service)))
                .toList();
    }

    private RabbitMq rabbitMq() {
        List<BrokerUser> users = users(service -> secrets.password("amqp." + service));
        return new RabbitMq(settings, settings.ports().number(Port.AMQP), certificate, users);
    }

    private ChildProcess artemis() {
        int port = settings.ports().number(Port.AMQP);
        return new ChildProcess(
                new ChildProcess.Plan(
                        "broker",
                        "amqps://localhost:" + port,
                        this::artemisCommand,
                        brokerEnvironment(port),
                        () -> Ports.isTaken(port),
                        "TERM",
                        false),
                settings);
    }

    private List<String> artemisCommand() {
        List<String> command = new ArrayList<>(List.of(Settings.java(), "-Xms64m", "-Xmx256m", "-XX:+UseSerialGC"));
        command.addAll(settings.keepingClassesOf("broker"));
        command.addAll(List.of(
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                settings.target() + "/*:" + settings.target().resolve("lib") + "/*",
                Broker.class.getName()));
        return command;
    }

    static Path refusal(Settings settings) {
        return settings.data().resolve("broker-refuses");
    }

    private Map<String, String> brokerEnvironment(int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("AMQP_PORT", String.valueOf(port));
        if (refuses) {
            environment.put("BROKER_REFUSES", refusal(settings).toString());
        }
        environment.put("BROKER_DATA", settings.data().resolve("broker").toString());
        environment.put("BROKER_KEY_STORE", certificate.keyStore().toString());
        environment.put("BROKER_KEY_STORE_PASSWORD", certificate.keyStorePassword());
        BrokerMap.SERVICES.forEach(
                service -> environment.put(Broker.passwordVariable(service), secrets.password("amqp." + service)));
        return environment;
    }
}
