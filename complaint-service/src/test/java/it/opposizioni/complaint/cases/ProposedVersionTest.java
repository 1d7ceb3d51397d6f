package it.opposizioni.complaint.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was proposed before stays, with why it was returned. */
@QuarkusTest
class ProposedVersionTest extends CaseScenario {

    private static ValidatableResponse proposals(String id) {
        return garante().get("/v1/cases/{id}/proposals", id).then().statusCode(200);
    }

    @Test
    void eachVersionIsToldWithWhatBecameOfIt() {
        fiveAgainstSquillo();
        String id = onlyCase();
        proposals(id).body("items", hasSize(0));
        done(anna(), id, "assignment", "");
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        proposals(id)
                .body("items", hasSize(1))
                .body("items[0].by.subject", equalTo("anna"))
                .body("items[0].decision.reasons", equalTo("Il numero era falsificato."))
                .body("items[0]", not(hasKey("answer")));
        done(bruno(), id, "return", "\"reason\": \"Spiega meglio.\", ");
        done(
                anna(),
                id,
                "proposal",
                "\"decision\": " + NOT_UPHELD.replace("Il numero era falsificato.", "Il numero era di altri.") + ", ");
        done(bruno(), id, "approval", "");
        proposals(id)
                .body("items.decision.reasons", contains("Il numero era falsificato.", "Il numero era di altri."))
                .body("items.answer", contains("RETURN", "APPROVE"))
                .body("items.answeredBy.subject", contains("bruno", "bruno"))
                .body("items[0].reason", equalTo("Spiega meglio."));
        anna().get("/v1/looks?kind=CASE").then().body("items.person.subject", hasItems("garante"));
        assertProblem(garante().get("/v1/cases/{id}/proposals", UUID.randomUUID()), 404);
        assertProblem(garante().get("/v1/cases/{id}/proposals", "' or 1=1"), 404);
    }
}
