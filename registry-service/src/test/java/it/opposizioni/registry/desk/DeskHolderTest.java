package it.opposizioni.registry.desk;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.registry.evidence.Complaints;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose the numbers are that were entered at the desk. */
@QuarkusTest
class DeskHolderTest extends DeskScenario {

    private static final String GIULIA = "FRRGLI85A41F205E";

    @Inject
    Complaints complaints;

    /** Never a worse result: a person who signs in with the tax code finds the number, can undo, and is believed about earlier calls. */
    @Test
    void whoSignsInLaterFindsTheNumberAsItsOwn() {
        Response recorded = oppose(NUMBER, ADA);
        String id = recorded.path("oppositionId");
        String request = propose(NUMBER, ADA).then().extract().path("id");
        approve(register.secondRegistrar(), request).then().statusCode(200);
        register.citizen("ada").get("/v1/oppositions").then().body("items", empty());

        clock.set(NOW.plus(Duration.ofHours(3)));
        register.signedIn("ada", ADA)
                .get("/v1/oppositions")
                .then()
                .body("items.id", contains(id))
                .body("items[0].effectiveFrom", equalTo(NOW.toString()))
                .body("items[0].withdrawal.dueAt", equalTo("2026-11-26T09:00:00Z"));
        register.signedIn("ada", ADA).get("/v1/oppositions").then().body("items[0].version", equalTo(3));
        register.signedIn("ada", ADA)
                .get("/v1/registrations/" + recorded.path("protocol"))
                .then()
                .statusCode(200)
                .body("oppositions.id", contains(id));
        register.signedIn("ada", ADA)
                .delete("/v1/oppositions/" + id + "/withdrawal")
                .then()
                .statusCode(200);
        register.signedIn("ada", ADA)
                .get("/v1/oppositions/" + id + "/history")
                .then()
                .body("items.change", contains("REGISTERED", "WITHDRAWAL_ASKED", "RECOGNISED", "WITHDRAWAL_UNDONE"));

        clock.set(NOW.plus(Duration.ofDays(2)));
        complaints.file("ada", NUMBER, NOW.plus(Duration.ofHours(1)), Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(register.events("registration-stated")
                        .getLast()
                        .data()
                        .at("/calls/0/heldByReporter")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void anotherTaxCodeFindsNothing() {
        Response recorded = oppose(NUMBER, ADA);
        register.signedIn("giulia", GIULIA).get("/v1/oppositions").then().body("items", empty());
        register.signedIn("giulia", GIULIA)
                .get("/v1/registrations/" + recorded.path("protocol"))
                .then()
                .statusCode(404);
        // nor does a second account take over what the first one has
        register.signedIn("ada", ADA).get("/v1/oppositions").then().body("items", hasSize(1));
        register.signedIn("ada-again", ADA).get("/v1/oppositions").then().body("items", empty());
    }

    /** Somebody who has registered on the web and then writes a letter is one person. */
    @Test
    void theDeskKnowsWhoHasSignedInBefore() {
        register.signedIn("giulia", GIULIA)
                .body(register.request(List.of(register.line(NUMBER, register.prove("giulia", NUMBER)))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201);
        oppose(OTHER_NUMBER, GIULIA).then().statusCode(201).body("holder.signedIn", equalTo(true));
        register.citizen("giulia").get("/v1/oppositions").then().body("items", hasSize(2));
        propose(NUMBER, GIULIA).then().statusCode(201);
    }

    /** A company registers its lines; its number has eleven digits (C17). */
    @Test
    void anOrganisationHoldsItsLines() {
        oppose(OTHER_NUMBER, "00743110157").then().statusCode(201).body("holder.taxCode", equalTo("00743110157"));
    }

    /** A daughter writes for her father: the number is his. */
    @Test
    void aDelegateAsksForTheHolder() {
        enter("oppositions", NUMBER, ADA, Map.of("askedBy", "Livia Neri"))
                .then()
                .statusCode(201)
                .body("askedBy", equalTo("Livia Neri"))
                .body("holder.name", equalTo("Ada Neri"));
        register.signedIn("ada", ADA).get("/v1/oppositions").then().body("items", hasSize(1));
    }
}
