package it.opposizioni.registry.delegation;

import static it.opposizioni.kit.testing.Explained.requireExplained;
import static it.opposizioni.registry.delegation.Delegations.ADA;
import static it.opposizioni.registry.delegation.Delegations.GIULIA;
import static it.opposizioni.registry.delegation.Delegations.SARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person lets another one act for them: what the two see of it, and who may change what. */
@QuarkusTest
class DelegationTest extends RegistryTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    @Inject
    Delegations people;

    @BeforeEach
    void atOneTime() {
        clock.set(NOW);
    }

    @Test
    void anOfferIsSeenByWhoSignsInWithItsTaxCodeAndByNobodyElse() {
        String id = people.offered();
        people.giulia()
                .get("/v1/delegations")
                .then()
                .body("items.id", contains(id))
                .body("items[0].side", equalTo("GIVEN"))
                .body("items[0].name", equalTo("Sara"))
                .body("items[0].answerBy", equalTo("2026-12-25T23:00:00Z"));
        people.sara()
                .get("/v1/delegations/" + id)
                .then()
                .statusCode(200)
                .body("side", equalTo("RECEIVED"))
                .body("state", equalTo("OFFERED"))
                .body("name", equalTo("Giulia Ferri"))
                .body("taxCode", endsWith("05E"))
                .body("taxCode", not(containsString("FRRGLI")));
        people.ada().get("/v1/delegations").then().statusCode(200).body("items", empty());
        people.ada().get("/v1/delegations/" + id).then().statusCode(404);
        register.citizen("marco").get("/v1/delegations/" + id).then().statusCode(404);
    }

    @Test
    void acceptingTellsBothAndNamesTheDelegateAsTheProviderDoes() {
        String id = people.active();
        people.giulia()
                .get("/v1/delegations/" + id)
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("name", equalTo("Sara Bruni"))
                .body("acceptedAt", equalTo(NOW.toString()))
                .body("answerBy", nullValue());
        List<Emitted> told = register.events("delegation-accepted");
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().data().get("principal").asText()).isEqualTo("giulia");
        assertThat(told.getFirst().data().get("delegate").asText()).isEqualTo("sara");
        JsonNode offered = register.events("delegation-offered").getFirst().data();
        assertThat(offered.get("delegate").isNull()).as("nobody knows her yet").isTrue();
    }

    @Test
    void aDelegateWhoHasRegisteredHerselfIsToldOfTheOffer() {
        String number = "+393331234501";
        String proof = register.prove("sara", number);
        people.sara()
                .body(register.request(List.of(register.line(number, proof))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201);
        people.offered();
        assertThat(register.events("delegation-offered")
                        .getFirst()
                        .data()
                        .get("delegate")
                        .asText())
                .isEqualTo("sara");
    }

    @Test
    void onlyTheDelegateAnswersAndOnlyOnce() {
        String id = people.offered();
        for (String answer : List.of("acceptance", "refusal")) {
            String path = "/v1/delegations/" + id + "/" + answer;
            people.giulia().post(path).then().statusCode(403);
            people.ada().post(path).then().statusCode(404);
        }
        people.sara()
                .post("/v1/delegations/" + id + "/refusal")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
        people.sara()
                .post("/v1/delegations/" + id + "/acceptance")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:delegation-state"));
        people.giulia().post("/v1/delegations/" + id + "/end").then().statusCode(409);
    }

    @Test
    void ofTwentyAcceptancesAtOnceOneCounts() throws Exception {
        String id = people.offered();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(pool.submit(() -> people.sara()
                        .post("/v1/delegations/" + id + "/acceptance")
                        .statusCode()));
            }
            for (Future<Integer> each : all) {
                answers.add(each.get());
            }
        }
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(19);
        assertThat(register.events("delegation-accepted")).hasSize(1);
    }

    /** Another account with the same tax code is not who accepted. */
    @Test
    void aSecondAccountWithTheSameTaxCodeHasNoPartInIt() {
        String id = people.active();
        register.signedIn("sara2", SARA, "Sara Bruni")
                .get("/v1/delegations/" + id)
                .then()
                .statusCode(404);
        register.signedIn("sara2", SARA, "Sara Bruni")
                .header("On-Behalf-Of", id)
                .get("/v1/oppositions")
                .then()
                .statusCode(403);
    }

    @Test
    void eitherOfTheTwoEndsItAtAnyTime() {
        String first = people.active();
        people.sara()
                .post("/v1/delegations/" + first + "/end")
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("endedByMe", equalTo(true));
        String second = people.active();
        people.giulia().post("/v1/delegations/" + second + "/end").then().statusCode(200);
        people.sara()
                .get("/v1/delegations/" + second)
                .then()
                .body("endedByMe", equalTo(false))
                .body("endedAt", equalTo(NOW.toString()));
        String third = people.offered();
        people.giulia().post("/v1/delegations/" + third + "/end").then().statusCode(200);
        people.sara().post("/v1/delegations/" + third + "/acceptance").then().statusCode(409);
        assertThat(register.events("delegation-ended"))
                .extracting(event -> event.data().get("endedByDelegate").asBoolean())
                .containsExactly(true, false, false);
    }

    @Test
    void thereIsOneBetweenTwoPeopleAndItsPlaceIsFreeWhenItIsOver() {
        people.offered();
        people.offer(people.giulia(), SARA)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:delegation-exists"));
        people.offer(people.giulia(), ADA).then().statusCode(201);
        clock.shift(Duration.ofDays(31));
        people.offer(people.giulia(), SARA).then().statusCode(201);
        people.giulia().get("/v1/delegations").then().body("items.state", contains("OFFERED", "EXPIRED", "EXPIRED"));
    }

    @Test
    void whatCannotBeIsSaidFieldByField() {
        for (String wrong : List.of("X", "12345678903", "FRRGLI85A41F205X")) {
            people.offer(people.giulia(), wrong).then().statusCode(422).body("errors.code", contains("TAX_CODE"));
        }
        people.offer(people.giulia(), GIULIA).then().statusCode(422).body("errors.code", contains("OWN_TAX_CODE"));
        people.giulia()
                .body(Map.of("name", "Sara", "taxCode", SARA, "lastDay", "2026-11-24"))
                .post("/v1/delegations")
                .then()
                .statusCode(422)
                .body("errors.code", contains("PAST"));
        people.giulia()
                .body(Map.of("name", "Sara", "taxCode", SARA, "lastDay", "2036-11-26"))
                .post("/v1/delegations")
                .then()
                .statusCode(422)
                .body("errors.code", contains("TOO_FAR"));
        people.offer(register.citizen("marco"), SARA)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:opposizioni:tax-code-needed"));
        assertThat(register.count("select count(*) from delegation")).isZero();
    }

    @Test
    void nobodyOffersWithoutEnd() {
        for (int i = 0; i < 20; i++) {
            String id = people.offered();
            people.giulia().post("/v1/delegations/" + id + "/end").then().statusCode(200);
        }
        people.offer(people.giulia(), SARA).then().statusCode(429).header("Retry-After", "86400");
        clock.shift(Duration.ofDays(1));
        people.offer(people.giulia(), SARA).then().statusCode(201);
    }

    /** The same key twice is one offer. */
    @Test
    void aRepeatedOfferIsOne() {
        for (int i = 0; i < 2; i++) {
            people.offer(people.giulia().header("Idempotency-Key", "k"), SARA)
                    .then()
                    .statusCode(201);
        }
        assertThat(register.count("select count(*) from delegation")).isEqualTo(1);
    }

    @Test
    void nothingOfThePeopleStandsInClear() {
        people.active();
        assertThat(register.count("""
                select count(*) from delegation
                where delegation::text like '%FRRGLI%' or delegation::text like '%BRNSRA%' or delegation::text like '%Ferri%'
                """)).isZero();
    }

    @Test
    void bothFindItAmongTheirData() {
        people.active();
        for (Response answer :
                List.of(people.giulia().get("/v1/my-data"), people.sara().get("/v1/my-data"))) {
            JsonNode data = requireExplained(answer.asString()).get("data");
            assertThat(data.get("delegations")).hasSize(1);
            assertThat(data.get("delegations").get(0).get("state").asText()).isEqualTo("ACTIVE");
        }
        people.sara().get("/v1/my-data").then().body("data.delegations[0].withWhom", equalTo("Giulia Ferri"));
        people.ada().get("/v1/my-data").then().body("data.delegations", hasSize(0));
    }
}
