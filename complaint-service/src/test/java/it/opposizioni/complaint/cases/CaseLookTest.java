package it.opposizioni.complaint.cases;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Who looked at a case is found by its code. */
@QuarkusTest
class CaseLookTest extends CaseScenario {

    @Test
    void theLooksAtOneCaseAreListedByItsCode() {
        String complaint = complaints.strong(somebody());
        String another = complaints.strong(somebody());
        gathering.gather();
        String id = opened(complaint);
        String other = opened(another);
        String code = show(id).getString("summary.code");
        show(other);
        bruno().get("/v1/looks?code=" + code)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.kind", everyItem(is("CASE")))
                .body("items.subject.type", everyItem(is("CASE")))
                .body("items.subject.code", everyItem(is(code)))
                .body("items.person.subject", everyItem(is("anna")));
    }
}
