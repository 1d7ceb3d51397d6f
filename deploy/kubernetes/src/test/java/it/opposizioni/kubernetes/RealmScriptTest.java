package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script of the Job {@code realm} sends to a Keycloak in which everything is there. Against a real one it runs in {@code deploy/local}. */
class RealmScriptTest {

    private static final Path JOB =
            Manifests.HERE.resolve("overlays/production/realm").toAbsolutePath();

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Has what it is asked for, under the id by which it is asked, and keeps what it is sent. The Job has memory for one at a time. */
    private static final String KCADM = """
            #!/bin/bash
            set -euo pipefail
            mkdir "$SENT.running" || touch "$SENT.two-at-once"
            case $1 in
              get)
                case $2 in
                  clients) printf '%s\\n' "${6#clientId=}" ;;
                  *) printf '{"name": "%s"}' "${2##*/}" ;;
                esac ;;
              create | update)
                mkdir -p "$SENT/$2"
                cat > "$SENT/$2/body" ;;
            esac
            rmdir "$SENT.running"
            """;

    @TempDir
    Path temporary;

    private Path sent;

    @BeforeEach
    void programs() throws IOException {
        sent = Files.createDirectory(temporary.resolve("sent"));
        program("kcadm.sh", KCADM);
        program("keytool", "#!/bin/bash\n");
    }

    private void program(String name, String content) throws IOException {
        Path file = Files.createDirectories(temporary.resolve("bin")).resolve(name);
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    /** Also where the clients are there: a try before may have broken off between them and their scopes. */
    @Test
    void everyTryGivesTheClientsTheScopesOfTheRealm() throws Exception {
        apply(Map.of());
        JsonNode realm = JSON.readTree(JOB.resolve("opposizioni-realm.json").toFile());
        Map<String, List<String>> scopes = new TreeMap<>();
        realm.path("scopeMappings")
                .forEach(mapping -> scopes.put(
                        "clients/%s/scope-mappings/realm"
                                .formatted(mapping.path("client").asText()),
                        texts(mapping.path("roles"))));
        realm.path("clientScopeMappings")
                .properties()
                .forEach(ofClient -> ofClient.getValue()
                        .forEach(mapping -> scopes.put(
                                "clients/%s/scope-mappings/clients/%s"
                                        .formatted(mapping.path("client").asText(), ofClient.getKey()),
                                texts(mapping.path("roles")))));
        assertThat(scopes).isNotEmpty();
        assertThat(sentScopes()).isEqualTo(scopes);
    }

    private Map<String, List<String>> sentScopes() throws IOException {
        Map<String, List<String>> scopes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sent)) {
            for (Path body : files.filter(file -> file.endsWith("body")).toList()) {
                String path = sent.relativize(body.getParent()).toString();
                if (path.contains("scope-mappings")) {
                    scopes.put(path, JSON.readTree(body.toFile()).findValuesAsText("name"));
                }
            }
        }
        return scopes;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    /** What people write into a password stays as it is. */
    @Test
    void theMailServerIsToldWhoSendsWhereItWantsToKnow() throws Exception {
        apply(Map.of());
        assertThat(mailServer().path("auth").asText()).isEqualTo("false");

        String password = "a&b\"c\\d/e";
        apply(Map.of("SMTP_USER", "sender", "SMTP_PASSWORD", password));
        assertThat(mailServer().path("auth").asText()).isEqualTo("true");
        assertThat(mailServer().path("user").asText()).isEqualTo("sender");
        assertThat(mailServer().path("password").asText()).isEqualTo(password);
        assertThat(mailServer().path("host").asText()).isEqualTo("smtp.example");
    }

    private JsonNode mailServer() throws IOException {
        return JSON.readTree(sent.resolve("realms/opposizioni/body").toFile()).path("smtpServer");
    }

    private void apply(Map<String, String> account) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder("bash", JOB.resolve("apply").toString()).redirectErrorStream(true);
        Map<String, String> environment = script.environment();
        environment.put("PATH", temporary.resolve("bin") + ":" + System.getenv("PATH"));
        environment.put("SENT", sent.toString());
        environment.put("KEYCLOAK_HOME", temporary.toString());
        environment.put("REALM_FILES", JOB.toString());
        environment.put("AUTHORITY", temporary.resolve("ca.crt").toString());
        environment.put("TMPDIR", temporary.toString());
        environment.putAll(Map.of(
                "KEYCLOAK_URL", "https://keycloak.example",
                "ADMIN_CLIENT_ID", "administrator",
                "ADMIN_CLIENT_SECRET", "secret",
                "PORTAL_URL", "https://opposizioni.example",
                "PORTAL_SECRET", "one",
                "OPERATOR_SERVICE_SECRET", "other",
                "SMTP_HOST", "smtp.example",
                "SMTP_PORT", "587",
                "MAIL_FROM", "accesso@opposizioni.example"));
        environment.putAll(account);
        Process process = script.start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(log).isZero();
        assertThat(temporary.resolve("sent.two-at-once")).doesNotExist();
    }
}
