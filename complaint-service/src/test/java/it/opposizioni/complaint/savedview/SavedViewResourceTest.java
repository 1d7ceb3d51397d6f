package it.opposizioni.complaint.savedview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.identity.Role;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Filters under a name: one's own alone, and not too many. */
@QuarkusTest
class SavedViewResourceTest extends RunningService {

    private static RequestSpecification anna() {
        return as("anna", Role.REGULATOR);
    }

    private static Response save(RequestSpecification who, String name) {
        return who.contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"name\": \"%s\", \"query\": \"stage=HEARING&assignee=me\"}".formatted(name))
                .post("/v1/saved-views");
    }

    @Test
    void nobodySeesOrDeletesThoseOfAnother() {
        String id = save(anna(), " Audizioni ").then().statusCode(200).extract().path("id");
        anna().get("/v1/saved-views")
                .then()
                .body("name", contains("Audizioni"))
                .body("query", contains("stage=HEARING&assignee=me"));
        as("bruno", Role.REGULATOR).get("/v1/saved-views").then().body("$", hasSize(0));
        assertProblem(as("bruno", Role.REGULATOR).delete("/v1/saved-views/{id}", id), 404);
        anna().delete("/v1/saved-views/{id}", id).then().statusCode(204);
        anna().get("/v1/saved-views").then().body("$", hasSize(0));
        assertProblem(anna().delete("/v1/saved-views/{id}", id), 404);
    }

    @Test
    void twentyAreEnoughAlsoForWhoSavesInManyWindowsAtOnce() throws Exception {
        Callable<Integer> saving = () -> save(anna(), "Vista").statusCode();
        try (ExecutorService windows = Executors.newFixedThreadPool(6)) {
            windows.invokeAll(IntStream.range(0, 25).mapToObj(_ -> saving).toList());
        }
        anna().get("/v1/saved-views").then().body("$", hasSize(20));
        Response answer = save(anna(), "Ancora una");
        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getList("errors.code", String.class)).containsExactly("TOO_MANY");
    }

    @Test
    void aViewNeedsANameAndAFilter() {
        Response answer = anna().contentType("application/json")
                .body("{\"name\": \" \", \"query\": \"\"}")
                .post("/v1/saved-views");
        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                .containsExactlyInAnyOrder("/name", "/query");
    }
}
