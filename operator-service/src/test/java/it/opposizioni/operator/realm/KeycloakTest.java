package it.opposizioni.operator.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said to Keycloak's admin API, by a small server in its place; the real one is asked by the end-to-end tests. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(value = RealmServer.class, scope = TestResourceScope.GLOBAL)
class KeycloakTest {

    private static final UUID ACME = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final String OPERATOR_ROLE = "[{\"id\":\"r1\",\"name\":\"operator\"}]";
    private static final ObjectMapper JSON = new ObjectMapper();

    HttpServer server;

    @Inject
    Keycloak keycloak;

    @Inject
    @RestClient
    KeycloakAdminApi api;

    /** {@code METHOD /path} and the body of what came. */
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private final Map<String, JsonNode> bodies = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, Integer> hangUps = new ConcurrentHashMap<>();

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        answers.put("POST /realms/test/protocol/openid-connect/token", "{\"access_token\":\"t\",\"expires_in\":60}");
        answers.put("GET /clients?clientId=m1", "[]");
        answers.put("GET /clients?clientId=m2", "[]");
        fetchToken();
    }

    /** Each test begins with one that was just fetched, independent of the test before it. */
    private void fetchToken() {
        statuses.put("GET /clients?clientId=m1", 401);
        assertUnavailable(() -> keycloak.deleteMachine("m1"));
        statuses.clear();
        asked.clear();
        awaitTokens(1);
    }

    /** That a token was refused is noted a moment after the call has failed. */
    private void awaitTokens(int count) {
        await().untilAsserted(() -> {
            keycloak.deleteMachine("m1");
            assertThat(asked).filteredOn(what -> what.endsWith("/token")).hasSize(count);
        });
    }

    @AfterEach
    void stop() {
        server.removeContext("/");
    }

    private record WithoutSecret(String url, Optional<String> clientSecret) implements RealmConfig {}

    private void answer(HttpExchange exchange) throws IOException {
        String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(what.replace("/admin/realms/test", ""));
        if (body.startsWith("{") || body.startsWith("[")) {
            bodies.put(what.replace("/admin/realms/test", ""), JSON.readTree(body));
        }
        String key = what.replace("/admin/realms/test", "");
        if (hangUps.merge(key, -1, Integer::sum) >= 0) {
            exchange.close();
            return;
        }
        String text = answers.getOrDefault(key, "");
        int status =
                statuses.getOrDefault(key, exchange.getRequestMethod().equals("POST") && text.isEmpty() ? 201 : 200);
        exchange.getResponseHeaders().set("Location", "http://x/new-id");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
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
    void aDeletedAccountNeedsNoRequest() {
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
        assertUnavailable(() -> keycloak.createMachine("machine-1", ACME, "{\"keys\":[]}"));
        assertThat(asked.getLast()).isEqualTo("DELETE /clients/new-id");
    }

    @Test
    void withoutAnAnswerASecretOrATokenItIsUnavailable() {
        statuses.put("GET /clients/c1", 403);
        assertUnavailable(() -> keycloak.replaceKeys("c1", "{}"));
        Keycloak withoutSecret = new Keycloak(new WithoutSecret(keycloak.issuer(), Optional.empty()), api);
        assertUnavailable(() -> withoutSecret.replaceKeys("c1", "{}"));
        hangUps.put("GET /users/u1", 100);
        assertUnavailable(() -> keycloak.unbind("u1"));
        statuses.put("POST /realms/test/protocol/openid-connect/token", 401);
        statuses.put("GET /clients?clientId=m1", 401);
        await().until(() -> {
            assertUnavailable(() -> keycloak.deleteMachine("m1"));
            return asked.getLast().endsWith("/token");
        });
    }

    @Test
    void whatMayBeSaidTwiceIsSaidAgainWhenTheConnectionFails() {
        hangUps.put("GET /clients?clientId=m2", 1);
        keycloak.deleteMachine("m2");
        assertThat(asked).filteredOn("GET /clients?clientId=m2"::equals).hasSize(2);
    }

    @Test
    void aRequestThatIsNotIdempotentIsNotRetried() {
        hangUps.put("POST /clients", 1);
        assertUnavailable(() -> keycloak.createMachine("machine-1", ACME, "{\"keys\":[]}"));
        assertThat(asked).filteredOn("POST /clients"::equals).hasSize(1);
    }

    @Test
    void theTokenIsFetchedOnce() {
        keycloak.deleteMachine("m1");
        keycloak.deleteMachine("m2");
        assertThat(asked).filteredOn(what -> what.endsWith("/token")).hasSize(1);
    }

    /** Otherwise it would expire on its way, and the realm would refuse it. */
    @Test
    void aTokenThatExpiresSoonIsFetchedAgainBeforeItDoes() {
        answers.put("POST /realms/test/protocol/openid-connect/token", "{\"access_token\":\"t\",\"expires_in\":5}");
        fetchToken();
        keycloak.deleteMachine("m2");
        assertThat(asked).filteredOn(what -> what.endsWith("/token")).hasSize(2);
    }

    @Test
    void aTokenThatIsRefusedIsFetchedAgain() {
        statuses.put("GET /clients?clientId=m1", 401);
        assertUnavailable(() -> keycloak.deleteMachine("m1"));
        statuses.remove("GET /clients?clientId=m1");
        awaitTokens(2);
    }

    private static void assertUnavailable(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.type().status()).isEqualTo(503);
            assertThat(e.retryAfter()).isPresent();
        });
    }
}
