package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.printed.Pdfs;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The act of a decision that two people have made. */
@QuarkusTest
class DecisionActTest extends CaseScenario {

    @Test
    void thereIsOneOnceItIsDecided() throws IOException {
        List<String> filed = fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        refused(id);
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        Response proposed = bruno().get("/v1/cases/{id}/decision-act", id);
        proposed.then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"proposta-di-decisione.pdf\""));
        assertThat(Pdfs.text(proposed.asByteArray()))
                .contains("Proposta di decisione sul fascicolo", "non ancora approvata", "Nessuna chiamata accertata.")
                .doesNotContain("Approvata da", "Deciso il", "Impronta");
        done(bruno(), id, "return", "\"reason\": \"Manca un documento.\", ");
        refused(id);
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");

        done(bruno(), id, "approval", "");
        Response act = anna().get("/v1/cases/{id}/decision-act", id);
        act.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("attachment; filename=\"decisione.pdf\""));
        assertThat(Pdfs.text(act.asByteArray()))
                .contains(show(id).getString("summary.code"), "Nessuna chiamata accertata.", "Segnalazioni: 5.")
                .contains(filed.stream()
                        .map(complaint -> garante()
                                .get("/v1/complaints/{id}", complaint)
                                .jsonPath()
                                .getString("code"))
                        .toList());
    }

    private static void refused(String id) {
        anna().get("/v1/cases/{id}/decision-act", id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:case-stage-conflict"));
    }

    @Test
    void ofNoCaseThereIsNone() {
        assertProblem(anna().get("/v1/cases/018f0000-0000-7000-8000-00000000dead/decision-act"), 404);
    }
}
