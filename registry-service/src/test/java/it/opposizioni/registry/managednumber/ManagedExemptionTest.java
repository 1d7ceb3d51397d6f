package it.opposizioni.registry.managednumber;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static it.opposizioni.registry.operatordirectory.Operators.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.operatordirectory.Operators;
import it.opposizioni.registry.withoutaccount.Visitors;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who registered a number without an account lets a company call, as a holder can (L. 5/2018 art. 1 c. 4). */
@QuarkusTest
class ManagedExemptionTest extends RegistryTest {

    @Inject
    Visitors visitors;

    @Inject
    Operators operators;

    @BeforeEach
    void knownCompanies() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        operators.approved(ACME, "Acme Energia S.p.A.");
    }

    private Response grant(String visit, Map<String, Object> wanted) {
        return visitors.site().body(wanted).post("/v1/visits/" + visit + "/exemptions");
    }

    private String granted(String visit) {
        return grant(visit, Map.of("operatorId", ACME))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response list(String visit) {
        return visitors.site().get("/v1/visits/" + visit + "/exemptions");
    }

    private Response end(String visit, String exemption) {
        return visitors.site().delete("/v1/visits/" + visit + "/exemptions/" + exemption);
    }

    @Test
    void aCompanyMayCallForThePeriodThatWasChosen() {
        String visit = visitors.opened(NUMBER);
        grant(visit, Map.of("operatorId", ACME, "from", "2026-12-01", "until", "2026-12-31"))
                .then()
                .statusCode(201)
                .body("operatorName", equalTo("Acme Energia S.p.A."))
                .body("from", equalTo("2026-12-01"))
                .body("until", equalTo("2026-12-31"))
                .body("status", equalTo("PLANNED"));
        list(visit).then().statusCode(200).body("items.operatorId", equalTo(List.of(ACME.toString())));
        JsonNode told = register.events("exemption-granted").getFirst().data();
        Contracts.assertFits("exemption-granted", told);
        assertThat(told.get("number").asText()).isEqualTo(NUMBER);
        assertThat(told.get("from").asText()).isEqualTo("2026-11-30T23:00:00Z");
    }

    /** As a holder is told, at the address that was confirmed; and the history says by which way it was asked for. */
    @Test
    void whoRegisteredTheNumberIsToldWhenItIsGivenAndTakenBack() {
        String visit = visitors.opened(NUMBER);
        String exemption = granted(visit);
        end(visit, exemption).then().statusCode(204);
        end(visit, exemption).then().statusCode(204);
        for (String event : List.of("exemption-granted", "exemption-ended")) {
            assertThat(register.events(event)).as(event).singleElement().satisfies(told -> {
                Contracts.assertFits(event, told.data());
                assertThat(told.data().get("holder").isNull()).isTrue();
                assertThat(told.data().at("/correspondent/email").asText()).endsWith("@example.org");
            });
        }
        assertThat(register.count("select count(*) from exemption_history where channel = 'WEB'"))
                .isEqualTo(2);
        list(visit)
                .then()
                .body("items[0].status", equalTo("ENDED"))
                .body("items[0].granted", equalTo(Map.of("change", "GRANTED", "channel", "WEB")))
                .body("items[0].ended", equalTo(Map.of("change", "TAKEN_BACK", "channel", "WEB")));
    }

    @Test
    void theSameRequestTwiceIsOneExemption() {
        String visit = visitors.opened(NUMBER);
        for (int i = 0; i < 2; i++) {
            visitors.site()
                    .header("Idempotency-Key", "once-" + visit)
                    .body(Map.of("operatorId", ACME))
                    .post("/v1/visits/" + visit + "/exemptions")
                    .then()
                    .statusCode(201);
        }
        assertThat(register.events("exemption-granted")).hasSize(1);
    }

    @Test
    void whatCannotBeIsRefusedAsToAHolder() {
        String visit = visitors.opened(NUMBER);
        grant(visit, Map.of("operatorId", BETA))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("NOT_IN_DIRECTORY"));
        grant(visit, Map.of("operatorId", ACME, "from", "2026-11-24"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/from"));
        granted(visit);
        grant(visit, Map.of("operatorId", ACME))
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("exemption-exists")));
    }

    @Test
    void nothingIsChangedWhileTheNumberIsLeaving() {
        String visit = visitors.opened(NUMBER);
        String exemption = granted(visit);
        visitors.site().post("/v1/visits/" + visit + "/withdrawal").then().statusCode(200);
        grant(visit, Map.of("operatorId", ACME))
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("withdrawal-under-way")));
        end(visit, exemption).then().statusCode(409).body("type", equalTo(problem("withdrawal-under-way")));
    }

    @Test
    void anotherNumbersExemptionIsNotThere() {
        String exemption = granted(visitors.opened(NUMBER));
        String other = visitors.opened(OTHER_NUMBER);
        end(other, exemption).then().statusCode(404);
        list(other).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void theLineAloneIsNotEnough() {
        visitors.register(NUMBER).then().statusCode(201);
        String proved = visitors.proved(NUMBER);
        grant(proved, Map.of("operatorId", ACME)).then().statusCode(409).body("type", equalTo(problem("visit-state")));
        list(proved).then().statusCode(409);
        assertThat(register.events("exemption-granted")).isEmpty();
    }

    @Test
    void whenTheTimeIsOverNothingIsDone() {
        String visit = visitors.opened(NUMBER);
        clock.shift(Duration.ofMinutes(30));
        grant(visit, Map.of("operatorId", ACME)).then().statusCode(409).body("type", equalTo(problem("visit-over")));
    }

    /** What was allowed stays allowed; the one who signed in takes it back from then on. */
    @Test
    void whoSignsInClaimsTheNumberWithItsCompanies() {
        String visit = visitors.opened(NUMBER);
        String exemption = granted(visit);
        String opposition = register.registered("giulia", NUMBER);
        grant(visit, Map.of("operatorId", ACME))
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("no-management-code")));
        end(visit, exemption).then().statusCode(409);
        register.citizen("giulia")
                .get("/v1/oppositions/" + opposition + "/exemptions")
                .then()
                .body("items.id", equalTo(List.of(exemption)));
        register.citizen("giulia")
                .delete("/v1/oppositions/" + opposition + "/exemptions/" + exemption)
                .then()
                .statusCode(204);
    }

    @Test
    void theyEndWithTheOpposition() {
        String visit = visitors.opened(NUMBER);
        granted(visit);
        visitors.site().post("/v1/visits/" + visit + "/withdrawal").then().statusCode(200);
        register.endRemovals();
        assertThat(register.events("exemption-ended"))
                .singleElement()
                .satisfies(
                        ended -> assertThat(ended.data().get("reason").asText()).isEqualTo("OPPOSITION_ENDED"));
        list(visit).then().statusCode(409).body("type", equalTo(problem("no-management-code")));
    }
}
