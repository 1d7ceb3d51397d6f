package it.opposizioni.registry.withoutaccount;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A number that was registered without an account is managed by its code, together with a fresh proof of the line. */
@QuarkusTest
class ManagedNumberTest extends RegistryTest {

    private static final String WRONG = "0000-0000-0000-0000";

    @Inject
    Visitors visitors;

    @BeforeEach
    void standingTime() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
    }

    private Response act(String id, String act) {
        return visitors.site().post("/v1/visits/" + id + "/" + act);
    }

    private Response look(String id) {
        return visitors.site().get("/v1/visits/" + id + "/opposition");
    }

    @Test
    void theCodeShowsStatusAndDates() {
        String id = visitors.opened(NUMBER);
        look(id).then()
                .statusCode(200)
                .body("number", equalTo(NUMBER))
                .body("status", equalTo("REGISTERED"))
                .body("daysLeft", equalTo(15))
                .body("activeFrom", equalTo("2026-12-10T23:00:00Z"));
    }

    @Test
    void aRenewalCancelsConsents() {
        String id = visitors.opened(NUMBER);
        clock.shift(Duration.ofMinutes(10));
        act(id, "renewal").then().statusCode(200).body("consentsRevokedAsOf", equalTo("2026-11-25T09:10:00Z"));
        assertThat(register.events("opposition-renewed")).hasSize(1);
    }

    @Test
    void aWithdrawalIsToldToTheLineAndCanBeUndone() {
        String id = visitors.opened(NUMBER);
        act(id, "withdrawal").then().statusCode(200).body("withdrawal.dueAt", equalTo("2026-11-26T09:00:00Z"));
        assertThat(register.events("opposition-withdrawal-asked"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.data().get("number").asText()).isEqualTo(NUMBER));
        act(id, "withdrawal").then().statusCode(409).body("type", equalTo(problem("withdrawal-under-way")));
        act(id, "renewal").then().statusCode(409);
        visitors.site()
                .delete("/v1/visits/" + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("withdrawal", nullValue());
        visitors.site()
                .delete("/v1/visits/" + id + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("no-withdrawal")));
    }

    @Test
    void whatIsTakenOffTheRegisterLeavesNoAddressBehind() {
        String id = visitors.opened(NUMBER);
        act(id, "withdrawal").then().statusCode(200);
        register.endRemovals();
        look(id).then().statusCode(409).body("type", equalTo(problem("no-management-code")));
        assertThat(register.count("select count(*) from correspondent")).isZero();
        visitors.register(NUMBER).then().statusCode(201);
    }

    @Test
    void neitherTheLineNorTheCodeIsEnough() {
        visitors.register(NUMBER).then().statusCode(201);
        String code = visitors.managementCode();
        visitors.open(visitors.withCodeSent(NUMBER), code).then().statusCode(409);
        String proved = visitors.proved(NUMBER);
        look(proved).then().statusCode(409).body("type", equalTo(problem("visit-state")));
        act(proved, "withdrawal").then().statusCode(409);
        visitors.open(visitors.proved(OTHER_NUMBER), code)
                .then()
                .statusCode(422)
                .body("type", equalTo(problem("management-code-wrong")));
        assertThat(register.events("opposition-withdrawal-asked")).isEmpty();
    }

    @Test
    void aNumberWithoutACodeAnswersAsAWrongCode() {
        register.registered("giulia", NUMBER);
        visitors.register(OTHER_NUMBER).then().statusCode(201);
        String held = visitors.open(visitors.proved(NUMBER), WRONG)
                .then()
                .statusCode(422)
                .extract()
                .asString();
        String managed = visitors.open(visitors.proved(OTHER_NUMBER), WRONG)
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThat(held.replaceAll("[0-9a-f-]{36}", "")).isEqualTo(managed.replaceAll("[0-9a-f-]{36}", ""));
    }

    @Test
    void parallelWrongCodesLockTheVisitAndNotTheNumber() throws Exception {
        visitors.register(NUMBER).then().statusCode(201);
        String code = visitors.managementCode();
        String id = visitors.proved(NUMBER);
        List<Callable<Integer>> guesses = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(_ -> () -> visitors.open(id, WRONG).statusCode())
                .toList();
        assertThat(atOnce(guesses)).filteredOn(status -> status == 422).hasSize(4);
        visitors.open(id, code).then().statusCode(409).body("type", equalTo(problem("management-code-exhausted")));
        visitors.open(visitors.proved(NUMBER), code).then().statusCode(200);
    }

    @Test
    void theCodeIsSentAgainToTheAddressThatIsKnownAndTheOldOneEnds() {
        visitors.register(NUMBER).then().statusCode(201);
        String old = visitors.managementCode();
        String address = visitors.last("management-code-issued", "email");
        act(visitors.withCodeSent(NUMBER), "management-code").then().statusCode(409);
        String id = visitors.proved(NUMBER);
        act(id, "management-code").then().statusCode(204);
        assertThat(visitors.last("management-code-issued", "email")).isEqualTo(address);
        assertThat(visitors.last("management-code-issued", "protocol")).isEqualTo("null");
        visitors.open(id, old).then().statusCode(422);
        visitors.open(id, visitors.managementCode().toLowerCase().replace("-", " "))
                .then()
                .statusCode(200);
        String again = visitors.proved(NUMBER);
        act(again, "management-code").then().statusCode(204);
        act(again, "management-code").then().statusCode(204);
        act(again, "management-code").then().statusCode(429);
        act(visitors.proved(OTHER_NUMBER), "management-code")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("no-management-code")));
    }

    /** Somebody with an account proves the line: from then on it is that person's, with its dates, and no code opens it. */
    @Test
    void whoSignsInClaimsItAndTheCodeEnds() {
        String id = visitors.opened(NUMBER);
        String code = visitors.managementCode();
        clock.set(Instant.parse("2026-11-25T09:20:00Z"));
        register.register("giulia", NUMBER)
                .then()
                .statusCode(201)
                .body("oppositions[0].effectiveFrom", equalTo("2026-11-25T09:00:00Z"))
                .body("oppositions[0].origin", equalTo("CITIZEN"));
        look(id).then().statusCode(409).body("type", equalTo(problem("no-management-code")));
        act(id, "withdrawal").then().statusCode(409);
        String later = visitors.proved(NUMBER);
        act(later, "management-code").then().statusCode(409);
        visitors.open(later, code).then().statusCode(422);
    }

    @Test
    void whatWasOpenedClosesWithTheProof() {
        String id = visitors.opened(NUMBER);
        clock.shift(Duration.ofMinutes(30));
        act(id, "withdrawal").then().statusCode(409).body("type", equalTo(problem("visit-over")));
        look(id).then().statusCode(409);
    }
}
