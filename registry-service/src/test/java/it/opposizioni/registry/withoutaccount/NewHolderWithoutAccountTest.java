package it.opposizioni.registry.withoutaccount;

import static it.opposizioni.registry.Register.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A number changes hands, and the former holder, the new one or both have no account (DPR 26/2022 art. 7 c. 9). */
@QuarkusTest
class NewHolderWithoutAccountTest extends RegistryTest {

    @Inject
    Visitors visitors;

    @BeforeEach
    void standingTime() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
    }

    private Response registersAs(String person, String answer) {
        Map<String, Object> line = register.line(NUMBER, register.prove(person, NUMBER));
        line.put("formerEntry", answer);
        return register.citizen(person).body(register.request(List.of(line))).post("/v1/oppositions");
    }

    private JsonNode ended() {
        assertThat(register.events("opposition-withdrawn")).hasSize(1);
        JsonNode ended = register.events("opposition-withdrawn").getFirst().data();
        assertThat(ended.get("reason").asText()).isEqualTo("HOLDER_CHANGED");
        return ended;
    }

    @Test
    void whatWasRegisteredWithoutAnAccountIsAskedAboutAndGoesOnForItsOwnPerson() {
        String id = visitors.register(NUMBER).then().statusCode(201).extract().path("opposition.id");
        registersAs("giulia", "ASK").then().statusCode(409).body("errors.code", contains("REGISTERED_BY_CODE"));
        registersAs("giulia", "MINE")
                .then()
                .statusCode(201)
                .body("oppositions[0].id", equalTo(id))
                .body("oppositions[0].version", equalTo(2));
        assertThat(register.events("opposition-withdrawn")).isEmpty();
    }

    @Test
    void aNewHolderWithAnAccountBeginsCleanAndTheFormerIsTold() {
        String former =
                visitors.register(NUMBER).then().statusCode(201).extract().path("opposition.id");
        String address = visitors.last("management-code-issued", "email");
        String code = visitors.managementCode();
        clock.shift(Duration.ofDays(20));
        String begun = registersAs("marco", "ENDS")
                .then()
                .statusCode(201)
                .body("oppositions[0].status", equalTo("REGISTERED"))
                .extract()
                .path("oppositions[0].id");
        assertThat(begun).isNotEqualTo(former);
        assertThat(ended().at("/correspondent/email").asText()).isEqualTo(address);
        register.citizen("marco")
                .get("/v1/oppositions/" + begun + "/history")
                .then()
                .body("items.change", contains("REGISTERED"));
        assertThat(register.count("select count(*) from correspondent")).isZero();
        visitors.open(visitors.proved(NUMBER), code).then().statusCode(422);
    }

    @Test
    void aNewHolderWithoutAnAccountTakesTheNumberFromNobodyUnasked() {
        String former = register.registered("giulia", NUMBER);
        clock.shift(Duration.ofDays(20));
        String visit = visitors.confirmed(NUMBER);
        visitors.declare(visit, "TELEPHONE").then().statusCode(409);
        register.citizen("giulia").get("/v1/oppositions/" + former).then().body("status", equalTo("ACTIVE"));
        String begun = visitors.declarePassedOn(visit, "TELEPHONE")
                .then()
                .statusCode(201)
                .body("opposition.status", equalTo("REGISTERED"))
                .extract()
                .path("opposition.id");
        assertThat(begun).isNotEqualTo(former);
        assertThat(ended().get("holder").asText()).isEqualTo("giulia");
        register.citizen("giulia").get("/v1/oppositions/" + former).then().body("status", equalTo("CEASED"));
        register.citizen("giulia").get("/v1/oppositions/" + begun).then().statusCode(404);
    }

    @Test
    void oneCodeTakesThePlaceOfTheOtherAndShowsNothingOfTheFormerHolder() {
        visitors.register(NUMBER).then().statusCode(201);
        String address = visitors.last("management-code-issued", "email");
        String formerCode = visitors.managementCode();
        clock.shift(Duration.ofDays(20));
        visitors.declarePassedOn(visitors.confirmed(NUMBER), "TELEPHONE").then().statusCode(201);
        assertThat(ended().at("/correspondent/email").asText()).isEqualTo(address);
        String code = visitors.managementCode();
        assertThat(code).isNotEqualTo(formerCode);
        String visit = visitors.proved(NUMBER);
        visitors.open(visit, formerCode).then().statusCode(422);
        visitors.open(visit, code).then().statusCode(200);
        visitors.site()
                .get("/v1/visits/" + visit + "/history")
                .then()
                .statusCode(200)
                .body("items.change", contains("REGISTERED"));
    }
}
