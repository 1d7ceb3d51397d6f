package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.printed.Pdfs;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A decision as the operator that it is about reads it. */
@QuarkusTest
class OperatorDecisionTest extends OperatorScenario {

    private static final String FINED = """
            {"outcome": "UPHELD", "measures": ["REPRIMAND", "FINE_PROPOSED"], "facts": "Cinque chiamate a numeri iscritti.",
             "grounds": ["OPPOSED_NUMBER_CALLED"], "reasons": "Il registro aveva risposto di no.",
             "reasonForReporters": "Il tuo numero era protetto.", "amount": 20000,
             "worksheet": {"conduct": "Una campagna.", "seriousness": "LOW", "startingPoint": "Il minimo.",
              "circumstances": "Nessuna.", "proportionality": "Adeguata."}}
            """;

    @Inject
    Jdbc jdbc;

    @Test
    void itReadsTheOutcomeTheMeasuresAndTheReasonsAndNothingForThoseWhoComplained() throws IOException {
        String id = fined();

        Response read = squillo().header("Accept-Language", "en").get(REQUESTS + "/" + id);
        read.then()
                .statusCode(200)
                .body("summary.state", equalTo("CLOSED"))
                .body("summary.outcome", equalTo("UPHELD"))
                .body("decision.outcome", equalTo("UPHELD"))
                .body("decision.measures.code", contains("REPRIMAND", "FINE_PROPOSED"))
                .body("decision.measures.text", contains("reprimand", "administrative fine"))
                .body("decision.amount", equalTo(20_000))
                .body("decision.ceiling", startsWith("The higher of EUR 20,000,000"))
                .body("decision.facts", equalTo("Cinque chiamate a numeri iscritti."))
                .body("decision.grounds.citation", contains("Codice art. 130 c. 3-bis; L 5/2018 art. 1 c. 9"))
                .body("decision.grounds.text", contains("Calls to numbers in the register"))
                .body("decision.reasons", equalTo("Il registro aveva risposto di no."))
                .body("decision.appeal", startsWith("An appeal to the court is possible within 30 days"));
        assertThat(read.asString()).doesNotContain("Il tuo numero era protetto.", "anna", "bruno");

        Response act = squillo().get(REQUESTS + "/{id}/decision-act", id);
        act.then().statusCode(200).contentType("application/pdf");
        assertThat(Pdfs.text(act.asByteArray()))
                .contains("Il registro aveva risposto di no.", "20.000 euro", "Segnalazioni: 5.")
                .doesNotContain("SEG-", "Il tuo numero era protetto.");
        assertProblem(trillo().get(REQUESTS + "/" + id), 404);
        assertProblem(trillo().get(REQUESTS + "/{id}/decision-act", id), 404);
    }

    @Test
    void aDecisionReachesAnOperatorThatNobodyAsked() {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        assertProblem(squillo().get(REQUESTS + "/" + id), 404);
        assertProblem(squillo().get(REQUESTS + "/{id}/decision-act", id), 404);

        done(bruno(), id, "approval", "");

        squillo()
                .get(REQUESTS + "?state=CLOSED")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items.outcome", contains("NOT_UPHELD"));
        squillo()
                .get(REQUESTS + "/" + id)
                .then()
                .statusCode(200)
                .body("questions", empty())
                .body("replyPossible", equalTo(false))
                .body("decision.outcome", equalTo("NOT_UPHELD"))
                .body("decision.measures", empty())
                .body("decision.amount", nullValue())
                .body("decision.ceiling", nullValue())
                .body("decision.reasons", equalTo("Il numero era falsificato."));
        squillo().get(ABOUT_ME + "?request=" + id).then().statusCode(200).body("items", hasSize(5));
        squillo().get(REQUESTS + "/{id}/decision-act", id).then().statusCode(200);
    }

    /** They were written by a release that showed them to nobody else, and may name people. */
    @Test
    void theWordsOfAnEarlierDecisionStayWithTheAuthority() {
        String id = fined();
        jdbc.update("update case_step set read_by_operator = false where case_id = ?", UUID.fromString(id));

        squillo()
                .get(REQUESTS + "/" + id)
                .then()
                .statusCode(200)
                .body("decision.outcome", equalTo("UPHELD"))
                .body("decision.measures.code", contains("REPRIMAND", "FINE_PROPOSED"))
                .body("decision.facts", nullValue())
                .body("decision.reasons", nullValue());
        assertProblem(squillo().get(REQUESTS + "/{id}/decision-act", id), 404);
        bruno().get("/v1/cases/{id}/decision-act", id).then().statusCode(200);
    }

    @Test
    void beforeTheDecisionThereIsNothingOfIt() {
        String id = askedCase();
        squillo().get(REQUESTS + "/" + id).then().statusCode(200).body("decision", nullValue());
        assertProblem(squillo().get(REQUESTS + "/{id}/decision-act", id), 404);
    }

    private String fined() {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", ");
        clock.set(NOW.plus(Duration.ofDays(34)));
        done(anna(), id, "proposal", "\"decision\": " + FINED + ", ");
        done(bruno(), id, "approval", "");
        return id;
    }
}
