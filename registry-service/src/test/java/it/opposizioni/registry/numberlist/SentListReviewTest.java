package it.opposizioni.registry.numberlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A registrar has seen the evidence or not, and decides once. */
@QuarkusTest
class SentListReviewTest extends SentListScenario {

    @Test
    void aRefusedListSaysWhyAndIsDecidedOnce() {
        String id = organisations.sent(acme, LIST);
        organisations.refuse(id);
        get("/" + id)
                .then()
                .body("state", equalTo("REFUSED"))
                .body("reason", equalTo("Il contratto è di un’altra azienda."));
        organisations
                .confirmList(register.registrar(), id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:number-list-state"));
        recorder.recordConfirmed();
        assertThat(register.count("select count(*) from opposition")).isZero();
        assertThat(register.events("number-list-refused")).hasSize(1);
        // a corrected one may be the same
        organisations.sent(acme, LIST);
    }

    @Test
    void aListThatCouldNotBeRecordedAnyMoreIsNotConfirmed() {
        String id = organisations.sent(acme, LIST);
        clock.shift(Duration.ofDays(366));
        organisations
                .confirmList(register.registrar(), id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:number-list-state"));
        organisations.refuse(id);
    }

    @Test
    void aListOfAnOrganisationThatNobodyRepresentsCanOnlyBeRefused() {
        String id = organisations.sent(acme, LIST);
        people.giulia().post("/v1/organisations/" + acme + "/end").then().statusCode(200);
        organisations
                .confirmList(register.registrar(), id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:number-list-state"));
        assertThat(register.count("select count(*) from number_list where state = 'WAITING'"))
                .isOne();
        organisations.refuse(id);
    }

    @Test
    void aConfirmationNamesTheEvidence() {
        String id = organisations.sent(acme, LIST);
        register.registrar()
                .body(Map.of("evidenceReference", " ", "channel", "EMAIL"))
                .post("/v1/desk/number-lists/" + id + "/confirmation")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/evidenceReference"));
        organisations
                .confirmList(register.registrar(), id)
                .then()
                .body("state", equalTo("CONFIRMED"))
                .body("review.evidenceReference", equalTo("Contratto TIM 88/2026"));
    }
}
