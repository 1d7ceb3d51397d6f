package it.opposizioni.complaint.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who looked at somebody's complaints, for that person to see. */
@QuarkusTest
class AccessTest extends RunningService {

    @Inject
    Jdbc jdbc;

    @Test
    void eachLookOfTheAuthorityIsNotedWithWhatItWasFor() {
        String id = Filings.file(giulia(), Filings.twoCalls());
        garante().get("/v1/complaints").then().statusCode(200);
        garante().post("/v1/complaints/{id}/taking-in-charge", id).then().statusCode(200);
        garante().get("/v1/complaints/{id}", id).then().statusCode(200);
        garante().get("/v1/complaints/{id}/evidence", id).then().statusCode(200);
        Response seen = giulia().get("/v1/accesses");
        seen.then()
                .statusCode(200)
                .body("items.kind", containsInAnyOrder("SUMMARY", "COMPLAINT", "EVIDENCE"))
                .body("items.purpose", containsInAnyOrder("TO_BE_TAKEN_IN_CHARGE", "UNDER_REVIEW", "UNDER_REVIEW"))
                .body("items.resource", everyItem(is(id)))
                .body("items.role", everyItem(is("REGULATOR")));
        assertThat(seen.asString()).doesNotContain("garante");
        marco().get("/v1/accesses").then().body("items", empty());
    }

    @Test
    void aClosedComplaintIsConsultedAndOnesOwnLooksAreNotNoted() {
        String id = Filings.file(giulia(), Filings.twoCalls());
        giulia().get("/v1/complaints").then().statusCode(200);
        giulia().get("/v1/complaints/{id}", id).then().statusCode(200);
        giulia().get("/v1/complaints/{id}/evidence", id).then().statusCode(200);
        giulia().get("/v1/accesses").then().body("items", empty());
        giulia().post("/v1/complaints/{id}/withdrawal", id).then().statusCode(200);
        garante().get("/v1/complaints/{id}", id).then().statusCode(200);
        giulia().get("/v1/accesses").then().body("items.purpose", hasItem("CLOSED_CONSULTED"));
    }

    /** Copies of the next release note beside this one, and what they noted is there after going back. */
    @ParameterizedTest
    @CsvSource({"MESSAGES, MESSAGES", "OF_THE_NEXT_RELEASE, COMPLAINT"})
    void whatTheNextReleaseNotesIsTold(String noted, String told) {
        String id = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        garante().get("/v1/complaints/{id}", id).then().statusCode(200);
        jdbc.update(
                "insert into access_note (id, at, person, role, reader, kind, resource, purpose)"
                        + " select ?, at, person, role, reader, ?, resource, purpose from access_note where resource = ?",
                UUID.randomUUID(),
                noted,
                id);
        giulia().get("/v1/accesses").then().statusCode(200).body("items.kind", containsInAnyOrder("COMPLAINT", told));
        assertThat(giulia().get("/v1/my-data").statusCode()).isEqualTo(200);
    }
}
