package it.opposizioni.complaint;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Methods, media types and addresses that no operation has. */
@QuarkusTest
class UnsupportedRequestTest extends RunningService {

    @Test
    void anotherKindOfContentIsRefused() {
        assertProblem(giulia().contentType("text/plain").body("{}").post("/v1/complaints"), 415);
        assertProblem(giulia().accept("image/png").get("/v1/complaints"), 406);
        assertProblem(giulia().delete("/v1/complaints"), 405);
        assertProblem(anybody().post("/v1/callers/112"), 405);
        assertProblem(anybody().post("/v1/statistics"), 405);
        assertProblem(anybody().accept("text/csv").get("/v1/statistics"), 406);
        assertProblem(anybody().accept("application/json").get("/v1/open-data/complaints.csv"), 406);
        assertProblem(anybody().get("/v1/nothing-here"), 404);
        assertProblem(anybody().get("/v1/callers/"), 404);
    }
}
