package it.opposizioni.registry.withoutaccount;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One after the other, somebody without an account registers up to five numbers: each line is proved by itself, and the address once. */
@QuarkusTest
class SeveralNumbersTest extends RegistryTest {

    @Inject
    Visitors visitors;

    @BeforeEach
    void standingTime() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
    }

    private static String number(int place) {
        return "+39333123450" + place;
    }

    /** @return the visit */
    private String registered(String number) {
        String id = visitors.confirmed(number);
        visitors.declare(id, "TELEPHONE").then().statusCode(201);
        // nobody registers two at one instant
        clock.shift(Duration.ofSeconds(1));
        return id;
    }

    private String registeredAfter(String visit, String number) {
        String id = visitors.provedAfter(visit, number);
        visitors.declare(id, "TELEPHONE").then().statusCode(201);
        // nobody registers two at one instant
        clock.shift(Duration.ofSeconds(1));
        return id;
    }

    @Test
    void theAddressIsConfirmedOnceAndEachNumberHasItsOwnCode() {
        String first = registered(NUMBER);
        String code = visitors.managementCode();
        String protocol = visitors.last("management-code-issued", "protocol");
        String second = visitors.provedAfter(first, OTHER_NUMBER);
        visitors.site().get("/v1/visits/" + second).then().body("state", equalTo("EMAIL_CONFIRMED"));
        visitors.declare(second, "TELEPHONE").then().statusCode(201);
        assertThat(register.events("email-code-issued")).hasSize(1);

        JsonNode letter = register.events("management-code-issued").getLast().data();
        assertThat(letter.get("email").asText()).isEqualTo(visitors.last("email-code-issued", "email"));
        assertThat(letter.get("protocol").asText()).isNotEqualTo(protocol);
        assertThat(letter.at("/together/0/number").asText()).isEqualTo(NUMBER);
        assertThat(letter.at("/together/0/protocol").asText()).isEqualTo(protocol);
        String other = visitors.managementCode();
        visitors.open(visitors.proved(NUMBER), other).then().statusCode(422);
        visitors.open(visitors.proved(NUMBER), code).then().statusCode(200);
        visitors.open(visitors.proved(OTHER_NUMBER), other).then().statusCode(200);
    }

    @Test
    void eachLineIsProvedByItself() {
        String id = visitors.beginAfter(registered(NUMBER), OTHER_NUMBER).path("id");
        visitors.declare(id, "TELEPHONE").then().statusCode(409).body("type", equalTo(problem("visit-state")));
        visitors.site().get("/v1/visits/" + id).then().body("state", equalTo("BEGUN"));
    }

    @Test
    void anotherAddressIsConfirmedAsTheFirstWas() {
        String id = visitors.provedAfter(registered(NUMBER), OTHER_NUMBER);
        visitors.sendEmailCode(id, "bruno@example.org").then().statusCode(202);
        visitors.declare(id, "TELEPHONE").then().statusCode(409);
        visitors.confirmEmail(id, visitors.emailCode()).then().statusCode(200);
        visitors.declare(id, "TELEPHONE").then().statusCode(201);
        assertThat(visitors.last("management-code-issued", "email")).isEqualTo("bruno@example.org");
        // and is the one of the next number
        registeredAfter(id, number(1));
        assertThat(visitors.last("management-code-issued", "email")).isEqualTo("bruno@example.org");
    }

    @Test
    void fiveInARow() {
        List<String> visits = new ArrayList<>(List.of(registered(number(0))));
        String early = visitors.provedAfter(visits.getLast(), number(8));
        for (int place = 1; place < 5; place++) {
            visits.add(registeredAfter(visits.getLast(), number(place)));
        }
        assertThat(register.events("management-code-issued").getLast().data().get("together"))
                .hasSize(4);
        for (String visit : List.of(visits.getFirst(), visits.getLast())) {
            visitors.beginAfter(visit, number(9))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo(problem("too-many-numbers")))
                    .body(
                            "detail",
                            equalTo(
                                    "Hai già iscritto 5 numeri, quanti se ne possono iscrivere di seguito. Per un altro ricomincia da capo."));
        }
        // begun before there were five
        visitors.declare(early, "TELEPHONE").then().statusCode(409).body("type", equalTo(problem("too-many-numbers")));
        assertThat(register.count("select count(*) from opposition")).isEqualTo(5);
    }

    @Test
    void whatIsInTheRegisterIsOpenedByItsOwnCode() {
        registered(OTHER_NUMBER);
        String code = visitors.managementCode();
        String id = visitors.provedAfter(registered(NUMBER), OTHER_NUMBER);
        visitors.site()
                .get("/v1/visits/" + id)
                .then()
                .body("state", equalTo("PROVED"))
                .body("standing", equalTo("BY_CODE"));
        visitors.declare(id, "TELEPHONE").then().statusCode(409);
        visitors.open(id, code).then().statusCode(200);
    }

    @Test
    void onlyARegistrationOfJustNowIsFollowed() {
        String id = visitors.confirmed(NUMBER);
        visitors.beginAfter(id, OTHER_NUMBER).then().statusCode(409).body("type", equalTo(problem("visit-state")));
        visitors.declare(id, "TELEPHONE").then().statusCode(201);
        visitors.beginAfter(UUID.randomUUID().toString(), OTHER_NUMBER).then().statusCode(404);
        clock.shift(Duration.ofMinutes(30));
        visitors.beginAfter(id, OTHER_NUMBER).then().statusCode(409).body("type", equalTo(problem("visit-over")));
    }
}
