package it.opposizioni.registry.legacyimport;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.registry.RegistryTest;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LegacyImportTest extends RegistryTest {

    @Test
    void theSameFileTwiceChangesNothing() {
        String file = NUMBER + "\n" + OTHER_NUMBER + "\n333 123 4567\nabc\n";
        register.importLegacy(file)
                .then()
                .statusCode(201)
                .body("received", equalTo(4))
                .body("recorded", equalTo(2))
                .body("alreadyPresent", equalTo(1))
                .body("invalid.line", contains(4))
                .body("invalid.code", contains("NOT_A_NUMBER"));
        register.importLegacy(file)
                .then()
                .statusCode(201)
                .body("recorded", equalTo(0))
                .body("alreadyPresent", equalTo(3));
        assertThat(register.count("select count(*) from opposition")).isEqualTo(2);
        assertThat(register.events("oppositions-carried-over")).hasSize(1);
    }

    @Test
    void theSameKeyGivesTheFirstAnswer() {
        for (int i = 0; i < 2; i++) {
            register.as("gestore", Role.REGISTRAR)
                    .contentType("text/csv")
                    .header("Idempotency-Key", "monday")
                    .body(NUMBER + "\n")
                    .post("/v1/carried-over-imports")
                    .then()
                    .statusCode(201)
                    .body("recorded", equalTo(1));
        }
    }

    @Test
    void whatTheHolderDidHereIsNewerThanAnOldList() {
        String id = register.registered("giulia", NUMBER);
        register.importLegacy(NUMBER + "\n").then().body("alreadyPresent", equalTo(1));
        register.withdraw("giulia", NUMBER, id).then().statusCode(200);
        register.importLegacy(NUMBER + "\n").then().statusCode(201).body("recorded", equalTo(0));
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
                .statusCode(201);
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
    void threeHundredThousandNumbersTakeSeconds() {
        String file = IntStream.range(0, 300_000)
                .mapToObj(i -> "+39333" + (1_000_000 + i * 7))
                .collect(Collectors.joining("\n"));
        register.importLegacy(file)
                .then()
                .statusCode(201)
                .body("recorded", equalTo(300_000))
                .time(lessThan(30_000L));
        assertThat(register.count("select count(*) from opposition_history")).isEqualTo(300_000);
        assertThat(register.events("oppositions-carried-over"))
                .hasSize(300)
                .allSatisfy(e -> assertThat(e.data().get("oppositions")).hasSizeLessThanOrEqualTo(1_000));
        register.as("gestore", Role.REGISTRAR)
                .get("/v1/statistics")
                .then()
                .body("registered", equalTo(300_000))
                .time(lessThan(1_000L));
    }
}
