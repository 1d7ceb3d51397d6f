package it.opposizioni.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Digital identities are added where a run asks for them, and nowhere else. */
class RealmFileTest {

    private static final String ISSUER = "http://localhost:8181/realms/spid-trial";

    private final RealmFile file = new RealmFile(Map.of(
            "PORTAL_URL", "http://localhost:8080",
            "PORTAL_SECRET", "one",
            "MACHINE_SECRET", "two",
            "OPERATOR_SERVICE_SECRET", "three",
            "SMTP_PORT", "1025",
            "PASSWORD", "four",
            "KEYCLOAK_URL", "http://localhost:8180",
            "PROVIDERS_URL", "http://localhost:8181",
            "SPID_SECRET", "five"));

    @Test
    void theRealmByItselfHasNoProvider() throws IOException {
        JsonNode realm = new ObjectMapper().readTree(file.plain());
        assertThat(realm.path("realm").asText()).isEqualTo("opposizioni");
        assertThat(realm.has("identityProviders")).isFalse();
        assertThat(file.plain()).doesNotContain("spid-trial");
    }

    @Test
    void aTrialHasProvidersOfBothKinds() throws IOException {
        JsonNode realm = new ObjectMapper().readTree(file.withDigitalIdentities());
        assertThat(realm.findValuesAsText("alias")).contains("spid-alfa", "spid-beta", "cie");
        assertThat(items(realm.path("identityProviders"))).hasSize(3).allSatisfy(provider -> {
            assertThat(provider.at("/config/issuer").asText()).isEqualTo(ISSUER);
            assertThat(provider.at("/config/validateSignature").asText()).isEqualTo("true");
            assertThat(provider.at("/config/pkceMethod").asText()).isEqualTo("S256");
        });
        assertThat(items(realm.path("identityProviderMappers")))
                .hasSize(9)
                .extracting(mapper -> mapper.path("name").asText())
                .contains("tax code", "level", "username");
    }

    @Test
    void thoseWhoPlayThemSendPeopleBackToTheRealmAlone() throws IOException {
        JsonNode realm = new ObjectMapper().readTree(file.identityProviders());
        assertThat(realm.path("realm").asText()).isEqualTo("spid-trial");
        assertThat(realm.path("clients").findValues("redirectUris"))
                .isNotEmpty()
                .allSatisfy(uris -> assertThat(items(uris))
                        .allSatisfy(uri -> assertThat(uri.asText())
                                .startsWith("http://localhost:8180/realms/opposizioni/broker/")
                                .endsWith("/endpoint")));
    }

    @Test
    void whatIsMeantForKeycloakIsLeftToIt() {
        assertThat(file.withDigitalIdentities())
                .contains("${ALIAS}.${CLAIM.sub}")
                .doesNotContain("${PROVIDER_", "${SPID_SECRET}", "${KEYCLOAK_URL}");
    }

    private static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
