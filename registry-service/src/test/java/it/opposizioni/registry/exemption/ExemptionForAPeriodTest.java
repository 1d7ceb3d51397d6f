package it.opposizioni.registry.exemption;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static it.opposizioni.registry.operatordirectory.Operators.BETA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.registry.activation.ActivationAnnouncer;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A holder lets companies call for a period, and learns that it is over. */
@QuarkusTest
class ExemptionForAPeriodTest extends ExemptionScenario {

    @Inject
    ActivationAnnouncer announcer;

    @Test
    void aPeriodIsKeptAndPublished() {
        grant("giulia", ACME, "2026-12-01", "2026-12-31")
                .then()
                .statusCode(201)
                .body("status", equalTo("PLANNED"))
                .body("until", equalTo("2026-12-31"));
        JsonNode data = register.events("exemption-granted").getFirst().data();
        assertThat(data.get("from").asText()).isEqualTo("2026-11-30T23:00:00Z");
        assertThat(data.get("until").asText()).isEqualTo("2026-12-31T23:00:00Z");

        clock.set(Instant.parse("2027-01-01T09:00:00Z"));
        list("giulia").then().body("items[0].status", equalTo("OVER"));
        assertThat(register.events("exemption-ended"))
                .as("its end was published from the beginning")
                .isEmpty();
    }

    /** In the morning after its last day, once; what was taken back or has no end is not told. */
    @Test
    void thatAPeriodIsOverIsTold() {
        operators.approved(BETA, "Beta S.p.A.");
        grant("giulia", ACME, null, "2026-12-01").then().statusCode(201);
        String taken =
                grant("giulia", BETA, null, "2026-12-01").then().extract().path("id");
        end("giulia", taken).then().statusCode(204);
        grant("giulia", BETA, null, null).then().statusCode(201);
        clock.set(Instant.parse("2026-12-01T18:00:00Z"));
        announcer.announceDue();
        clock.set(Instant.parse("2026-12-02T03:00:00Z"));
        announcer.announceDue();
        assertThat(register.events("exemption-expired")).isEmpty();

        clock.set(Instant.parse("2026-12-02T08:00:00Z"));
        announcer.announceDue();
        announcer.announceDue();
        assertThat(register.events("exemption-expired")).singleElement().satisfies(told -> {
            Contracts.assertFits("exemption-expired", told.data());
            assertThat(told.version()).isEqualTo(2);
            assertThat(told.data().get("until").asText()).isEqualTo("2026-12-01T23:00:00Z");
            assertThat(told.data().get("holder").asText()).isEqualTo("giulia");
            assertThat(told.data().get("operatorName").asText()).isEqualTo("Acme Energia S.p.A.");
            assertThat(told.data().get("operatorState").asText()).isEqualTo("ACTIVE");
        });
        list("giulia").then().body("items.status", hasItem("OVER"));
    }

    @Test
    void aPeriodThatAnotherOneFollowsIsNotOver() {
        grant("giulia", ACME, null, "2026-12-01").then().statusCode(201);
        grant("giulia", ACME, "2026-12-02", "2026-12-05").then().statusCode(201);
        clock.set(Instant.parse("2026-12-02T08:00:00Z"));
        announcer.announceDue();
        assertThat(register.events("exemption-expired")).isEmpty();

        clock.set(Instant.parse("2026-12-06T08:00:00Z"));
        announcer.announceDue();
        assertThat(register.events("exemption-expired"))
                .singleElement()
                .satisfies(told -> assertThat(told.data().get("until").asText()).isEqualTo("2026-12-05T23:00:00Z"));
    }

    /** A person who leaves the register has been told that the permissions end with it. */
    @Test
    void ofANumberThatHasLeftNothingMoreIsTold() {
        grant("giulia", ACME, null, "2026-12-01").then().statusCode(201);
        clock.set(Instant.parse("2026-12-02T01:00:00Z"));
        register.registered("marco", NUMBER);
        clock.set(Instant.parse("2026-12-02T08:00:00Z"));
        announcer.announceDue();
        assertThat(register.events("exemption-expired")).isEmpty();
    }

    @Test
    void anImpossiblePeriodIsRefusedByTheFieldToCorrect() {
        refused("2026-11-24", null, "/from", "PAST");
        refused("2026-12-02", "2026-12-01", "/until", "BEFORE_FROM");
        refused(null, "2026-11-24", "/until", "PAST");
        refused("9999-12-31", null, "/from", "TOO_FAR");
        refused(null, "9999-12-31", "/until", "TOO_FAR");
    }

    /** There is no beginning that the end could come before, and no period that could be too long. */
    @Test
    void theReasonIsOfTheDayThatWasGiven() {
        grant("giulia", ACME, null, "2026-11-24").then().body("errors.detail", contains("Il giorno è già passato."));
        grant("giulia", ACME, "9999-12-31", null)
                .then()
                .body("errors.detail", contains("Il periodo può cominciare al massimo fra 10 anni."));
    }

    private void refused(String from, String until, String pointer, String code) {
        grant("giulia", ACME, from, until)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void oneOperatorHasOneExemptionAtATime() {
        grant("giulia", ACME, null, "2026-12-10").then().statusCode(201);
        grant("giulia", ACME, "2026-12-10", null)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:exemption-exists"));
        grant("giulia", ACME, "2026-12-11", null).then().statusCode(201);
    }
}
