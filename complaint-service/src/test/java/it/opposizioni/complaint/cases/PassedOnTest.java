package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.complaint.cases.decision.Outcome;
import it.opposizioni.complaint.printed.Pdfs;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.OutboxEvents;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is outside the scope is passed on to another authority: by an official, and told to those who complained. */
@QuarkusTest
class PassedOnTest extends OperatorScenario {

    private static final String STAGE_CHANGED = "it.opposizioni.complaint.complaint-stage-changed.v1";
    private static final String AGCM = """
            {"outcome": "OUTSIDE_SCOPE", "facts": "Offerte ingannevoli.", "reasons": "Non riguarda il registro.",
             "reasonForReporters": "Decide un’altra autorità.", "passedOnTo": "AGCM"}
            """;

    @Inject
    OutboxEvents outbox;

    @Inject
    ObjectMapper json;

    private static Response close(String complaint, String key, String fields) {
        return anna().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"reason\": \"Il numero è falsificato.\", " + fields + "}")
                .post("/v1/complaints/{id}/closure", complaint);
    }

    private static Response close(String complaint, String fields) {
        return close(complaint, UUID.randomUUID().toString(), fields);
    }

    private String inCharge() {
        String id = complaints.undeclared(giulia(), "06 9999 9999");
        anna().post("/v1/complaints/{id}/taking-in-charge", id).then().statusCode(200);
        return id;
    }

    private void assertTold(String complaint, String authority) {
        assertThat(outbox.ofType(STAGE_CHANGED).stream()
                        .filter(event -> event.aggregateId().equals(complaint))
                        .toList()
                        .getLast())
                .satisfies(event -> {
                    Contracts.assertFits("complaint-stage-changed", event.data());
                    assertThat(event.data().get("stage").asText()).isEqualTo("CLOSED_OUTSIDE_SCOPE");
                    assertThat(event.data().path("passedOnTo").asText()).isEqualTo(authority);
                });
    }

    @Test
    void theReporterReadsWhomAComplaintWasPassedOnTo() throws IOException {
        String id = inCharge();
        close(id, "\"outcome\": \"OUTSIDE_SCOPE\", \"passedOnTo\": \"AGCOM\"")
                .then()
                .statusCode(200)
                .body("stage", equalTo("CLOSED_OUTSIDE_SCOPE"))
                .body("passedOnTo", equalTo("AGCOM"));

        giulia().get("/v1/complaints/{id}", id).then().body("passedOnTo", equalTo("AGCOM"));
        giulia().get("/v1/complaints").then().body("items.passedOnTo", contains("AGCOM"));
        giulia().header("Accept-Language", "en")
                .get("/v1/my-data")
                .then()
                .body("data.complaints.passedOnTo", contains("AGCOM"))
                .body("fields.passedOnTo", equalTo("Passed on to"));
        assertThat(Pdfs.text(giulia().get("/v1/complaints/{id}/document", id).asByteArray()))
                .contains("Segnalazione passata a AGCOM", "25 novembre 2026");
        assertTold(id, "AGCOM");
    }

    @Test
    void withoutAnotherAuthorityNothingIsSaidOfOne() {
        String id = inCharge();
        close(id, "\"outcome\": \"OUTSIDE_SCOPE\", \"passedOnTo\": null")
                .then()
                .statusCode(200)
                .body("stage", equalTo("CLOSED_OUTSIDE_SCOPE"))
                .body("$", not(hasKey("passedOnTo")));
        assertTold(id, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPHELD", "NOT_UPHELD"})
    void onlyWhatIsOutsideTheScopeIsPassedOn(String outcome) {
        String id = inCharge();
        Response refused = close(id, "\"passedOnTo\": \"AGCOM\", \"outcome\": \"%s\"".formatted(outcome));
        assertProblem(refused, 422);
        refused.then()
                .body("errors.pointer", contains("/passedOnTo"))
                .body("errors.code", contains("NOT_OUTSIDE_SCOPE"));
        assertThat(stageOf(id)).isEqualTo("TAKEN_IN_CHARGE");
    }

    @Test
    void toAnotherAuthorityIsAnotherRequest() {
        String id = inCharge();
        String key = UUID.randomUUID().toString();
        String agcom = "\"outcome\": \"OUTSIDE_SCOPE\", \"passedOnTo\": \"AGCOM\"";
        close(id, key, agcom).then().statusCode(200);
        close(id, key, agcom).then().statusCode(200).body("passedOnTo", equalTo("AGCOM"));
        close(id, key, agcom.replace("AGCOM", "AGCM"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:opposizioni:idempotency-key-reused"));
    }

    @Test
    void theListIsNarrowedToWhatOneAuthorityWasGiven() {
        String agcom = inCharge();
        String police = inCharge();
        inCharge();
        close(agcom, "\"outcome\": \"OUTSIDE_SCOPE\", \"passedOnTo\": \"AGCOM\"")
                .then()
                .statusCode(200);
        close(police, "\"outcome\": \"OUTSIDE_SCOPE\", \"passedOnTo\": \"POSTAL_POLICE\"")
                .then()
                .statusCode(200);

        anna().get("/v1/complaints?passedOnTo=POSTAL_POLICE")
                .then()
                .statusCode(200)
                .body("items.id", contains(police))
                .body("items.passedOnTo", contains("POSTAL_POLICE"));
        anna().get("/v1/complaints?passedOnTo=AGCOM&stage=CLOSED_OUTSIDE_SCOPE")
                .then()
                .body("items.id", contains(agcom));
        anna().get("/v1/complaints?passedOnTo=AGCM").then().body("items", hasSize(0));
        anna().get("/v1/complaints?passedOnTo=").then().body("items", hasSize(3));
        assertThat(anna().get("/v1/complaints/rows?passedOnTo=AGCOM").asString())
                .contains(agcom, "\"passedOnTo\":\"AGCOM\"", "{\"items\":1}")
                .doesNotContain(police);
    }

    @Test
    void theComplaintsOfACaseFollowItsDecision() throws IOException {
        List<String> filed = fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        Response refused =
                act(anna(), id, "proposal", "\"decision\": " + AGCM.replace("OUTSIDE_SCOPE", "NOT_UPHELD") + ", ");
        assertProblem(refused, 422);
        refused.then()
                .body("errors.pointer", contains("/decision/passedOnTo"))
                .body("errors.code", contains("NOT_OUTSIDE_SCOPE"));
        done(anna(), id, "proposal", "\"decision\": " + AGCM + ", ");
        assertThat(show(id).getString("decision.passedOnTo")).isEqualTo("AGCM");
        done(bruno(), id, "approval", "");
        followUp.follow();

        anna().get("/v1/complaints?passedOnTo=AGCM")
                .then()
                .body("items", hasSize(5))
                .body("items.stage", everyItem(equalTo("CLOSED_OUTSIDE_SCOPE")));
        filed.forEach(complaint -> assertTold(complaint, "AGCM"));
        assertThat(Pdfs.text(anna().get("/v1/cases/{id}/decision-act", id).asByteArray()))
                .contains("Passato a AGCM");
        assertTheOperatorReadsTheOutcomeAlone(id);
    }

    /** The other authority tells it, when and if it wants to. */
    private static void assertTheOperatorReadsTheOutcomeAlone(String id) throws IOException {
        Response read = squillo().get(REQUESTS + "/" + id);
        read.then().statusCode(200).body("decision.outcome", equalTo("OUTSIDE_SCOPE"));
        assertThat(read.asString()).doesNotContain("AGCM", "passedOnTo");
        assertThat(squillo().get(ABOUT_ME + "?request=" + id).asString()).doesNotContain("AGCM", "passedOnTo");
        assertThat(Pdfs.text(squillo().get(REQUESTS + "/{id}/decision-act", id).asByteArray()))
                .contains("fuori competenza")
                .doesNotContain("AGCM", "Passato a");
    }

    /** As the release before reads a decision of this one. */
    @Test
    void aStoredDecisionIsReadWithoutWhatALaterReleaseSays() throws IOException {
        Decision read = json.readValue(AGCM.replace("passedOnTo", "ofALaterRelease"), Decision.class);
        assertThat(read.outcome()).isEqualTo(Outcome.OUTSIDE_SCOPE);
        assertThat(read.passedOnTo()).isNull();
        assertThat(json.writeValueAsString(read)).doesNotContain("passedOnTo");
    }
}
