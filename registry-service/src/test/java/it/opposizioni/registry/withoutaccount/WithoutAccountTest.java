package it.opposizioni.registry.withoutaccount;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody without an account registers a number with a proof of the line and an e-mail address (DPR 26/2022 art. 7 c. 1 lett. a). */
@QuarkusTest
class WithoutAccountTest extends RegistryTest {

    @Inject
    Visitors visitors;

    @BeforeEach
    void standingTime() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
    }

    private List<String> history(String number) {
        String id = register.registrar()
                .queryParam("number", number)
                .get("/v1/oppositions")
                .path("items[0].id");
        return register.registrar()
                .get("/v1/oppositions/" + id + "/history")
                .jsonPath()
                .<String>getList("items.collect { it.change + ' ' + it.channel }");
    }

    @Test
    void theRegistrationIsAsGoodAsAnyOther() {
        visitors.declare(visitors.confirmed(NUMBER), "TELEPHONE", "POST")
                .then()
                .statusCode(201)
                .body("protocol", matchesPattern("OPP-2026(-[0-9A-Z]{4}){3}"))
                .body("opposition.number", equalTo(NUMBER))
                .body("opposition.media", contains("TELEPHONE", "POST"))
                .body("opposition.status", equalTo("REGISTERED"))
                .body("opposition.activeFrom", equalTo("2026-12-10T23:00:00Z"))
                .body("opposition.dates[1].activeFrom", equalTo("2026-12-25T23:00:00Z"))
                .body("opposition.consentsRevokedAsOf", equalTo("2026-11-25T09:00:00Z"));
        assertThat(history(NUMBER)).containsExactly("REGISTERED WEB");
        assertThat(register.events("opposition-registered")).singleElement().satisfies(event -> {
            assertThat(event.data().get("holder").isNull()).isTrue();
            assertThat(event.data().get("origin").asText()).isEqualTo("CITIZEN");
        });
        assertThat(register.events("registration-recorded")).isEmpty();
        assertThat(register.count("select count(*) from registration where holder is null"))
                .isEqualTo(1);
    }

    @Test
    void theCodeGoesToTheConfirmedAddressAndOnlyItsDigestIsKept() {
        String id = visitors.confirmed(NUMBER);
        String address = visitors.last("email-code-issued", "email");
        String protocol = visitors.declare(id, "TELEPHONE").path("protocol");
        assertThat(visitors.last("management-code-issued", "email")).isEqualTo(address);
        assertThat(visitors.last("management-code-issued", "protocol")).isEqualTo(protocol);
        String code = visitors.managementCode();
        for (String table : List.of("visit", "correspondent", "outbox_event", "idempotency_key")) {
            String rows = "select count(*) from " + table + " r where position(?1 in r::text) > 0";
            for (String secret : List.of(code, code.replace("-", ""), address)) {
                assertThat(register.count(rows.replace("?1", "'" + secret + "'")))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void nothingIsSaidOfTheNumberBeforeItsLineIsProved() {
        register.registered("giulia", NUMBER);
        String registered =
                visitors.begin(NUMBER).then().statusCode(201).extract().asString();
        String unknown =
                visitors.begin(OTHER_NUMBER).then().statusCode(201).extract().asString();
        assertThat(registered.replaceAll("[0-9a-f-]{36}", "").replace(NUMBER, ""))
                .isEqualTo(unknown.replaceAll("[0-9a-f-]{36}", "").replace(OTHER_NUMBER, ""));
        String id = visitors.withCodeSent(NUMBER);
        visitors.site().get("/v1/visits/" + id).then().body("standing", nullValue());
        visitors.confirmLine(id, register.codeSentTo(NUMBER))
                .then()
                .statusCode(200)
                .body("state", equalTo("PROVED"))
                .body("standing", equalTo("BY_ACCOUNT"));
    }

    @Test
    void aNumberThatSomebodyRegisteredIsRefusedWithoutSayingWho() {
        register.registered("giulia", NUMBER);
        String answer = visitors.declare(visitors.confirmed(NUMBER), "TELEPHONE")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("number-in-register")))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("giulia");
        visitors.register(OTHER_NUMBER).then().statusCode(201);
        visitors.register(OTHER_NUMBER).then().statusCode(409).body("type", equalTo(problem("number-in-register")));
        assertThat(history(OTHER_NUMBER)).hasSize(1);
    }

    /** Registered by a call, by default or from an earlier register: the explicit request cancels consents, and protection does not begin again. */
    @Test
    void whatNobodyHoldsIsTakenOverWithItsDates() {
        register.callFor("REGISTER", NUMBER).then().statusCode(200);
        clock.set(Instant.parse("2026-12-20T09:00:00Z"));
        String id = visitors.proved(NUMBER);
        visitors.site().get("/v1/visits/" + id).then().body("standing", equalTo("UNCLAIMED"));
        visitors.register(NUMBER)
                .then()
                .statusCode(201)
                .body("opposition.status", equalTo("ACTIVE"))
                .body("opposition.effectiveFrom", equalTo("2026-11-25T09:00:00Z"))
                .body("opposition.consentsRevokedAsOf", equalTo("2026-12-20T09:00:00Z"));
        assertThat(history(NUMBER)).containsExactly("REGISTERED LINE_CALL", "RENEWED WEB");
        visitors.open(visitors.proved(NUMBER), visitors.managementCode()).then().statusCode(200);
    }

    /** What was chosen is never dropped in silence; each medium has its own days. */
    @Test
    void postIsAddedToWhatStoodForCallsOnly() {
        register.callFor("REGISTER", NUMBER).then().statusCode(200);
        visitors.declare(visitors.confirmed(NUMBER), "TELEPHONE", "POST")
                .then()
                .statusCode(201)
                .body("opposition.media", contains("TELEPHONE", "POST"))
                .body("opposition.effectiveFrom", equalTo("2026-11-25T09:00:00Z"));
        assertThat(history(NUMBER)).containsExactly("REGISTERED LINE_CALL", "MEDIUM_ADDED WEB", "RENEWED WEB");
    }

    @Test
    void whatACallWasAboutToEndIsKept() {
        register.callFor("REGISTER", NUMBER).then().statusCode(200);
        register.callFor("REMOVE", NUMBER).then().statusCode(200);
        visitors.register(NUMBER).then().statusCode(201).body("opposition.withdrawal", nullValue());
        register.endRemovals();
        assertThat(history(NUMBER))
                .containsExactly(
                        "REGISTERED LINE_CALL", "WITHDRAWAL_ASKED LINE_CALL", "WITHDRAWAL_UNDONE WEB", "RENEWED WEB");
    }

    @Test
    void parallelRegistrationsAreOne() throws Exception {
        List<String> confirmed = List.of(visitors.confirmed(NUMBER), visitors.confirmed(NUMBER));
        List<Callable<Integer>> sent = confirmed.stream()
                .<Callable<Integer>>map(
                        id -> () -> visitors.declare(id, "TELEPHONE").statusCode())
                .toList();
        assertThat(atOnce(sent)).containsExactlyInAnyOrder(201, 409);
        assertThat(history(NUMBER)).containsExactly("REGISTERED WEB");
    }

    @Test
    void aFormThatIsSentTwiceRegistersOnce() {
        String id = visitors.confirmed(NUMBER);
        for (int i = 0; i < 2; i++) {
            visitors.site()
                    .header("Idempotency-Key", "key-of-the-form")
                    .body(Map.of("media", List.of("TELEPHONE"), "declaration", true))
                    .post("/v1/visits/" + id + "/registration")
                    .then()
                    .statusCode(201);
        }
        assertThat(register.events("management-code-issued")).hasSize(1);
    }
}
