package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.news.ToldReporters;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.OutboxEvents;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What those who complained about a number learn of what the authority asks the company that used it. */
@QuarkusTest
class CompanyUpdateTest extends CompanyScenario {

    private static final String ASKED = "it.opposizioni.complaint.operator-asked.v1";

    @Inject
    OutboxEvents outbox;

    @Inject
    ToldReporters reporters;

    private static Response read(String complaint) {
        return as("numbered", Role.CITIZEN).get("/v1/complaints/{id}", complaint);
    }

    /** Once, when that has reached it; the company is not named. */
    @Test
    void theyAreToldThatItWasAskedWhenThatHasReachedIt() {
        String complaint = complaints.undeclared(as("numbered", Role.CITIZEN), NUMBER);
        gathering.gather();
        String id = opened(complaint);
        done(anna(), id, "assignment", "");
        named(id, COMPANY, 0);
        done(anna(), id, "information-request", "\"question\": \"Chi ha chiamato?\", ");
        reporters.tell();
        assertThat(outbox.ofType(ASKED)).isEmpty();
        for (int i = 0; i < 2; i++) {
            served(id, 3, "2026-11-25").then().statusCode(200);
            reporters.tell();
            assertThat(outbox.ofType(ASKED)).hasSize(1);
        }
        clock.set(NOW.plus(Duration.ofHours(1)));
        done(anna(), id, "reply", "\"reply\": \"Noi, per errore.\", ");
        clock.set(NOW.plus(Duration.ofHours(2)));
        done(anna(), id, "hearing", "\"on\": \"2027-02-01\", \"place\": \"ore 10.30, Roma\", ");
        reporters.tell();
        Response told = read(complaint);
        told.then()
                .statusCode(200)
                .body("caseUpdates.kind", contains("INFORMATION_REQUESTED", "OPERATOR_REPLIED", "HEARING_SET"))
                .body("caseUpdates.operator", contains(nullValue(), nullValue(), nullValue()));
        assertThat(told.asString()).doesNotContain(NAME, "per errore", "2027-02-01");
    }
}
