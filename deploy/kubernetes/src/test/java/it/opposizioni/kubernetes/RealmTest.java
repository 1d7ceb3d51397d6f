package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The realm of production is that of the local run, which is tested, without its people and programs. */
class RealmTest {

    private static final Path LOCAL =
            Manifests.REPOSITORY.resolve("deploy/local/src/main/resources/keycloak/opposizioni-realm.json");

    private static final Path PRODUCTION = Manifests.HERE.resolve("overlays/production/realm");

    /** The suite's own; a client of an operator or of a telephone company is made in the installation. */
    private static final Set<String> CLIENTS = Set.of("portal", "operator-service", "admin-cli");

    /** What is not a setting of the realm itself; a realm that is there keeps its own. */
    private static final List<String> PARTS = List.of(
            "roles",
            "groups",
            "defaultGroups",
            "clientScopes",
            "scopeMappings",
            "clientScopeMappings",
            "clients",
            "users",
            "components");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode realm = realm();

    @Test
    void theRealmIsThatOfTheLocalRunWithoutItsPeople() {
        same("opposizioni-realm.json", realm);
    }

    @Test
    void theSettingsAreThoseOfTheRealm() {
        same("settings.json", realm.deepCopy().without(PARTS));
    }

    /** Skipped where it is there already: a client made again would lose its sessions. Its service account comes with the users. */
    @Test
    void thePartsAreAddedWhereTheyAreMissing() {
        ObjectNode parts = JSON.createObjectNode().put("ifResourceExists", "SKIP");
        for (String part : List.of("clients", "groups", "roles", "users")) {
            parts.set(part, realm.get(part));
        }
        same("parts.json", parts);
    }

    @Test
    void noSecretIsInIt() {
        assertThat(realm.findValuesAsText("secret")).isNotEmpty().allMatch(secret -> secret.matches("\\$\\{[A-Z_]+}"));
        assertThat(realm.findValuesAsText("username")).allMatch(name -> name.startsWith("service-account-"));
    }

    private static ObjectNode realm() {
        try {
            ObjectNode realm = (ObjectNode) JSON.readTree(LOCAL.toFile());
            keep(
                    realm,
                    "clients",
                    client -> CLIENTS.contains(client.path("clientId").asText()));
            keep(
                    realm,
                    "users",
                    user -> CLIENTS.contains(user.path("serviceAccountClientId").asText()));
            keep(
                    realm,
                    "scopeMappings",
                    mapping -> CLIENTS.contains(mapping.path("client").asText()));
            ((ObjectNode) realm.get("smtpServer")).put("from", "${MAIL_FROM}").put("starttls", "true");
            return realm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(ObjectNode realm, String list, Predicate<JsonNode> which) {
        ArrayNode kept = JSON.createArrayNode();
        StreamSupport.stream(realm.get(list).spliterator(), false).filter(which).forEach(kept::add);
        realm.set(list, kept);
    }

    private static void same(String file, JsonNode expected) {
        try {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
            String content = JSON.writer(printer).writeValueAsString(expected) + "\n";
            assertThat(Manifests.derived(PRODUCTION.resolve(file), content))
                    .as(
                            "./mvnw test -pl service-kit,deploy/kubernetes -Dtest=RealmTest -Dmanifests.renew=true writes it")
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
