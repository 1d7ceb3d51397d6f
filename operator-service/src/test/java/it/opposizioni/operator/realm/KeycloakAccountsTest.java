package it.opposizioni.operator.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.realm.RealmAccounts.Account;
import it.opposizioni.operator.realm.RealmAccounts.App;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Keycloak's admin API says of an account and of its consents, by a small server in its place. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(value = RealmServer.class, scope = TestResourceScope.GLOBAL)
class KeycloakAccountsTest {

    HttpServer server;

    @Inject
    KeycloakAccounts accounts;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        answers.put("POST /realms/test/protocol/openid-connect/token", "{\"access_token\":\"t\",\"expires_in\":60}");
        server.createContext("/", this::answer);
    }

    @AfterEach
    void stop() {
        server.removeContext("/");
    }

    /** What is not known is not found. */
    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String what = (exchange.getRequestMethod() + " " + exchange.getRequestURI()).replace("/admin/realms/test", "");
        asked.add(what);
        byte[] body = answers.getOrDefault(what, "").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        int status = answers.containsKey(what) ? (body.length == 0 ? 204 : 200) : 404;
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void anAccountIsReadWithItsSessions() {
        answers.put(
                "GET /users/u1",
                "{\"username\":\"giulia\",\"firstName\":\"Giulia\",\"email\":\"g@example.org\",\"emailVerified\":true,"
                        + "\"createdTimestamp\":1767225600000,\"attributes\":{\"locale\":[\"en\"]},\"totp\":false}");
        answers.put("GET /users/u1/federated-identity", "[{\"identityProvider\":\"spid-alfa\",\"userId\":\"x\"}]");
        answers.put(
                "GET /users/u1/sessions",
                "[{\"id\":\"s\",\"ipAddress\":\"192.0.2.7\",\"start\":1767225600000,\"lastAccess\":1767225660000,"
                        + "\"clients\":{\"c\":\"portal\"}}]");
        Account account = accounts.account("u1");
        assertThat(account.username()).isEqualTo("giulia");
        assertThat(account.taxCode()).isNull();
        assertThat(account.language()).isEqualTo("en");
        assertThat(account.createdAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(account.identityProviders()).containsExactly("spid-alfa");
        assertThat(account.sessions()).singleElement().satisfies(session -> {
            assertThat(session.clients()).containsExactly("portal");
            assertThat(session.lastUsedAt()).isEqualTo(Instant.parse("2026-01-01T00:01:00Z"));
        });
    }

    @Test
    void consentsAreAppsWithTheNamesThatPeopleKnow() {
        answers.put(
                "GET /users/u1/consents",
                "[{\"clientId\":\"demo-app\",\"grantedClientScopes\":[\"oppositions:read\"],\"createdDate\":1767225600000,"
                        + "\"lastUpdatedDate\":1767225600000,\"additionalGrants\":[{\"client\":\"x\",\"key\":\"Offline Token\"}]},"
                        + "{\"clientId\":\"gone\"}]");
        answers.put(
                "GET /clients?clientId=demo-app", "[{\"id\":\"1\",\"name\":\"App di prova\",\"description\":\"\"}]");
        answers.put("GET /clients?clientId=gone", "[]");
        List<App> apps = accounts.apps("u1");
        assertThat(apps).extracting(App::name).containsExactly("App di prova", "gone");
        assertThat(apps.getFirst().scopes()).containsExactly("oppositions:read");
        assertThat(apps.getFirst().offline()).isTrue();
        assertThat(apps.getLast().grantedAt()).isNull();
    }

    @Test
    void accessIsTakenAwayOnceAndAgain() {
        answers.put("DELETE /users/u1/consents/demo-app", "");
        accounts.revoke("u1", "demo-app");
        accounts.revoke("u1", "never/../given");
        assertThat(asked)
                .contains("DELETE /users/u1/consents/demo-app")
                .noneMatch(what -> what.equals("DELETE /users/u1/given"));
    }

    @Test
    void anAccountThatIsNotThereIsAFailureOfTheProvider() {
        assertThatThrownBy(() -> accounts.account("nobody")).isInstanceOf(DomainException.class);
    }
}
