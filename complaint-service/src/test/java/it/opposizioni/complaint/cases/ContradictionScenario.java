package it.opposizioni.complaint.cases;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Complaints that become a case, and of which something else is found out afterwards. */
abstract class ContradictionScenario extends CaseScenario {

    static final String FROM_TRILLO = "\"result\": \"CONFIRMED\", \"operator\": \"Trillo S.p.A.\"";
    static final String SPLIT = "\"reason\": \"Contraddicono la violazione.\", \"complaintIds\": [\"%s\"], ";

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void trilloIsInTheRegister() {
        jdbc.update("""
                insert into operator (id, version, name, seat, contact, calls_for_others, state, since)
                values (?, 1, 'Trillo S.p.A.', '', '', true, 'ACTIVE', '2026-01-10T08:00:00Z')
                """, GatheredComplaints.TRILLO);
    }

    void found(String complaint, String what) {
        recordOrigin(complaint, 0, what, 0);
        // whom it accuses now
        gathering.gather();
    }

    void assess(String complaint, String finding) {
        jdbc.update("update complaint set assessment = ? where id = ?", finding, UUID.fromString(complaint));
    }

    void hear(String id) {
        done(anna(), id, "assignment", "");
        done(anna(), id, "hearing", "\"on\": \"2026-12-28\", ");
        clock.set(NOW.plus(Duration.ofDays(34)));
    }

    static Response propose(String id, String decision) {
        return act(anna(), id, "proposal", "\"decision\": " + decision + ", ");
    }

    static void refused(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("urn:problem:opposizioni:case-complaints-contradict"));
    }

    /** Two complaints against Squillo. @return the case */
    String caseOf(String one, String other) {
        gathering.gather();
        return opened(one, other);
    }

    String gathered(String complaint) {
        gathering.gather();
        return complaint;
    }
}
