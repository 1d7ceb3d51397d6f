package it.opposizioni.registry.lineproof;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.registry.RegistryTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LineProofTest extends RegistryTest {

    @Test
    void aCodeGoesToTheLineAndProvesIt() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        String id = register.askForCode("giulia", "333 123 4567")
                .then()
                .statusCode(202)
                .body("number", equalTo(NUMBER))
                .body("channel", equalTo("VOICE"))
                .body("expiresAt", equalTo("2026-11-25T09:10:00Z"))
                .extract()
                .path("id");
        String code = register.codeSentTo(NUMBER);
        register.confirm("giulia", id, code)
                .then()
                .statusCode(200)
                .body("usableUntil", equalTo("2026-11-25T09:30:00Z"));
        // a form sent twice
        register.confirm("giulia", id, code).then().statusCode(200);
        assertThat(register.count(
                        "select count(*) from line_proof where position('" + code + "'::bytea in code_digest) > 0"))
                .isZero();
    }

    /** The message to the line repeats it. */
    @Test
    void theEventSaysWhatTheCodeIsFor() {
        register.citizen("giulia")
                .body(Map.of("number", NUMBER, "channel", "SMS", "purpose", "WITHDRAWAL"))
                .post("/v1/line-proofs")
                .then()
                .statusCode(202);
        JsonNode said = register.events("line-code-issued").getLast().data();
        assertThat(said.path("purpose").asText()).isEqualTo("WITHDRAWAL");
        Contracts.assertFits("line-code-issued", said);
        register.askForCode("marco", OTHER_NUMBER).then().statusCode(202);
        assertThat(register.events("line-code-issued").getLast().data().has("purpose"))
                .isFalse();
        register.citizen("giulia")
                .body(Map.of("number", NUMBER, "channel", "SMS", "purpose", "FUN"))
                .post("/v1/line-proofs")
                .then()
                .statusCode(422);
    }

    @Test
    void aCodeWaitsForNoFactAndIsNotSentWhenItHasEnded() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        register.askForCode("giulia", NUMBER).then().statusCode(202);
        assertThat(register.count("""
                        select count(*) from outbox_event where type like '%line-code-issued%' and lane = 'CODES'
                        and expires_at = '2026-11-25T09:10:00Z'""")).isEqualTo(1);
    }

    @Test
    void aWrongCodeSaysHowManyTriesAreLeft() {
        String id = register.askForCode("giulia", NUMBER).path("id");
        String wrong = other(register.codeSentTo(NUMBER));
        register.citizen("giulia")
                .header("Accept-Language", "en")
                .body(Map.of("code", wrong))
                .post("/v1/line-proofs/" + id + "/confirmation")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:opposizioni:line-code-wrong"))
                .body("detail", equalTo("The code is not the one sent. Tries left: 4."))
                .body("errors.pointer", contains("/code"));
    }

    @Test
    void afterTenMinutesTheCodeHasExpired() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        String id = register.askForCode("giulia", NUMBER).path("id");
        clock.set(Instant.parse("2026-11-25T09:10:00Z"));
        register.confirm("giulia", id, register.codeSentTo(NUMBER))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:line-code-expired"));
    }

    @Test
    void anotherPersonsProofDoesNotExist() {
        String id = register.askForCode("giulia", NUMBER).path("id");
        register.confirm("marco", id, register.codeSentTo(NUMBER)).then().statusCode(404);
        register.confirm("giulia", UUID.randomUUID().toString(), "123456")
                .then()
                .statusCode(404);
    }

    /** Fifty guesses at once are five guesses: the chance to hit stays 5 in 10^6 (deploy/docs/threats.md T4). */
    @Test
    void parallelGuessesCountExactly() throws Exception {
        String id = register.askForCode("giulia", NUMBER).path("id");
        String right = register.codeSentTo(NUMBER);
        List<Callable<Integer>> guesses = IntStream.range(0, 50)
                .mapToObj(i -> "%06d".formatted((Integer.parseInt(right) + 1 + i) % 1_000_000))
                .<Callable<Integer>>map(
                        guess -> () -> register.confirm("giulia", id, guess).statusCode())
                .toList();
        List<Integer> answers = atOnce(guesses);
        // four are told "wrong", the fifth and all after it "no tries left"
        assertThat(answers).filteredOn(status -> status == 422).hasSize(4);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(46);
        assertThat(register.count("select tries_left from line_proof where id = '" + id + "'"))
                .isZero();
        register.confirm("giulia", id, right)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:line-code-exhausted"));
    }

    @Test
    void threeCodesADayForAPersonAndANumber() {
        clock.set(Instant.parse("2026-11-25T22:00:00Z"));
        for (int i = 0; i < 3; i++) {
            register.askForCode("giulia", NUMBER).then().statusCode(202);
        }
        register.askForCode("giulia", NUMBER)
                .then()
                .statusCode(429)
                .header("Retry-After", "3600")
                .body("type", equalTo("urn:problem:opposizioni:too-many-line-codes"))
                .body("detail", containsString("chiama tu da quella linea"));
        register.askForCode("giulia", OTHER_NUMBER).then().statusCode(202);
        clock.set(Instant.parse("2026-11-25T23:00:00Z"));
        register.askForCode("giulia", NUMBER).then().statusCode(202);
    }

    /** Finding S10: three requests by anybody blocked everybody's codes for that number until midnight. */
    @Test
    void aStrangerLocksNobodyOut() {
        for (int i = 0; i < 4; i++) {
            register.askForCode("stranger", NUMBER);
        }
        register.askForCode("giulia", NUMBER).then().statusCode(202);
    }

    @Test
    void manyStrangersTogetherAreStoppedAndStillLockNobodyOutWhoHasProvedTheLineOrCallsFromIt() {
        clock.set(Instant.parse("2026-11-24T09:00:00Z"));
        register.prove("giulia", NUMBER);
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        for (int i = 0; i < 10; i++) {
            register.askForCode("stranger" + i, NUMBER).then().statusCode(202);
        }
        register.askForCode("anna", NUMBER).then().statusCode(429);
        register.askForCode("giulia", NUMBER).then().statusCode(202);
        register.askForPin("anna", NUMBER).then().statusCode(202);
    }

    @Test
    void parallelRequestsDoNotPassTheLimit() throws Exception {
        List<Callable<Integer>> requests = IntStream.range(0, 15)
                .<Callable<Integer>>mapToObj(
                        i -> () -> register.askForCode("person" + i, NUMBER).statusCode())
                .toList();
        assertThat(atOnce(requests)).filteredOn(status -> status == 202).hasSize(10);
        List<Callable<Integer>> ofOne = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        _ -> () -> register.askForCode("giulia", OTHER_NUMBER).statusCode())
                .toList();
        assertThat(atOnce(ofOne)).filteredOn(status -> status == 202).hasSize(3);
    }

    @Test
    void aPersonCannotHaveAllNumbersCalled() {
        int sent = 0;
        while (register.askForCode("giulia", "+39333000%04d".formatted(sent)).statusCode() == 202) {
            sent++;
        }
        assertThat(sent).isEqualTo(20);
    }

    @Test
    void onlyLinesThatTheCodeCanReach() {
        for (String number : List.of("+33123456789", "+39899123456", "+39800123456")) {
            register.askForCode("giulia", number)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/number"))
                    .body("errors.code", contains("NOT_A_LINE"));
        }
        register.citizen("giulia")
                .body(Map.of("number", OTHER_NUMBER, "channel", "SMS"))
                .post("/v1/line-proofs")
                .then()
                .statusCode(422)
                .body("errors.code", contains("CHANNEL_NOT_POSSIBLE"));
    }

    /** Somebody who asks learns nothing about whether the number is registered (deploy/docs/threats.md T2). */
    @Test
    void theAnswerIsTheSameForARegisteredNumber() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        register.registered("giulia", NUMBER);
        String registered = register.askForCode("marco", NUMBER).asString();
        String free = register.askForCode("marco", "+393331234568").asString();
        assertThat(mask(registered)).isEqualTo(mask(free));
    }

    private static String mask(String answer) {
        return answer.replaceAll("[0-9a-f-]{36}", "<id>").replaceAll("\\+39[0-9]+", "<number>");
    }

    private static String other(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }
}
