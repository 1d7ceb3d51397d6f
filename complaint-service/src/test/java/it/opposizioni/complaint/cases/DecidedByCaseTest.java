package it.opposizioni.complaint.cases;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** A complaint that is part of a case is closed by its decision: two people decide, whatever one of them does. */
@QuarkusTest
class DecidedByCaseTest extends CaseScenario {

    private static Response close(String complaint, String outcome) {
        return anna().contentType("application/json")
                .body("{\"outcome\": \"%s\", \"reason\": \"Da solo.\"}".formatted(outcome))
                .post("/v1/complaints/{id}/closure", complaint);
    }

    @Test
    void nobodyClosesAComplaintOfACaseAlone() {
        String complaint = fiveAgainstSquillo().getFirst();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        followUp.follow();
        anna().get("/v1/complaints/{id}", complaint)
                .then()
                .body("possibleActs", hasItem("INVESTIGATE"))
                .body("possibleActs", not(hasItem("UPHOLD")))
                .body("possibleActs", not(hasItem("NOT_UPHOLD")))
                .body("possibleActs", not(hasItem("DECLARE_OUTSIDE_SCOPE")));
        for (String outcome : new String[] {"UPHELD", "NOT_UPHELD", "OUTSIDE_SCOPE"}) {
            close(complaint, outcome)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem:opposizioni:decided-by-case"))
                    .body("detail", containsString(show(id).getString("summary.code")));
        }

        done(anna(), id, "archiving", "\"reason\": \"Una per una.\", ");
        anna().get("/v1/complaints/{id}", complaint)
                .then()
                .body("possibleActs", hasItems("NOT_UPHOLD", "DECLARE_OUTSIDE_SCOPE"))
                .body("possibleActs", not(hasItem("UPHOLD")));
        close(complaint, "UPHELD")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:complaint-needs-case"));
        close(complaint, "NOT_UPHELD").then().statusCode(200).body("stage", equalTo("CLOSED_NOT_UPHELD"));
    }
}
