package it.opposizioni.registry.managednumber;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.activation.ActivationAnnouncer;
import it.opposizioni.registry.activation.WithdrawalExecutor;
import it.opposizioni.registry.withoutaccount.Visitors;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who registered a number without an account adds calls or post to what it opposes, and drops one of two. */
@QuarkusTest
class ManagedMediaTest extends RegistryTest {

    @Inject
    Visitors visitors;

    @Inject
    ActivationAnnouncer announcer;

    @Inject
    WithdrawalExecutor executor;

    @BeforeEach
    void standingTime() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
    }

    private Response add(String visit, String medium) {
        return visitors.site().post("/v1/visits/" + visit + "/media/" + medium + "/addition");
    }

    private Response drop(String visit, String medium) {
        return visitors.site().post("/v1/visits/" + visit + "/media/" + medium + "/withdrawal");
    }

    private String openedAgain(String number) {
        String visit = visitors.proved(number);
        visitors.site()
                .body(Map.of("code", visitors.managementCode()))
                .post("/v1/visits/" + visit + "/opening")
                .then()
                .statusCode(200);
        return visit;
    }

    @Test
    void postIsOpposedTooWithDatesOfItsOwn() {
        visitors.opened(NUMBER);
        clock.set(Instant.parse("2026-12-01T09:00:00Z"));
        String visit = openedAgain(NUMBER);
        add(visit, "POST")
                .then()
                .statusCode(200)
                .body("media", equalTo(List.of("TELEPHONE", "POST")))
                .body("activeFrom", equalTo("2026-12-10T23:00:00Z"))
                .body("dates[1].effectiveFrom", equalTo("2026-12-01T09:00:00Z"))
                .body("dates[1].activeFrom", equalTo("2026-12-31T23:00:00Z"));
        add(visit, "POST").then().statusCode(200);
        assertThat(register.events("opposition-media-changed")).singleElement().satisfies(this::isToldToThem);
        assertThat(register.count(
                        "select count(*) from opposition_history where change = 'MEDIUM_ADDED' and channel = 'WEB'"))
                .isEqualTo(1);
    }

    private void isToldToThem(Emitted event) {
        Contracts.assertFits("opposition-media-changed", event.data());
        assertThat(event.data().get("holder").isNull()).isTrue();
        assertThat(event.data().at("/correspondent/email").asText()).endsWith("@example.org");
    }

    /** Also after they were told of all that they had registered. */
    @Test
    void theyLearnWhenWhatWasAddedIsActive() {
        visitors.register(NUMBER).then().statusCode(201);
        clock.set(Instant.parse("2026-12-11T09:00:00Z"));
        announcer.announceDue();
        assertThat(register.events("opposition-activated")).hasSize(1);
        add(openedAgain(NUMBER), "POST").then().statusCode(200);
        clock.set(Instant.parse("2027-01-11T09:00:00Z"));
        announcer.announceDue();
        assertThat(register.events("opposition-post-activated"))
                .singleElement()
                .satisfies(event -> assertThat(
                                event.data().at("/correspondent/language").asText())
                        .isEqualTo("it"));
    }

    @Test
    void oneOfTwoGoesAfterADayAndTheOtherKeepsItsDates() {
        String visit = visitors.opened(NUMBER);
        add(visit, "POST").then().statusCode(200);
        drop(visit, "TELEPHONE")
                .then()
                .statusCode(200)
                .body("media", equalTo(List.of("TELEPHONE", "POST")))
                .body("mediumWithdrawal.medium", equalTo("TELEPHONE"))
                .body("mediumWithdrawal.dueAt", equalTo("2026-11-26T09:00:00Z"));
        assertThat(register.events("opposition-medium-withdrawal-asked"))
                .singleElement()
                .satisfies(event -> {
                    Contracts.assertFits("opposition-medium-withdrawal-asked", event.data());
                    assertThat(event.data().at("/correspondent/email").asText()).endsWith("@example.org");
                });
        drop(visit, "POST").then().statusCode(409).body("type", equalTo(problem("withdrawal-under-way")));
        clock.set(Instant.parse("2026-11-26T09:00:00Z"));
        executor.endDue();
        JsonNode told = register.events("opposition-media-changed").getLast().data();
        assertThat(told.get("dropped").get(0).asText()).isEqualTo("TELEPHONE");
        isToldToThem(register.events("opposition-media-changed").getLast());
        visit = openedAgain(NUMBER);
        visitors.site()
                .get("/v1/visits/" + visit + "/opposition")
                .then()
                .body("media", equalTo(List.of("POST")))
                .body("activeFrom", equalTo("2026-12-25T23:00:00Z"));
        drop(visit, "TELEPHONE").then().statusCode(409).body("type", equalTo(problem("medium-not-opposed")));
    }

    /** As if the page was open in another window meanwhile. */
    @Test
    void whoAddsWhatIsToGoKeepsIt() {
        String visit = visitors.opened(NUMBER);
        add(visit, "POST").then().statusCode(200);
        drop(visit, "POST").then().statusCode(200);
        add(visit, "POST").then().statusCode(200).body("mediumWithdrawal", nullValue());
        clock.set(Instant.parse("2026-11-27T09:00:00Z"));
        executor.endDue();
        assertThat(register.events("opposition-withdrawal-undone")).hasSize(1);
        assertThat(register.events("opposition-media-changed")).hasSize(1);
    }

    @Test
    void whatIsToGoIsKeptAfterAll() {
        String visit = visitors.opened(NUMBER);
        add(visit, "POST").then().statusCode(200);
        drop(visit, "POST").then().statusCode(200);
        visitors.site()
                .delete("/v1/visits/" + visit + "/withdrawal")
                .then()
                .statusCode(200)
                .body("mediumWithdrawal", nullValue());
        clock.set(Instant.parse("2026-11-27T09:00:00Z"));
        executor.endDue();
        assertThat(register.events("opposition-media-changed")).hasSize(1);
    }

    @Test
    void theLastOneGoesAsTheWholeOppositionDoes() {
        String visit = visitors.opened(NUMBER);
        drop(visit, "TELEPHONE").then().statusCode(200).body("withdrawal.dueAt", equalTo("2026-11-26T09:00:00Z"));
        assertThat(register.events("opposition-withdrawal-asked")).hasSize(1);
        for (Response refused : List.of(add(visit, "POST"), drop(visit, "TELEPHONE"))) {
            refused.then().statusCode(409).body("type", equalTo(problem("withdrawal-under-way")));
        }
    }

    @Test
    void theLineAloneIsNotEnough() {
        visitors.register(OTHER_NUMBER).then().statusCode(201);
        String proved = visitors.proved(OTHER_NUMBER);
        add(proved, "POST").then().statusCode(409).body("type", equalTo(problem("visit-state")));
        drop(proved, "TELEPHONE").then().statusCode(409);
        assertThat(register.events("opposition-media-changed")).isEmpty();
    }
}
