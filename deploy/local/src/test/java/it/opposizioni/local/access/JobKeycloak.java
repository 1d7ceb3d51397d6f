package it.opposizioni.local.access;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.kit.testing.broker.LocalCertificates;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Secrets;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Token;
import it.opposizioni.local.e2e.SuiteFolder;
import it.opposizioni.local.infrastructure.Keycloak;
import it.opposizioni.local.infrastructure.PostgreSql;
import it.opposizioni.local.process.SuiteClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Keycloak with TLS in which the Job {@code realm} of Kubernetes finds no realm of the suite. That of the local run is there under another name, as
 * Keycloak has imported it, to compare with.
 */
final class JobKeycloak implements AutoCloseable {

    /** What the realm of the local run is called here. */
    static final String REFERENCE = "local-run";

    static final String OPERATOR_SERVICE_SECRET = "secret-of-operator-service";

    private static final Path JOB = Path.of("deploy/kubernetes/overlays/production/realm");
    private static final String ADMINISTRATOR = "administrator-of-the-job";
    private static final String ADMINISTRATORS_SECRET = "secret-of-the-administrator";

    private final Settings settings;
    private final LocalCertificates certificates;
    private final PostgreSql postgres;
    private final Keycloak keycloak;
    private final Path temporary;

    JobKeycloak(Path data) throws IOException {
        settings = new Settings(Settings.repository(), data, Ports.free()).withTls();
        certificates = new LocalCertificates(data.resolve("certificates"));
        Secrets secrets = new Secrets(data.resolve("secrets"));
        postgres = new PostgreSql(settings, secrets, List.of("keycloak"), 50, certificates);
        keycloak = Keycloak.ofTheSuite(settings, secrets, postgres, certificates, false);
        temporary = Files.createDirectory(data.resolve("tmp"));
    }

    void start() {
        certificates.make("for-a-test", List.of("postgresql", "keycloak"));
        SuiteClient.trustOnly(certificates.authority());
        postgres.start();
        keycloak.start();
        admin("opposizioni").put("", Map.of("realm", REFERENCE));
        makeAdministrator();
    }

    @Override
    public void close() {
        keycloak.stop();
        postgres.stop();
        Path ofTheSuite = new LocalCertificates(SuiteFolder.of("").resolve("certificates")).authority();
        if (Files.exists(ofTheSuite)) {
            // which the other tests of this process share
            SuiteClient.trustOnly(ofTheSuite);
        }
    }

    /** As the Keycloak operator makes it of the secret {@code keycloak-admin}. */
    private void makeAdministrator() {
        Api master = admin("master");
        master.post(
                "/clients",
                Map.of(
                        "clientId",
                        ADMINISTRATOR,
                        "secret",
                        ADMINISTRATORS_SECRET,
                        "serviceAccountsEnabled",
                        true,
                        "standardFlowEnabled",
                        false));
        String client = idOf("master", ADMINISTRATOR);
        String account = master.get("/clients/%s/service-account-user".formatted(client))
                .path("id")
                .asText();
        master.post("/users/%s/role-mappings/realm".formatted(account), List.of(master.get("/roles/admin")));
    }

    /** Runs the Job's script, as it stands in the Job. */
    void apply() throws Exception {
        Path log = Files.createTempFile(temporary, "apply", ".log");
        ProcessBuilder script = new ProcessBuilder(
                        "bash", settings.root().resolve(JOB).resolve("apply").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Path java = Path.of(Settings.java()).getParent();
        script.environment()
                .putAll(Map.of(
                        "PATH",
                        java + ":" + System.getenv("PATH"),
                        "JAVA_HOME",
                        java.getParent().toString()));
        script.environment()
                .putAll(Map.of(
                        "KEYCLOAK_HOME", programs().toString(),
                        "REALM_FILES", settings.root().resolve(JOB).toString(),
                        "AUTHORITY", certificates.authority().toString(),
                        "TMPDIR", temporary.toString()));
        script.environment()
                .putAll(Map.of(
                        "KEYCLOAK_URL",
                        server(),
                        "ADMIN_CLIENT_ID",
                        ADMINISTRATOR,
                        "ADMIN_CLIENT_SECRET",
                        ADMINISTRATORS_SECRET,
                        "PORTAL_URL",
                        portal(),
                        "PORTAL_SECRET",
                        portalSecret(),
                        "OPERATOR_SERVICE_SECRET",
                        OPERATOR_SERVICE_SECRET,
                        "SMTP_HOST",
                        "localhost",
                        "SMTP_PORT",
                        String.valueOf(settings.ports().number(Port.SMTP)),
                        "MAIL_FROM",
                        "accesso@registro.example"));
        Process ended = await(script.start().onExit());
        assertThat(ended.exitValue()).as(Files.readString(log)).isZero();
    }

    private Path programs() throws IOException {
        try (Stream<Path> found = Files.list(settings.target())) {
            return found.filter(path -> path.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What an administrator sees of a realm: settings, clients with their service accounts, roles, groups, scopes and flows. */
    JsonNode export(String realm) {
        return admin(realm).post("/partial-export?exportClients=true&exportGroupsAndRoles=true", Map.of());
    }

    /** For a minute: no longer its token is good. */
    Api admin(String realm) {
        return new Api(
                server() + "/admin/realms/" + realm, new Token(Clock.systemUTC(), this::tokenOfTheAdministrator));
    }

    String idOf(String realm, String client) {
        return admin(realm)
                .get("/clients?clientId=" + client)
                .path(0)
                .path("id")
                .asText();
    }

    String server() {
        return settings.ports().url(Port.KEYCLOAK);
    }

    String portal() {
        return settings.ports().url(Port.PORTAL);
    }

    String portalSecret() {
        return keycloak.portalSecret();
    }

    private String tokenOfTheAdministrator() {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password=" + keycloak.adminPassword()));
        return Api.parse(Api.exchange(request).body()).path("access_token").asText();
    }
}
