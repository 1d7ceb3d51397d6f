package it.opposizioni.registry.registration;

import static io.restassured.RestAssured.given;
import static it.opposizioni.kit.testing.Patience.atOnce;
import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationTest extends RegistryTest {

    @Inject
    DataSource database;

    @Test
    void aPersonRegistersTwoNumbersAndSeesThem() {
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        String protocol = register.register("giulia", NUMBER, OTHER_NUMBER)
                .then()
                .statusCode(201)
                .body("recordedAt", equalTo("2026-11-25T09:00:00Z"))
                .body("activeFrom", equalTo("2026-12-10T23:00:00Z"))
                .body("oppositions.number", contains(NUMBER, OTHER_NUMBER))
                .body("oppositions[0].status", equalTo("REGISTERED"))
                .body("oppositions[0].daysLeft", equalTo(15))
                .body("oppositions[0].media", contains("TELEPHONE"))
                .body("oppositions[0].consentsRevokedAsOf", equalTo("2026-11-25T09:00:00Z"))
                .extract()
                .path("protocol");

        clock.set(Instant.parse("2026-12-10T23:00:00Z"));
        register.citizen("giulia")
                .get("/v1/registrations/" + protocol)
                .then()
                .statusCode(200)
                .body("protocol", equalTo(protocol))
                .body("oppositions.status", contains("ACTIVE", "ACTIVE"));
        register.citizen("giulia")
                .get("/v1/oppositions")
                .then()
                .statusCode(200)
                .body("items.number", containsInAnyOrder(NUMBER, OTHER_NUMBER));

        assertThat(register.events())
                .extracting(Emitted::type)
                .filteredOn(t -> !t.contains("line-code"))
                .containsExactly(
                        "it.opposizioni.registry.opposition-registered.v1",
                        "it.opposizioni.registry.opposition-registered.v1",
                        "it.opposizioni.registry.registration-recorded.v1");
    }

    @Test
    void allOrNothingAndTheFailedLineIsNamed() {
        String proof = register.prove("giulia", NUMBER);
        List<Map<String, Object>> lines = List.of(
                register.line(NUMBER, proof),
                register.line(OTHER_NUMBER, UUID.randomUUID().toString()));
        register.citizen("giulia")
                .body(register.request(lines))
                .post("/v1/oppositions")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:opposizioni:line-not-proven"))
                .body("errors.pointer", contains("/lines/1/proofId"))
                .body("errors.code", contains("PROOF_NOT_USABLE"));
        assertThat(register.events("opposition-registered")).isEmpty();

        // the good proof was not used up by the failure
        register.citizen("giulia")
                .body(register.request(List.of(register.line(NUMBER, proof))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201);
    }

    @Test
    void aProofIsForOneNumberOfOnePersonOnce() {
        String proof = register.prove("giulia", NUMBER);
        refused("marco", NUMBER, proof);
        refused("giulia", OTHER_NUMBER, proof);
        register.citizen("giulia")
                .body(register.request(List.of(register.line(NUMBER, proof))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201);
        refused("giulia", NUMBER, proof);
        assertThat(register.count("select count(*) from opposition")).isEqualTo(1);
    }

    private void refused(String person, String number, String proof) {
        register.citizen(person)
                .body(register.request(List.of(register.line(number, proof))))
                .post("/v1/oppositions")
                .then()
                .statusCode(422)
                .body("errors.code", contains("PROOF_NOT_USABLE"));
    }

    @Test
    void anOldProofIsNoProof() {
        String proof = register.prove("giulia", NUMBER);
        clock.shift(Duration.ofMinutes(31));
        refused("giulia", NUMBER, proof);
    }

    @Test
    void whatIsYoursAlreadyIsAConflict() {
        register.registered("giulia", NUMBER);
        register.register("giulia", OTHER_NUMBER, NUMBER)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:opposition-already-yours"))
                .body("errors.pointer", contains("/lines/1/number"));
        assertThat(register.count("select count(*) from opposition")).isEqualTo(1);
    }

    @Test
    void theSameNumberTwiceInOneRequestIsRefused() {
        String proof = register.prove("giulia", NUMBER);
        register.citizen("giulia")
                .body(register.request(List.of(register.line(NUMBER, proof), register.line("333 123 4567", proof))))
                .post("/v1/oppositions")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lines/1/number"))
                .body("errors.code", contains("TWICE"));
    }

    @Test
    void theLineOfSomeoneElsePassesOnWithAFreshProof() {
        String old = register.registered("giulia", NUMBER);
        String begun = register.registered("marco", NUMBER);

        register.citizen("giulia")
                .get("/v1/oppositions/" + old)
                .then()
                .statusCode(200)
                .body("status", equalTo("CEASED"));
        register.citizen("giulia").get("/v1/oppositions/" + begun).then().statusCode(404);
        register.citizen("marco").get("/v1/oppositions/" + old).then().statusCode(404);
        register.citizen("marco")
                .get("/v1/oppositions/" + begun)
                .then()
                .statusCode(200)
                .body("status", equalTo("REGISTERED"));
        List<Emitted> ended = register.events("opposition-withdrawn");
        assertThat(ended).hasSize(1);
        assertThat(ended.getFirst().data().get("oppositionId").asText()).isEqualTo(old);
        assertThat(ended.getFirst().data().get("reason").asText()).isEqualTo("HOLDER_CHANGED");
        assertThat(ended.getFirst().version()).isEqualTo(2);
    }

    @Test
    void anImportedNumberIsClaimedWithItsOldProtection() {
        clock.set(Instant.parse("2026-11-01T09:00:00Z"));
        register.importLegacy(NUMBER + "\n").then().statusCode(200).body("recorded", equalTo(1));

        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        String id = register.registered("giulia", NUMBER);
        register.citizen("giulia")
                .get("/v1/oppositions/" + id)
                .then()
                .body("origin", equalTo("CITIZEN"))
                .body("status", equalTo("ACTIVE"))
                .body("effectiveFrom", equalTo("2026-11-01T09:00:00Z"))
                .body("consentsRevokedAsOf", equalTo("2026-11-25T09:00:00Z"))
                .body("version", equalTo(2));
        register.citizen("giulia")
                .get("/v1/oppositions/" + id + "/history")
                .then()
                .body("items.change", contains("CARRIED_OVER", "CLAIMED"));
    }

    @Test
    void theSameKeyTwiceAtOnceIsOneRegistration() throws Exception {
        Map<String, Object> request =
                register.request(List.of(register.line(NUMBER, register.prove("giulia", NUMBER))));
        String key = UUID.randomUUID().toString();
        Callable<Integer> send = () -> register.citizen("giulia")
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/oppositions")
                .statusCode();
        List<Integer> answers = atOnce(8, send);
        assertThat(answers).contains(201).isSubsetOf(201, 409);
        assertThat(register.count("select count(*) from registration")).isEqualTo(1);
        assertThat(register.events("registration-recorded")).hasSize(1);
        assertThat(send.call()).isEqualTo(201);
    }

    @Test
    void twoPeopleRegisteringTheSameLineAtOnceLeaveOneStanding() throws Exception {
        List<Map<String, Object>> requests = IntStream.range(0, 3)
                .mapToObj(i -> register.request(List.of(register.line(NUMBER, register.prove("person" + i, NUMBER)))))
                .toList();
        List<Callable<Integer>> sends = IntStream.range(0, 3)
                .<Callable<Integer>>mapToObj(i -> () -> register.citizen("person" + i)
                        .body(requests.get(i))
                        .post("/v1/oppositions")
                        .statusCode())
                .toList();
        assertThat(atOnce(sends)).containsExactly(201, 201, 201);
        assertThat(register.count("select count(*) from opposition where ended_at is null"))
                .isEqualTo(1);
        assertThat(register.count("select count(*) from opposition")).isEqualTo(3);
    }

    /** An import does not wait for people; the one who meets it is told to try again, and then claims the number. */
    @Test
    void meetingAnImportIsAConflictAndNoFailure() throws Exception {
        Map<String, Object> request =
                register.request(List.of(register.line(NUMBER, register.prove("giulia", NUMBER))));
        try (ExecutorService people = Executors.newSingleThreadExecutor();
                Connection importing = database.getConnection()) {
            importing.setAutoCommit(false);
            try (Statement statement = importing.createStatement()) {
                statement.execute("""
                        insert into opposition
                            (id, number, origin, telephone, post, effective_from, active_from, version)
                        values (gen_random_uuid(), 393331234567, 'CARRIED_OVER', true, false, now(), now(), 1)
                        """);
            }
            Future<Response> answer =
                    people.submit(() -> register.citizen("giulia").body(request).post("/v1/oppositions"));
            await().until(() -> register.count("select count(*) from pg_locks where not granted") > 0);
            importing.commit();
            answer.get()
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("type", equalTo("urn:problem:opposizioni:number-changed-meanwhile"));
        }
        register.citizen("giulia").body(request).post("/v1/oppositions").then().statusCode(201);
        assertThat(register.count("select count(*) from opposition")).isEqualTo(1);
    }

    @Test
    void anotherPersonsRegistrationDoesNotExist() {
        String protocol = register.register("giulia", NUMBER).then().extract().path("protocol");
        register.citizen("marco").get("/v1/registrations/" + protocol).then().statusCode(404);
        register.citizen("marco").get("/v1/oppositions").then().body("items", hasSize(0));
        given().get("/v1/registrations/" + protocol).then().statusCode(401);
    }
}
