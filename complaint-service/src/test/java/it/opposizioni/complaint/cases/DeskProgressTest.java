package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.news.ToldReporters;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.OutboxEvents;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who complained on the telephone learns there what has become of it. */
@QuarkusTest
class DeskProgressTest extends OperatorScenario {

    private static final String PROGRESS = "/v1/desk/complaints/{id}/progress";

    private static final String BY_TELEPHONE = """
            {"channel": "PHONE", "receivedAt": "2026-11-25T09:00:00Z", "ground": "LINE_ANSWERED",
             "evidenceReference": "Registrazione 512", "name": "Maria Rossi", "taxCode": "RSSMRA85T10A562S"}""";

    @Inject
    Jdbc jdbc;

    @Inject
    OutboxEvents outbox;

    @Inject
    ToldReporters reporters;

    private static RequestSpecification registrar() {
        return as("registrar-anna", Role.REGISTRAR);
    }

    @Test
    void theEvidenceIsToldInPlainWordsAndTheLookIsNoted() {
        String id = complaints.strongAtDesk(registrar(), BY_TELEPHONE);
        registrar()
                .header("Accept-Language", "en")
                .get(PROGRESS, id)
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("evidence.complete", equalTo(true))
                .body("evidence.verdicts.topic", containsInAnyOrder("CALLED_NUMBER", "CALLER", "COMPARISON"))
                .body("replies", empty())
                .body("appeals.items", empty());
        assertThat(jdbc.query(
                        "select kind || ' ' || purpose from access_note where resource = ? and reader = 'registrar-anna'",
                        row -> row.getString(1),
                        id))
                .containsExactlyInAnyOrder("COMPLAINT TOLD_AT_DESK", "EVIDENCE TOLD_AT_DESK");
    }

    @Test
    void publicRepliesAndAppealsAreToldAndNothingThatIsForTheAuthorityAlone() {
        String id = complaints.strongAtDesk(registrar(), BY_TELEPHONE);
        for (int i = 0; i < 4; i++) {
            complaints.strong(somebody());
        }
        gathering.gather();
        String file = onlyCase();
        ask(file);
        reply(file, 3).then().statusCode(200);
        done(anna(), file, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        done(bruno(), file, "approval", "");
        followUp.follow();
        post(anna(), file, "appeals", """
                "appellant": "REPORTER", "court": "Tribunale di Lodi", "docket": "R.G. 88/2026", "filedOn": "2026-11-25", "seen": 0
                """).then().statusCode(200);
        Response told = registrar().get(PROGRESS, id);
        told.then()
                .statusCode(200)
                .body("replies.text", contains(PUBLIC))
                .body("appeals.pending", equalTo(true))
                .body("appeals.items.court", contains("Tribunale di Lodi"));
        assertThat(told.asString()).doesNotContain(OFFICIAL, "88/2026", "anna");
    }

    /** As on the page of who has one; and the letter goes where the desk writes to. */
    @Test
    void whatHappenedInTheCaseIsReadOutToo() {
        String id = complaints.strongAtDesk(registrar(), BY_TELEPHONE);
        gathering.gather();
        ask(opened(id));
        reporters.tell();
        registrar()
                .get("/v1/desk/complaints/{id}", id)
                .then()
                .statusCode(200)
                .body("complaint.caseUpdates.kind", contains("INFORMATION_REQUESTED"));
        assertThat(outbox.ofType("it.opposizioni.complaint.operator-asked.v1"))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.data().get("reporter").asText()).startsWith("desk:"));
    }

    @Test
    void whatDidNotComeToTheDeskIsNotToldThere() {
        assertProblem(registrar().get(PROGRESS, complaints.strong(somebody())), 404);
        assertProblem(registrar().get(PROGRESS, UUID.randomUUID()), 404);
        String id = complaints.strongAtDesk(registrar(), BY_TELEPHONE);
        for (RequestSpecification other : new RequestSpecification[] {garante(), giulia(), squillo()}) {
            assertProblem(other.get(PROGRESS, id), 403);
        }
    }
}
