package it.opposizioni.registry.managednumber;

import static it.opposizioni.registry.Register.NUMBER;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.withoutaccount.Visitors;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who registered a number without an account sees what happened to it, as a holder does. */
@QuarkusTest
class ManagedHistoryTest extends RegistryTest {

    @Inject
    Visitors visitors;

    @BeforeEach
    void standingTime() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
    }

    private Response history(String visit) {
        return visitors.site().get("/v1/visits/" + visit + "/history");
    }

    @Test
    void everyStepIsThereWithItsWay() {
        String visit = visitors.opened(NUMBER);
        clock.shift(Duration.ofMinutes(5));
        visitors.site().post("/v1/visits/" + visit + "/renewal").then().statusCode(200);
        clock.shift(Duration.ofMinutes(5));
        register.callFor("REMOVE", NUMBER).then().statusCode(200);
        history(visit)
                .then()
                .statusCode(200)
                .body("items.change", equalTo(List.of("REGISTERED", "RENEWED", "WITHDRAWAL_ASKED")))
                .body("items.channel", equalTo(List.of("WEB", "WEB", "LINE_CALL")))
                .body("items[1].at", equalTo("2026-11-25T09:05:00Z"));
    }

    /** What an earlier holder of the line did is not theirs. */
    @Test
    void itIsOfTheirOppositionAlone() {
        register.callFor("REGISTER", NUMBER).then().statusCode(200);
        register.callFor("REMOVE", NUMBER).then().statusCode(200);
        register.endRemovals();
        String visit = visitors.opened(NUMBER);
        history(visit).then().statusCode(200).body("items.change", equalTo(List.of("REGISTERED")));
    }

    /** A call does not show who called: the person who registers the line afterwards need not be that one. */
    @Test
    void itBeginsWithTheRegistrationWithoutAnAccount() {
        register.callFor("REGISTER", NUMBER).then().statusCode(200);
        clock.shift(Duration.ofDays(5));
        register.callFor("RENEW", NUMBER).then().statusCode(200);
        clock.shift(Duration.ofDays(5));
        String visit = visitors.opened(NUMBER);
        clock.shift(Duration.ofMinutes(5));
        register.callFor("RENEW", NUMBER).then().statusCode(200);
        visitors.site().post("/v1/visits/" + visit + "/renewal").then().statusCode(200);
        history(visit).then().statusCode(200).body("items.channel", equalTo(List.of("WEB", "LINE_CALL", "WEB")));
    }

    @Test
    void theLineAloneIsNotEnough() {
        visitors.register(NUMBER).then().statusCode(201);
        history(visitors.proved(NUMBER))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:visit-state"));
    }
}
