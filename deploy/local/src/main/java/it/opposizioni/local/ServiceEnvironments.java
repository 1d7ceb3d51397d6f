package it.opposizioni.local;

import it.opposizioni.kit.testing.broker.LocalCertificates;
import it.opposizioni.local.Variation.MessageBroker;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Secrets;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.demonstration.TrialClock;
import it.opposizioni.local.infrastructure.DatabaseGate;
import it.opposizioni.local.infrastructure.Keycloak;
import it.opposizioni.local.infrastructure.PostgreSql;
import it.opposizioni.local.infrastructure.RabbitMqAddresses;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What each of the four services finds in its environment. */
final class ServiceEnvironments implements AutoCloseable {

    private final Settings settings;
    private final Secrets secrets;
    private final Variation variation;
    private final TrialClock clock;
    private final LocalCertificates certificates;
    private final TlsSettings tls;
    private final PostgreSql postgres;
    private final Keycloak keycloak;
    private final Map<String, DatabaseGate> gates = new HashMap<>();

    ServiceEnvironments(
            Settings settings,
            Secrets secrets,
            Variation variation,
            TrialClock clock,
            LocalCertificates certificates,
            PostgreSql postgres,
            Keycloak keycloak) {
        this.settings = settings;
        this.secrets = secrets;
        this.variation = variation;
        this.clock = clock;
        this.certificates = certificates;
        this.tls = new TlsSettings(settings, certificates);
        this.postgres = postgres;
        this.keycloak = keycloak;
    }

    /**
     * @param copy which of its copies, from 1
     * @param more what only this service needs
     */
    Map<String, String> of(String module, Port port, int copy, String database, Map<String, String> more) {
        Ports ports = settings.ports();
        boolean alone = variation.replicas() == 1;
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(alone ? ports.number(port) : ports.ofCopy(port, copy)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.ofCopy(port.management(), copy)));
        environment.put("DB_URL", databaseUrl(module, database));
        environment.put("DB_USER", database);
        environment.put("DB_PASSWORD", postgres.password(database));
        environment.put("DB_OWNER_USER", PostgreSql.owner(database));
        environment.put("DB_OWNER_PASSWORD", postgres.password(PostgreSql.owner(database)));
        environment.put("AMQP_HOSTS", "localhost:" + settings.ports().number(Port.AMQP));
        environment.put("AMQP_USER", module);
        environment.put("AMQP_PASSWORD", secrets.password("amqp." + module));
        environment.put("AMQP_CA", certificates.authority().toString());
        environment.put("OIDC_URL", keycloak.realmUrl());
        environment.put("DATA_KEYS", "k1:" + secrets.key(module + ".data"));
        environment.put("DATA_KEY_ID", "k1");
        environment.put("SEARCH_KEYS", "s1:" + secrets.key(module + ".search"));
        environment.put("SEARCH_KEY_ID", "s1");
        environment.put("MESSAGE_KEYS", "m1:" + secrets.key("messages"));
        environment.put("MESSAGE_KEY_ID", "m1");
        environment.put("LOG_JSON", "false");
        environment.put("TRIAL_CLOCK", clock.file().toString());
        if (variation.observed()) {
            environment.put("OTEL_ENDPOINT", settings.ports().url(Port.OTLP));
        }
        if (settings.tls()) {
            environment.put("QUARKUS_HTTP_SSL_PORT", environment.get("QUARKUS_HTTP_PORT"));
            environment.put("QUARKUS_CONFIG_LOCATIONS", tls.file(module).toString());
        }
        environment.putAll(more);
        environment.putAll(signIn(port));
        if (variation.broker() == MessageBroker.RABBITMQ) {
            environment.putAll(RabbitMqAddresses.of(settings.root(), module));
        }
        environment.putAll(variation.environment().getOrDefault(module, Map.of()));
        return environment;
    }

    private String databaseUrl(String module, String database) {
        if (!variation.gates()) {
            return postgres.jdbcUrl(database);
        }
        DatabaseGate gate = gates.computeIfAbsent(
                module, _ -> new DatabaseGate(settings.ports().number(Port.POSTGRES)));
        return postgres.jdbcUrl(gate.port(), database);
    }

    private Map<String, String> signIn(Port port) {
        if (variation.hasKeycloak()) {
            return Map.of();
        }
        return port == Port.PORTAL
                ? Map.of("QUARKUS_OIDC_TENANT_ENABLED", "false")
                : Map.of("QUARKUS_OIDC_PUBLIC_KEY", variation.issuer().publicKey(), "QUARKUS_OIDC_AUTH_SERVER_URL", "");
    }

    /** What only the portal needs. */
    Map<String, String> ofThePortal() {
        Ports ports = settings.ports();
        return Map.ofEntries(
                Map.entry("PUBLIC_URL", ports.url(Port.PORTAL)),
                Map.entry("REGISTRY_URL", ports.url(Port.REGISTRY)),
                Map.entry("OPERATOR_URL", ports.url(Port.OPERATOR)),
                Map.entry("COMPLAINT_URL", ports.url(Port.COMPLAINT)),
                Map.entry("CALLERS_API_URL", ports.url(Port.COMPLAINT)),
                Map.entry("OIDC_SECRET", keycloak.portalSecret()),
                Map.entry("SESSION_KEY", secrets.password("portal.session")),
                Map.entry("SECURE_COOKIES", String.valueOf(settings.tls())),
                Map.entry("SMTP_HOST", "localhost"),
                Map.entry("SMTP_PORT", String.valueOf(ports.number(Port.SMTP))),
                Map.entry("PORTAL_RIBBON", "Prova: nessun dato è vero · Trial: no data is real"),
                Map.entry("LINE_GATEWAY_URL", ports.url(Port.INBOX) + "/line-messages"),
                Map.entry("LINE_GATEWAY_SECRET", lineSecret(secrets)),
                Map.entry("MAIL_REPORTS_SECRET", "whsec_" + secrets.key("portal.mail-reports")));
    }

    /** What only operator-service needs. @param lists where it keeps them */
    Map<String, String> ofTheOperator(Map<String, String> lists) {
        Map<String, String> environment = new LinkedHashMap<>(lists);
        environment.put("PUBLIC_URL", settings.ports().url(Port.PORTAL));
        environment.put("API_URL", settings.ports().url(Port.OPERATOR));
        environment.put("REALM_ADMIN_URL", keycloak.adminUrl());
        environment.put("REALM_CLIENT_SECRET", keycloak.operatorServiceSecret());
        environment.put("RECEIPT_KEYS", secrets.signingKey("operator-service.receipts", "r1"));
        return environment;
    }

    /** Writes what each service reads beside its environment, when the certificates are made. */
    void prepare() {
        if (settings.tls()) {
            tls.write();
        }
    }

    /** What the portal and the message inbox sign text messages and calls, and reports of them, with. */
    static String lineSecret(Secrets secrets) {
        return "whsec_" + secrets.key("portal.line-gateway");
    }

    /** @throws IllegalStateException in a trial without gates */
    DatabaseGate gateOf(String service) {
        DatabaseGate gate = gates.get(service);
        if (gate == null) {
            throw new IllegalStateException("there is no gate before the database of " + service);
        }
        return gate;
    }

    /** Where the server of a service's database listens: its gate may lead to another one than at the beginning. */
    int databasePort(String service) {
        DatabaseGate gate = gates.get(service);
        return gate == null ? settings.ports().number(Port.POSTGRES) : gate.leadsTo();
    }

    @Override
    public void close() {
        gates.values().forEach(DatabaseGate::close);
    }
}
