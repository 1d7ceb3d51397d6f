package it.opposizioni.registry.withoutaccount;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a visit without an account proves its line and its e-mail address, and how often it may try. */
@QuarkusTest
class VisitProofsTest extends RegistryTest {

    @Inject
    Visitors visitors;

    @BeforeEach
    void standingTime() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
    }

    private static String other(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }

    @Test
    void onlyLinesOfSubscribers() {
        for (String number : List.of("+33123456789", "+39800123456")) {
            visitors.begin(number)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/line"))
                    .body("errors.code", contains("NOT_A_LINE"));
        }
        visitors.ask(visitors.begun(OTHER_NUMBER), "SMS")
                .then()
                .statusCode(422)
                .body("errors.code", contains("CHANNEL_NOT_POSSIBLE"));
    }

    @Test
    void aCallFromTheLineProvesItToo() {
        String id = visitors.begun(OTHER_NUMBER);
        String pin = visitors.ask(id, "CALL_IN")
                .then()
                .statusCode(202)
                .body("callIn", equalTo("+390642986411"))
                .extract()
                .path("pin");
        visitors.site()
                .body(Map.of())
                .post("/v1/visits/" + id + "/line-confirmation")
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("line-call-wanted")));
        register.call(OTHER_NUMBER, pin).then().statusCode(200);
        visitors.site()
                .body(Map.of())
                .post("/v1/visits/" + id + "/line-confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("PROVED"));
    }

    @Test
    void wrongCodesOfTheLineCountAndLock() {
        String id = visitors.withCodeSent(NUMBER);
        String right = register.codeSentTo(NUMBER);
        for (int left = 4; left > 0; left--) {
            visitors.confirmLine(id, other(right))
                    .then()
                    .statusCode(422)
                    .body("detail", equalTo("Il codice non è quello inviato. Tentativi rimasti: " + left + "."));
        }
        visitors.confirmLine(id, other(right)).then().statusCode(409);
        visitors.confirmLine(id, right).then().statusCode(409).body("type", equalTo(problem("line-code-exhausted")));
        visitors.site().get("/v1/visits/" + id).then().body("state", equalTo("BEGUN"));
        // another code is another chance
        visitors.ask(id, "SMS").then().statusCode(202);
        visitors.confirmLine(id, register.codeSentTo(NUMBER)).then().statusCode(200);
    }

    @Test
    void parallelGuessesOfTheCodeByEmailCountExactly() throws Exception {
        String id = visitors.withEmailCodeSent(NUMBER);
        int right = Integer.parseInt(visitors.emailCode());
        List<Callable<Integer>> guesses = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(i ->
                        () -> visitors.confirmEmail(id, "%06d".formatted((right + 1 + i) % 1_000_000))
                                .statusCode())
                .toList();
        assertThat(atOnce(guesses)).filteredOn(status -> status == 422).hasSize(4);
        visitors.confirmEmail(id, "%06d".formatted(right))
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("email-code-over")));
        visitors.declare(id, "TELEPHONE").then().statusCode(409).body("type", equalTo(problem("visit-state")));
    }

    /** A code of one visit, or of another line, proves nothing in another. */
    @Test
    void aCodeIsOfOneVisitAndServesOnce() {
        String mine = visitors.withCodeSent(NUMBER);
        String codeOfMine = register.codeSentTo(NUMBER);
        String strangers = visitors.withCodeSent(OTHER_NUMBER);
        visitors.confirmLine(
                        strangers,
                        codeOfMine.equals(register.codeSentTo(OTHER_NUMBER)) ? other(codeOfMine) : codeOfMine)
                .then()
                .statusCode(422);
        visitors.confirmLine(mine, codeOfMine).then().statusCode(200);
        String again = visitors.withCodeSent(NUMBER);
        String codeOfAgain = register.codeSentTo(NUMBER);
        visitors.confirmLine(again, codeOfAgain.equals(codeOfMine) ? other(codeOfMine) : codeOfMine)
                .then()
                .statusCode(422);
        assertThat(register.count("select count(*) from line_proof where used_at is not null"))
                .isEqualTo(1);
        String proof = register.askForCode("giulia", NUMBER).path("id");
        register.citizen("giulia").get("/v1/visits/" + mine).then().statusCode(403);
        visitors.site().get("/v1/visits/" + proof).then().statusCode(404);
        visitors.site().get("/v1/visits/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void whatWasProvedIsNotGoodForLong() {
        String id = visitors.confirmed(NUMBER);
        clock.shift(Duration.ofMinutes(30));
        visitors.declare(id, "TELEPHONE").then().statusCode(409).body("type", equalTo(problem("visit-over")));
    }

    /** Strangers without an account use up a share of the codes of a number; the rest, and calls, are left to everybody. */
    @Test
    void nobodyIsLockedOutOfANumber() {
        for (int i = 0; i < 5; i++) {
            visitors.withCodeSent(NUMBER);
        }
        String late = visitors.begun(NUMBER);
        visitors.ask(late, "SMS").then().statusCode(429).body("type", equalTo(problem("too-many-line-codes")));
        visitors.ask(late, "CALL_IN").then().statusCode(202);
        register.askForCode("giulia", NUMBER).then().statusCode(202);
    }

    @Test
    void oneAddressGetsFewCodes() {
        String id = visitors.proved(NUMBER);
        for (int i = 0; i < 3; i++) {
            visitors.sendEmailCode(id, "ada@example.org").then().statusCode(202);
        }
        visitors.sendEmailCode(id, "ada@example.org").then().statusCode(429);
        String second = visitors.proved(OTHER_NUMBER);
        for (int i = 0; i < 3; i++) {
            visitors.sendEmailCode(second, "ADA@example.org").then().statusCode(202);
        }
        visitors.sendEmailCode(visitors.proved("+393331234599"), "ada@example.org")
                .then()
                .statusCode(429);
        visitors.sendEmailCode(visitors.proved("+393331234598"), "bruno@example.org")
                .then()
                .statusCode(202);
    }

    /** Somebody who goes on to another address in the same visit has written to the first one all the same. */
    @Test
    void everyAddressThatACodeWentToCounts() {
        for (int i = 0; i < 6; i++) {
            String id = visitors.proved("+39333123450" + i);
            visitors.sendEmailCode(id, "ada@example.org").then().statusCode(202);
            visitors.sendEmailCode(id, "bruno" + i / 3 + "@example.org").then().statusCode(202);
        }
        String id = visitors.proved("+393331234508");
        visitors.sendEmailCode(id, "Ada@example.org").then().statusCode(429);
        // three so far, and each counts once
        visitors.sendEmailCode(id, "bruno0@example.org").then().statusCode(202);
        clock.shift(Duration.ofDays(1));
        visitors.sendEmailCode(visitors.proved("+393331234509"), "ada@example.org")
                .then()
                .statusCode(202);
    }

    @Test
    void onlyAnAddressIsAnAddress() {
        String id = visitors.proved(NUMBER);
        for (String address : List.of("", "ada", "ada@example", "ada@example.org\r\nBcc: x@y.it", "a b@example.org")) {
            visitors.sendEmailCode(id, address).then().statusCode(422).body("errors.pointer", contains("/address"));
        }
        visitors.sendEmailCode(visitors.withCodeSent(OTHER_NUMBER), "ada@example.org")
                .then()
                .statusCode(409);
    }
}
