package it.opposizioni.operator.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.opposizioni.kit.problem.DomainException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said to Keycloak's admin API, by a small server in its place; the real one is asked by the end-to-end tests. */
class KeycloakTest {

    private static final UUID ACME = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final String OPERATOR_ROLE = "[{\"id\":\"r1\",\"name\":\"operator\"}]";
    private static final ObjectMapper JSON = new ObjectMapper();

    private HttpServer server;
    private Keycloak keycloak;

    /** {@code METHOD /path} and the body of what came. */
    private final List<String> asked = new ArrayList<>();

    private final Map<String, JsonNode> bodies = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, Integer> statuses = new HashMap<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/test";
        keycloak = new Keycloak(new Settings(url, Optional.of("secret")), JSON, Clock.systemUTC());
        answers.put("POST /realms/test/protocol/openid-connect/token", "{\"access_token\":\"t\",\"expires_in\":60}");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private record Settings(String url, Optional<String> clientSecret) implements RealmConfig {
        @Override
        public Optional<String> adminUrl() {
            return Optional.empty();
        }

        @Override
        public String clientId() {
            return "operator-service";
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(2);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(what.replace("/admin/realms/test", ""));
        if (body.startsWith("{") || body.startsWith("[")) {
            bodies.put(what.replace("/admin/realms/test", ""), JSON.readTree(body));
        }
        String key = what.replace("/admin/realms/test", "");
        String text = answers.getOrDefault(key, "");
        int status =
                statuses.getOrDefault(key, exchange.getRequestMethod().equals("POST") && text.isEmpty() ? 201 : 200);
        exchange.getResponseHeaders().set("Location", "http://x/new-id");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void bindingKeepsWhatElseTheAccountHas() {
        answers.put("GET /users/u1", "{\"id\":\"u1\",\"attributes\":{\"locale\":[\"it\"],\"tax_code\":[\"X\"]}}");
        answers.put("GET /users/u1/role-mappings/realm/available", OPERATOR_ROLE);
        keycloak.bind("u1", ACME);
        JsonNode user = bodies.get("PUT /users/u1");
        assertThat(user.at("/attributes/operator_id/0").asText()).isEqualTo(ACME.toString());
        assertThat(user.at("/attributes/tax_code/0").asText()).isEqualTo("X");
        assertThat(bodies.get("POST /users/u1/role-mappings/realm").toString()).contains("r1");
    }

    @Test
    void unbindingTakesTheAttributeTheRoleAndTheSessions() {
        answers.put("GET /users/u1", "{\"id\":\"u1\",\"attributes\":{\"operator_id\":[\"" + ACME + "\"]}}");
        answers.put(
                "GET /users/u1/role-mappings/realm", "[{\"name\":\"citizen\"},{\"id\":\"r1\",\"name\":\"operator\"}]");
        keycloak.unbind("u1");
        assertThat(bodies.get("PUT /users/u1").at("/attributes/operator_id").isMissingNode())
                .isTrue();
        assertThat(bodies.get("DELETE /users/u1/role-mappings/realm").toString())
                .contains("r1")
                .doesNotContain("citizen");
        assertThat(asked).contains("POST /users/u1/logout");
    }

    @Test
    void whoIsGoneNeedsNothing() {
        statuses.put("GET /users/u1", 404);
        keycloak.unbind("u1");
        keycloak.bind("u1", ACME);
        assertThat(asked).noneMatch(what -> what.startsWith("PUT"));
    }

    @Test
    void aProgramMaySignItsRequestsAndNothingElse() {
        answers.put("GET /clients/new-id/service-account-user", "{\"id\":\"s1\"}");
        answers.put("GET /users/s1/role-mappings/realm/available", OPERATOR_ROLE);
        assertThat(keycloak.createMachine("machine-1", ACME, "{\"keys\":[]}"))
                .isEqualTo(new RealmAdmin.Machine("new-id", "s1"));
        JsonNode client = bodies.get("POST /clients");
        assertThat(client.path("clientAuthenticatorType").asText()).isEqualTo("client-jwt");
        for (String flow :
                List.of("standardFlowEnabled", "implicitFlowEnabled", "directAccessGrantsEnabled", "publicClient")) {
            assertThat(client.path(flow).asBoolean(true)).as(flow).isFalse();
        }
        assertThat(client.at("/attributes/jwks.string").asText()).isEqualTo("{\"keys\":[]}");
        assertThat(client.path("protocolMappers").findValuesAsText("claim.value"))
                .containsExactly(ACME.toString(), "true");
        assertThat(client.path("defaultClientScopes").toString()).isEqualTo("[\"basic\"]");
        assertThat(asked).contains("POST /users/s1/role-mappings/realm");
    }

    @Test
    void aProgramThatIsMadeByHalfIsTakenBack() {
        answers.put("GET /clients/new-id/service-account-user", "{\"id\":\"s1\"}");
        answers.put("GET /users/s1/role-mappings/realm/available", OPERATOR_ROLE);
        statuses.put("POST /users/s1/role-mappings/realm", 500);
        assertAway(() -> keycloak.createMachine("machine-1", ACME, "{\"keys\":[]}"));
        assertThat(asked.getLast()).isEqualTo("DELETE /clients/new-id");
    }

    @Test
    void withoutAnAnswerASecretOrATokenItIsAway() {
        statuses.put("GET /clients/c1", 403);
        assertAway(() -> keycloak.replaceKeys("c1", "{}"));
        Keycloak withoutSecret =
                new Keycloak(new Settings(keycloak.issuer(), Optional.empty()), JSON, Clock.systemUTC());
        assertAway(() -> withoutSecret.replaceKeys("c1", "{}"));
        stop();
        assertAway(() -> keycloak.unbind("u1"));
    }

    @Test
    void theTokenIsFetchedOnce() {
        keycloak.deleteMachine("m1");
        keycloak.deleteMachine("m2");
        assertThat(asked).filteredOn(what -> what.endsWith("/token")).hasSize(1);
    }

    @Test
    void aTokenThatIsRefusedIsFetchedAnew() {
        statuses.put("GET /clients?clientId=m1", 401);
        assertAway(() -> keycloak.deleteMachine("m1"));
        statuses.remove("GET /clients?clientId=m1");
        keycloak.deleteMachine("m1");
        assertThat(asked).filteredOn(what -> what.endsWith("/token")).hasSize(2);
    }

    private static void assertAway(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.type().status()).isEqualTo(503);
            assertThat(e.retryAfter()).isPresent();
        });
    }
}
