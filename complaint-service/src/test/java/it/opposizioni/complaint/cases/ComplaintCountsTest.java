package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import it.opposizioni.complaint.Filings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many complaints wait at which stage, whose they are, and which of them are late. */
@QuarkusTest
class ComplaintCountsTest extends CaseScenario {

    private static ValidatableResponse counts() {
        return anna().get("/v1/complaint-counts").then().statusCode(200);
    }

    @Test
    void complaintsThatWaitAreCountedByStageAndByWhoHasThem() {
        String mine = complaints.strong(somebody());
        complaints.weak(somebody());
        Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        String withdrawn = Filings.file(marco(), Filings.oneCall(Filings.CALLER));
        marco().post("/v1/complaints/{id}/withdrawal", withdrawn).then().statusCode(200);
        counts().body("open", equalTo(3))
                .body("stages.FILED", equalTo(1))
                .body("stages.EVIDENCE_COLLECTED", equalTo(2))
                .body("stages.WITHDRAWN", nullValue())
                .body("mine", equalTo(0))
                .body("unassigned", equalTo(3))
                .body("overdue", equalTo(0));
        gathering.gather();
        done(anna(), opened(mine), "assignment", "");
        counts().body("mine", equalTo(1)).body("unassigned", equalTo(2)).body("open", equalTo(3));
        bruno().get("/v1/complaint-counts").then().body("mine", equalTo(0)).body("unassigned", equalTo(2));
    }

    /** Evidence has a day, taking in charge 30. */
    @Test
    void whatIsOverdueIsCountedAndFoundByTheSameRule() {
        String waits = complaints.strong(somebody());
        String silent = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        clock.shift(Duration.ofDays(1));
        counts().body("overdue", equalTo(0));
        assertThat(overdue("")).isEmpty();
        clock.shift(Duration.ofDays(1));
        counts().body("overdue", equalTo(1));
        assertThat(overdue("")).containsExactly(silent);
        clock.shift(Duration.ofDays(29));
        counts().body("overdue", equalTo(2));
        assertThat(overdue("")).containsExactlyInAnyOrder(silent, waits);
        assertThat(overdue("&stage=EVIDENCE_COLLECTED")).containsExactly(waits);
        anna().get("/v1/complaints?overdue=true&stage=WITHDRAWN").then().body("items", empty());
        anna().get("/v1/complaints?overdue=false").then().body("items.id", containsInAnyOrder(silent, waits));
    }

    private static List<String> overdue(String more) {
        return anna().get("/v1/complaints?overdue=true" + more)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
