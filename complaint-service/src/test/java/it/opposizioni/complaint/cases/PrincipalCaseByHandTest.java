package it.opposizioni.complaint.cases;

import static it.opposizioni.complaint.cases.GatheredComplaints.ACME;
import static it.opposizioni.complaint.cases.GatheredComplaints.SQUILLO;
import static it.opposizioni.complaint.cases.GatheredComplaints.TRILLO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** An official makes a case about the principal of those who called, beside or instead of one about these. */
@QuarkusTest
class PrincipalCaseByHandTest extends PrincipalScenario {

    /** @param party as JSON */
    private static Response open(String party, String... complaints) {
        return anna().contentType(ContentType.JSON)
                .body("{\"complaintIds\": [\"%s\"], \"reason\": \"Una campagna.\", \"party\": %s}"
                        .formatted(String.join("\", \"", complaints), party))
                .post("/v1/cases");
    }

    private static String aboutPrincipal(String... complaints) {
        return open("\"PRINCIPAL\"", complaints)
                .then()
                .statusCode(201)
                .extract()
                .path("summary.id");
    }

    @Test
    void callsOfTwoCallCentresMakeOneCaseAboutWhomTheyCalledFor() {
        String first = complaints.strongForAcme(somebody(), SQUILLO);
        String second = complaints.strongForAcme(somebody(), TRILLO);
        String third = complaints.strongForAcme(somebody(), TRILLO);
        gathering.gather();
        String id = aboutPrincipal(first, second);
        JsonPath shown = show(id);
        assertThat(shown.getString("summary.party")).isEqualTo("PRINCIPAL");
        assertThat(shown.getString("summary.operatorId")).isEqualTo(ACME.toString());
        assertThat(shown.getLong("summary.complaints.b")).isEqualTo(2);
        assertThat(shown.getList("history.note")).containsExactly("Una campagna.");
        garante()
                .get("/v1/complaints/{id}", first)
                .then()
                .body("accused.caseId", nullValue())
                .body("accused.principalCaseId", equalTo(id));
        // the others against it join afterwards, by themselves
        gathering.gather();
        assertThat(show(id).getLong("summary.complaints.all")).isEqualTo(3);
        garante().get("/v1/complaints/{id}", third).then().body("accused.principalCaseId", equalTo(id));
    }

    @Test
    void aComplaintCanBePartOfOneCaseOfEachKindAndOfNoMore() {
        String complaint = complaints.strongForAcme(somebody(), SQUILLO);
        gathering.gather();
        String aboutCaller =
                open("null", complaint).then().statusCode(201).extract().path("summary.id");
        assertThat(show(aboutCaller).getString("summary.party")).isEqualTo("CALLER");
        String aboutAcme = aboutPrincipal(complaint);
        garante()
                .get("/v1/complaints/{id}", complaint)
                .then()
                .body("accused.caseId", equalTo(aboutCaller))
                .body("accused.principalCaseId", equalTo(aboutAcme));
        for (String party : new String[] {"null", "\"CALLER\"", "\"PRINCIPAL\""}) {
            open(party, complaint)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem:opposizioni:complaint-in-case"));
        }
        done(anna(), aboutAcme, "archiving", "\"reason\": \"Una prova.\", ");
        assertThat(aboutPrincipal(complaint)).isNotEqualTo(aboutAcme);
    }

    @Test
    void aPrincipalThatNobodyNamesOrSeveralAreNone() {
        String itself = complaints.strong(somebody());
        String acmes = complaints.strongForAcme(somebody(), SQUILLO);
        String betas = complaints.forAcmeOrBeta(somebody(), "beta luce");
        gathering.gather();
        open("\"PRINCIPAL\"", itself)
                .then()
                .statusCode(422)
                .body("errors.code", contains("NOBODY_ACCUSED"))
                .body(
                        "errors.detail",
                        contains("Nessuna di queste segnalazioni indica per conto di chi si è chiamato."));
        open("\"PRINCIPAL\"", acmes, betas)
                .then()
                .statusCode(422)
                .body("errors.code", contains("SEVERAL_ACCUSED"))
                .body(
                        "errors.detail",
                        contains("Queste segnalazioni indicano committenti diversi: apri un fascicolo per ognuno."));
        // who called is the same
        open("\"CALLER\"", acmes, betas).then().statusCode(201);
        assertProblem(open("\"NOBODY\"", itself), 400, 422);
    }
}
