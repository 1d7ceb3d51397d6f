package it.opposizioni.complaint.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Complaints that contradict a violation in cases about numbers that nobody declared, and against the companies outside the register that used them. */
@QuarkusTest
class ContradictingNumberTest extends CompanyScenario {

    private static final String ANOTHER_NUMBER = "06 8888 8888";

    @Inject
    Jdbc jdbc;

    private String caseOf(String other) {
        String one = complaints.undeclared(somebody(), NUMBER);
        gathering.gather();
        return opened(one, other);
    }

    @Test
    void theSameNumberContradictsNothing() {
        contradictions(caseOf(complaints.undeclared(somebody(), NUMBER)))
                .then()
                .body("awaited", equalTo(0))
                .body("items", empty());
    }

    @Test
    void aNumberThatWasFalsifiedIsNotThatOfTheCase() {
        String falsified = complaints.undeclared(somebody(), NUMBER);
        String id = caseOf(falsified);
        recordOrigin(falsified, 0, FALSIFIED, 0);
        gathering.gather();
        contradictions(id)
                .then()
                .body("items.complaintId", contains(falsified))
                .body("items.reason", contains("NUMBER_FALSIFIED"))
                .body("items[0]", not(hasKey("number")));
    }

    /** Of two numbers it accuses the first, and after that was falsified the second. */
    @Test
    void anotherNumberIsNamed() {
        String other = complaints.undeclaredTwice(somebody(), NUMBER, ANOTHER_NUMBER);
        String id = caseOf(other);
        recordOrigin(other, 0, FALSIFIED, 0);
        gathering.gather();
        contradictions(id)
                .then()
                .body("items.reason", contains("OTHER_PARTY"))
                .body("items.number", contains("+390688888888"))
                .body("items[0]", not(hasKey("operatorId")));
    }

    /** That it was in no register of operators excuses no call to a number that was not opposed, and needs none that was. */
    @Test
    void aCompanyIsNotSanctionedWithThem() {
        String falsified = complaints.undeclared(somebody(), NUMBER);
        String allowed = complaints.undeclared(somebody(), NUMBER);
        gathering.gather();
        String id = opened(complaints.undeclared(somebody(), NUMBER), falsified, allowed);
        gathering.gather();
        done(anna(), id, "assignment", "");
        named(id, COMPANY, 0);
        done(anna(), id, "hearing", "\"on\": \"2027-02-01\", \"place\": \"ore 10.30, Roma\", ");
        served(id, 3, "2026-11-25").then().statusCode(200);
        recordOrigin(falsified, 0, FALSIFIED, 0);
        gathering.gather();
        jdbc.update("update complaint set assessment = 'NOT_OPPOSED' where id = ?", UUID.fromString(allowed));
        clock.set(Instant.parse("2027-02-02T10:00:00Z"));
        String proposal = "\"decision\": " + UPHELD_WITHOUT_REGISTER + ", ";
        refused(act(anna(), id, "proposal", proposal), 409, "case-complaints-contradict");
        done(anna(), id, "split", "\"reason\": \"Era falsificato.\", \"complaintIds\": [\"" + falsified + "\"], ");
        refused(
                act(
                        anna(),
                        id,
                        "proposal",
                        proposal.replace("\"ROC_ENTRY_MISSING\"", "\"ROC_ENTRY_MISSING\", \"OPPOSED_NUMBER_CALLED\"")),
                409,
                "case-complaints-contradict");
        done(anna(), id, "proposal", proposal);
        done(bruno(), id, "approval", "");
    }
}
