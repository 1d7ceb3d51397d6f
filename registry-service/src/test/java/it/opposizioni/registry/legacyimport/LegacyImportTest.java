package it.opposizioni.registry.legacyimport;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LegacyImportTest extends RegistryTest {

    @Inject
    Imports imports;

    @Test
    void aFileIsAnsweredAtOnceAndImportedAfterwards() {
        String file = NUMBER + "\n" + OTHER_NUMBER + "\n333 123 4567\nabc\n";
        String location = register.sendLegacy(file)
                .then()
                .statusCode(202)
                .body("state", equalTo("RECEIVED"))
                .body("received", equalTo(4))
                .body("bytes", equalTo(file.length()))
                .body("recorded", equalTo(0))
                .body("remaining", equalTo(3))
                .body("invalidLines", equalTo(1))
                .body("invalid.line", contains(4))
                .body("invalid.code", contains("NOT_A_NUMBER"))
                .extract()
                .header("Location");
        assertThat(register.count("select count(*) from opposition")).isZero();
        imports.finish();
        register.registrar()
                .get(location)
                .then()
                .statusCode(200)
                .body("state", equalTo("COMPLETED"))
                .body("recorded", equalTo(2))
                .body("alreadyPresent", equalTo(1))
                .body("remaining", equalTo(0))
                .body("invalid.line", contains(4))
                .body("endedAt", notNullValue());
        assertThat(register.count("select count(*) from opposition")).isEqualTo(2);
        assertThat(register.count("select count(*) from opposition_history")).isEqualTo(2);
        assertThat(register.count("select count(*) from legacy_import_block")).isZero();
        assertThat(register.events("oppositions-carried-over")).hasSize(1);
    }

    @Test
    void theSameFileIsOneImport() {
        String file = NUMBER + "\n";
        String location =
                register.sendLegacy(file).then().statusCode(202).extract().header("Location");
        String again =
                register.sendLegacy(file).then().statusCode(200).extract().header("Location");
        assertThat(again).isEqualTo(location);
        imports.finish();
        register.sendLegacy(file)
                .then()
                .statusCode(200)
                .header("Location", location)
                .body("state", equalTo("COMPLETED"))
                .body("recorded", equalTo(1));
        register.registrar()
                .get("/v1/carried-over-imports")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("COMPLETED"));
        assertThat(register.count("select count(*) from legacy_import_block")).isZero();
        assertThat(register.count("select count(*) from legacy_import_upload")).isZero();
        register.registrar()
                .contentType("text/csv")
                .queryParam("effectiveFrom", "2026-10-01T00:00:00+02:00")
                .body(file)
                .post("/v1/carried-over-imports")
                .then()
                .statusCode(409)
                .body("type", endsWith("import-exists"));
    }

    @Test
    void ofTheSameFileFromManyAtOnceOneIsImported() throws Exception {
        List<Integer> answers = Patience.atOnce(
                6,
                () -> register.sendLegacy(NUMBER + "\n" + OTHER_NUMBER + "\n").statusCode());
        assertThat(answers).containsOnlyOnce(202).containsOnly(202, 200);
        imports.finish();
        assertThat(register.count("select count(*) from opposition")).isEqualTo(2);
        assertThat(register.count("select count(*) from legacy_import_block")).isZero();
    }

    /** Whether the register knows fewer or many more numbers of the stretch than there are new ones. */
    @ParameterizedTest
    @ValueSource(ints = {2, 40})
    void aKnownNumberIsLeftAloneAndTheOnesBesideItAreRecorded(int known) {
        imports(IntStream.rangeClosed(1, known).mapToObj(i -> "+3933312300%02d".formatted(i)));
        String location = imports(Stream.of("+393331230000", "+393331230002", "+393331230099"));
        register.registrar()
                .get(location)
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("recorded", equalTo(2))
                .body("alreadyPresent", equalTo(1));
        assertThat(register.count("select count(*) from opposition")).isEqualTo(known + 2);
        assertThat(register.count("select count(*) from opposition_history")).isEqualTo(known + 2);
    }

    private String imports(Stream<String> numbers) {
        String location = register.sendLegacy(numbers.collect(Collectors.joining("\n", "", "\n")))
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        imports.finish();
        return location;
    }

    @Test
    void theSameKeyGivesTheFirstAnswerAndTakesNoOtherFile() {
        for (int i = 0; i < 2; i++) {
            keyed(NUMBER).then().statusCode(202).body("received", equalTo(1));
        }
        keyed(OTHER_NUMBER).then().statusCode(422);
        imports.finish();
        assertThat(register.count("select count(*) from opposition")).isEqualTo(1);
        assertThat(register.count("select count(*) from legacy_import_block")).isZero();
    }

    private Response keyed(String file) {
        return register.registrar()
                .contentType("text/csv")
                .header("Idempotency-Key", "monday")
                .body(file)
                .post("/v1/carried-over-imports");
    }

    @Test
    void whatIsNoListLeavesNothing() {
        for (String file : List.of("", "\n\n", "number\n", "abc\n", "3331234567\n\0", "<?xml version=\"1.0\"?>")) {
            register.sendLegacy(file).then().statusCode(422).body("type", endsWith("not-a-number-list"));
        }
        for (String type :
                List.of("text/csv; charset=utf-16", "text/csv; charset=utf-32", "text/plain", "application/json")) {
            register.registrar()
                    .contentType(type)
                    .body(NUMBER)
                    .post("/v1/carried-over-imports")
                    .then()
                    .statusCode(415);
        }
        register.registrar()
                .contentType("text/csv; charset=windows-1252")
                .body(NUMBER)
                .post("/v1/carried-over-imports")
                .then()
                .statusCode(202);
        register.registrar().get("/v1/carried-over-imports").then().body("items", hasSize(1));
        assertThat(register.count("select count(*) from legacy_import_upload")).isZero();
        assertThat(register.count("select count(*) from legacy_import_block")).isEqualTo(1);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        String lines = lines(0, 10_000);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write("""
                            POST /v1/carried-over-imports HTTP/1.1\r
                            Host: localhost\r
                            Authorization: Bearer %s\r
                            Content-Type: text/csv\r
                            Content-Length: 100000000\r
                            \r
                            %s""".formatted(Tokens.of("gestore", Role.REGISTRAR), lines)
                    .getBytes(StandardCharsets.US_ASCII));
            Patience.await("part of it is stored")
                    .until(() -> register.count("select count(*) from legacy_import_block") > 0);
        }
        Patience.await("it is deleted").until(() -> register.count("select count(*) from legacy_import_block") == 0);
        assertThat(register.count("select count(*) from legacy_import_upload")).isZero();
        assertThat(register.count("select count(*) from legacy_import")).isZero();
    }

    @Test
    void whatCannotBeDoneIsRefused() {
        String location = register.sendLegacy(NUMBER).then().extract().header("Location");
        register.registrar().post(location + "/resumption").then().statusCode(409);
        register.registrar()
                .post(location + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        register.registrar().post(location + "/cancellation").then().statusCode(409);
        imports.finish();
        assertThat(register.count("select count(*) from opposition")).isZero();
        register.importLegacy(NUMBER).then().body("recorded", equalTo(1));
        String unknown = "/v1/carried-over-imports/" + UUID.randomUUID();
        register.registrar().get(unknown).then().statusCode(404);
        register.registrar().post(unknown + "/cancellation").then().statusCode(404);
        register.registrar().get("/v1/carried-over-imports/x").then().statusCode(404);
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "+39333" + (1_000_000 + i * 7))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatTheHolderDidHereIsNewerThanAnOldList() {
        String id = register.registered("giulia", NUMBER);
        register.importLegacy(NUMBER + "\n").then().body("alreadyPresent", equalTo(1));
        register.withdraw("giulia", NUMBER, id);
        register.importLegacy(NUMBER + "\n" + NUMBER + "\n")
                .then()
                .statusCode(200)
                .body("recorded", equalTo(0));
        assertThat(register.count("select count(*) from opposition where ended_at is null"))
                .isZero();
    }

    @Test
    void theEarlierRegistersProtectionIsKept() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        register.as("gestore", Role.REGISTRAR)
                .contentType("text/csv")
                .queryParam("effectiveFrom", "2026-10-01T00:00:00+02:00")
                .body(NUMBER + "\n")
                .post("/v1/carried-over-imports")
                .then()
                .statusCode(202);
        imports.finish();
        register.as("gestore", Role.REGISTRAR)
                .queryParam("number", NUMBER)
                .get("/v1/oppositions")
                .then()
                .body("items.status", contains("ACTIVE"))
                .body("items.activeFrom", contains("2026-10-16T22:00:00Z"));
        for (String wrong : new String[] {"2026-11-26T00:00:00Z", "yesterday", "2026-10-01"}) {
            register.as("gestore", Role.REGISTRAR)
                    .contentType("text/csv")
                    .queryParam("effectiveFrom", wrong)
                    .body(NUMBER + "\n")
                    .post("/v1/carried-over-imports")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/effectiveFrom"));
        }
    }

    @Test
    void threeHundredThousandNumbersAreCountedInFewRows() {
        register.importLegacy(lines(0, 300_000)).then().statusCode(200).body("recorded", equalTo(300_000));
        assertThat(register.count("select count(*) from opposition_history")).isEqualTo(300_000);
        assertThat(register.events("oppositions-carried-over"))
                .hasSize(300)
                .allSatisfy(e -> assertThat(e.data().get("oppositions")).hasSizeLessThanOrEqualTo(1_000));
        register.as("gestore", Role.REGISTRAR).get("/v1/statistics").then().body("registered", equalTo(300_000));
        assertThat(register.count("select count(*) from statistics_delta"))
                .as("rows that the figures add up")
                .isLessThan(1_000);
    }
}
