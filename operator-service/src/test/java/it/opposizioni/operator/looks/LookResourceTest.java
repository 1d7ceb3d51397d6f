package it.opposizioni.operator.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The authority sees who of its people looked at what operators do; and that somebody saw it is noted, too. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class LookResourceTest extends OperatorServiceTest {

    @BeforeEach
    void anOperator() {
        market.approved(Market.ACME, "Acme Energia S.p.A.");
    }

    private RequestSpecification anna() {
        return market.as("anna", Role.REGULATOR);
    }

    /** Ids of one instant are in no order. */
    private void look(String path) {
        market.as("bruno", Role.REGULATOR).get(path).then().statusCode(200);
        clock.shift(Duration.ofSeconds(1));
    }

    @Test
    void whoLooksAtAnOperatorIsNoted() {
        look("/v1/operators/" + Market.ACME + "/activity");
        look("/v1/operators/" + Market.ACME + "/obligations");
        look("/v1/operators/" + Market.ACME + "/calling-numbers");
        look("/v1/looks");
        anna().get("/v1/looks")
                .then()
                .statusCode(200)
                .body("items.kind", contains("LOOKS", "CALLING_NUMBERS", "OBLIGATIONS", "ACTIVITY"))
                .body("items.purpose", contains("LOOKS_CHECKED", "SUPERVISION", "SUPERVISION", "SUPERVISION"))
                .body("items.person.subject", contains("bruno", "bruno", "bruno", "bruno"))
                .body("items.person.me", contains(false, false, false, false))
                .body("items[0].subject", nullValue())
                .body("items[1].subject.type", equalTo("OPERATOR"))
                .body("items[1].subject.id", equalTo(Market.ACME.toString()))
                .body("items[1].subject.name", equalTo("Acme Energia S.p.A."));
    }

    @Test
    void nobodyIsNotedWhoWasShownNothing() {
        anna().get("/v1/operators/{id}/activity", UUID.randomUUID()).then().statusCode(404);
        anna().get("/v1/operators/{id}/obligations", UUID.randomUUID()).then().statusCode(404);
        anna().get("/v1/operators/{id}/calling-numbers", UUID.randomUUID())
                .then()
                .statusCode(404);
        anna().get("/v1/looks").then().body("items", hasSize(0));
    }

    @Test
    void eachFilterNarrowsAndAPageLeadsToTheNext() {
        look("/v1/operators/" + Market.ACME + "/activity");
        look("/v1/operators/" + Market.ACME + "/obligations");
        anna().get("/v1/looks?kind=ACTIVITY&person=bruno").then().body("items.kind", contains("ACTIVITY"));
        anna().get("/v1/looks?purpose=INSPECTION").then().body("items", hasSize(0));
        anna().get("/v1/looks?to=2000-01-01").then().body("items", hasSize(0));
        Response first = anna().get("/v1/looks?purpose=SUPERVISION&limit=1");
        first.then().body("items.kind", contains("OBLIGATIONS"));
        assertThat(first.header("Link")).contains("rel=\"next\"");
        anna().get("/v1/looks?purpose=SUPERVISION&limit=1&cursor=" + first.<String>path("next"))
                .then()
                .body("items.kind", contains("ACTIVITY"))
                .body("next", nullValue());
        anna().get("/v1/looks?kind=EVERYTHING").then().statusCode(422).body("errors.pointer", contains("/kind"));
        anna().get("/v1/looks?limit=0").then().statusCode(422).body("errors.pointer", contains("/limit"));
    }
}
