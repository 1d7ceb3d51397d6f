package it.opposizioni.registry.linecall;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.registry.RegistryTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line is proved by a call from it. */
@QuarkusTest
class CallInTest extends RegistryTest {

    @BeforeEach
    void standingTime() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
    }

    private JsonPath waiting(String person, String number) {
        return register.askForPin(person, number)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    private static String other(String pin) {
        return "%06d".formatted((Integer.parseInt(pin) + 1) % 1_000_000);
    }

    private Response proof(String person, String id) {
        return register.citizen(person).get("/v1/line-proofs/" + id);
    }

    @Test
    void aCallFromTheLineProvesItAndNothingIsSentToIt() {
        String id = register.askForPin("giulia", OTHER_NUMBER)
                .then()
                .statusCode(202)
                .body("channel", equalTo("CALL_IN"))
                .body("callIn.number", equalTo("+390642986411"))
                .body("callIn.pin", matchesPattern("[0-9]{6}"))
                .extract()
                .path("id");
        assertThat(register.events("line-code-issued")).isEmpty();
        proof("giulia", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("PENDING"))
                .body("usableUntil", nullValue());
    }

    @Test
    void theProofIsUsedAsAnyOther() {
        JsonPath asked = waiting("giulia", NUMBER);
        register.call(NUMBER, asked.getString("callIn.pin"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("PROOF_CONFIRMED"));
        proof("giulia", asked.getString("id"))
                .then()
                .body("state", equalTo("CONFIRMED"))
                .body("usableUntil", equalTo("2026-11-25T09:30:00Z"));
        register.citizen("giulia")
                .body(register.request(List.of(register.line(NUMBER, asked.getString("id")))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201);
        proof("giulia", asked.getString("id")).then().body("state", equalTo("USED"));
    }

    @Test
    void thePinAloneProvesNothing() {
        JsonPath asked = waiting("giulia", NUMBER);
        register.confirm("giulia", asked.getString("id"), asked.getString("callIn.pin"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:line-call-wanted"));
        register.call(OTHER_NUMBER, asked.getString("callIn.pin"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:no-line-proof-waiting"));
        proof("giulia", asked.getString("id")).then().body("state", equalTo("PENDING"));
    }

    @Test
    void aWrongPinIsATry() {
        JsonPath asked = waiting("giulia", NUMBER);
        String wrong = other(asked.getString("callIn.pin"));
        for (int left = 4; left > 0; left--) {
            register.call(NUMBER, wrong)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:problem:opposizioni:line-code-wrong"))
                    .body("detail", equalTo("Il PIN non è quello mostrato. Tentativi rimasti: " + left + "."))
                    .body("errors.pointer", contains("/pin"));
        }
        register.call(NUMBER, wrong).then().statusCode(409);
        register.call(NUMBER, asked.getString("callIn.pin"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:line-code-exhausted"));
        proof("giulia", asked.getString("id")).then().body("state", equalTo("EXHAUSTED"));
    }

    @Test
    void parallelCallsCountExactly() throws Exception {
        JsonPath asked = waiting("giulia", NUMBER);
        int right = Integer.parseInt(asked.getString("callIn.pin"));
        List<Callable<Integer>> calls = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(i ->
                        () -> register.call(NUMBER, "%06d".formatted((right + 1 + i) % 1_000_000))
                                .statusCode())
                .toList();
        assertThat(atOnce(calls)).filteredOn(status -> status == 422).hasSize(4);
        proof("giulia", asked.getString("id")).then().body("state", equalTo("EXHAUSTED"));
    }

    /** A stranger who asks for a PIN for somebody's line gains nothing by that person's calls, and takes nothing away. */
    @Test
    void theCallIsForThePersonWhoWasShownThatPin() {
        for (int i = 0; i < 12; i++) {
            waiting("stranger", NUMBER);
        }
        JsonPath strangers = waiting("stranger", NUMBER);
        JsonPath holders = waiting("giulia", NUMBER);
        register.call(NUMBER, holders.getString("callIn.pin")).then().statusCode(200);
        proof("giulia", holders.getString("id")).then().body("state", equalTo("CONFIRMED"));
        proof("stranger", strangers.getString("id")).then().body("state", equalTo("PENDING"));
        proof("stranger", holders.getString("id")).then().statusCode(404);
    }

    @Test
    void aCallThatCanProveNothingIsToldWhy() {
        waiting("giulia", NUMBER);
        String now = clock.instant().toString();
        register.reportCall(Map.of("pin", "123456", "at", now))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:opposizioni:caller-hidden"));
        for (String caller : List.of("+33123456789", "+39800123456")) {
            register.reportCall(Map.of("caller", caller, "pin", "123456", "at", now))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/caller"))
                    .body("errors.code", contains("NOT_A_LINE"));
        }
        for (Duration off : List.of(Duration.ofMinutes(-11), Duration.ofMinutes(2))) {
            register.reportCall(Map.of(
                            "caller",
                            NUMBER,
                            "pin",
                            "123456",
                            "at",
                            clock.instant().plus(off).toString()))
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/at"));
        }
    }

    @Test
    void aCallCountsAtTheTimeAtWhichItWasMade() {
        JsonPath asked = waiting("giulia", NUMBER);
        Map<String, Object> call =
                Map.of("caller", NUMBER, "pin", asked.getString("callIn.pin"), "at", "2026-11-25T09:09:59Z");
        Map<String, Object> late =
                Map.of("caller", NUMBER, "pin", asked.getString("callIn.pin"), "at", "2026-11-25T09:10:00Z");
        clock.set(Instant.parse("2026-11-25T09:12:00Z"));
        register.reportCall(late).then().statusCode(409);
        register.reportCall(call).then().statusCode(200);
        proof("giulia", asked.getString("id")).then().body("usableUntil", equalTo("2026-11-25T09:39:59Z"));
    }

    @Test
    void aCallThatIsReportedTwiceIsOne() {
        JsonPath asked = waiting("giulia", NUMBER);
        Map<String, Object> call =
                Map.of("caller", NUMBER, "pin", other(asked.getString("callIn.pin")), "at", "2026-11-25T09:00:00Z");
        for (int i = 0; i < 7; i++) {
            register.as("telephone", Role.CHANNEL)
                    .header("Idempotency-Key", "call-1")
                    .body(call)
                    .post("/v1/line-calls")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/pin"));
        }
        String right = asked.getString("callIn.pin");
        register.call(NUMBER, right).then().statusCode(200);
        register.call(NUMBER, right).then().statusCode(200);
    }

    @Test
    void fiftyPinsADayForAPerson() {
        for (int i = 0; i < 50; i++) {
            waiting("giulia", "+39333000%04d".formatted(i));
        }
        register.askForPin("giulia", NUMBER).then().statusCode(429);
        register.askForCode("giulia", NUMBER).then().statusCode(202);
        register.askForPin("marco", NUMBER).then().statusCode(202);
    }
}
