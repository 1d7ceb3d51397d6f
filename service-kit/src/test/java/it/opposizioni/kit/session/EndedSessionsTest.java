package it.opposizioni.kit.session;

import static io.restassured.RestAssured.given;
import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.EventProbe.Event;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

/** A person who has signed out at the portal is let in nowhere, however long the token would be valid. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class EndedSessionsTest {

    @Inject
    EventProbe probe;

    @Inject
    ObjectMapper json;

    @Inject
    EndedSessions ended;

    @Inject
    Clock clock;

    @Test
    void aTokenOfAnEndedSessionIsRefusedAsSoonAsThePortalTells() {
        String session = UUID.randomUUID().toString();
        String token = tokenOf(session);
        assertThat(ask(token).statusCode()).isEqualTo(200);

        probe.publish("portal.events", sessionEnded(session));

        await().until(() -> ask(token).statusCode() == 401);
        ask(token)
                .then()
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:opposizioni:unauthenticated"));
        assertThat(ask(tokenOf("another session")).statusCode()).isEqualTo(200);
    }

    @Test
    void aRepeatedOrUnknownEventChangesNothing() {
        String session = UUID.randomUUID().toString();
        String last = UUID.randomUUID().toString();
        Event other = Event.of("it.opposizioni.portal.something-else.v1", session, 1, json.createObjectNode());

        probe.publish("portal.events", sessionEnded(session));
        probe.publish("portal.events", other);
        probe.publish("portal.events", sessionEnded(session));
        probe.publish("portal.events", sessionEnded(last));

        await().until(() -> ended.contains(last));
        assertThat(ended.contains(session)).isTrue();
    }

    @Test
    void theTokenOfAProgramHasNoSession() {
        assertThat(ask(Tokens.of("a program", Role.REGULATOR)).statusCode()).isEqualTo(200);
    }

    @Test
    void whatHasExpiredIsForgotten() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> {
            ended.add("expired", clock.instant().minus(Duration.ofSeconds(1)));
            ended.add("not expired", clock.instant().plus(Duration.ofMinutes(1)));
        });

        ended.deleteExpired();

        assertThat(ended.contains("expired")).isFalse();
        assertThat(ended.contains("not expired")).isTrue();
    }

    private Event sessionEnded(String session) {
        ObjectNode data = (ObjectNode) Contracts.exampleOf("portal", "session-ended");
        return Event.of(SessionEnded.TYPE, session, 1, data.put("sessionId", session));
    }

    private static String tokenOf(String session) {
        JwtClaims claims = Tokens.claims("garante", Role.REGULATOR);
        claims.setClaim("sid", session);
        return Tokens.sign(claims);
    }

    private static Response ask(String token) {
        return given().auth().oauth2(token).get("/v1/things/secret");
    }
}
