package it.opposizioni.complaint.savedview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters under a name: one's own alone, and not too many. */
@QuarkusTest
class SavedViewResourceTest extends RunningService {

    private static final String OF_CASES = "/v1/saved-views";
    private static final String OF_COMPLAINTS = "/v1/saved-complaint-views";

    @Inject
    Jdbc jdbc;

    private static RequestSpecification anna() {
        return as("anna", Role.REGULATOR);
    }

    private static Response save(RequestSpecification who, String path, String name, String query) {
        return who.contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"name\": \"%s\", \"query\": \"%s\"}".formatted(name, query))
                .post(path);
    }

    private static Response save(RequestSpecification who, String path, String name) {
        return save(who, path, name, "stage=HEARING&assignee=me");
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_CASES, OF_COMPLAINTS})
    void nobodySeesOrDeletesThoseOfAnother(String path) {
        String id = save(anna(), path, " Audizioni ")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        anna().get(path)
                .then()
                .body("name", contains("Audizioni"))
                .body("query", contains("stage=HEARING&assignee=me"));
        as("bruno", Role.REGULATOR).get(path).then().body("$", hasSize(0));
        assertProblem(as("bruno", Role.REGULATOR).delete(path + "/{id}", id), 404);
        anna().delete(path + "/{id}", id).then().statusCode(204);
        anna().get(path).then().body("$", hasSize(0));
        assertProblem(anna().delete(path + "/{id}", id), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_CASES, OF_COMPLAINTS})
    void twentyAreEnoughAlsoForWhoSavesInManyWindowsAtOnce(String path) throws Exception {
        Callable<Integer> saving = () -> save(anna(), path, "Vista").statusCode();
        try (ExecutorService windows = Executors.newFixedThreadPool(6)) {
            windows.invokeAll(IntStream.range(0, 25).mapToObj(_ -> saving).toList());
        }
        anna().get(path).then().body("$", hasSize(20));
        Response answer = save(anna(), path, "Ancora una");
        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getList("errors.code", String.class)).containsExactly("TOO_MANY");
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_CASES, OF_COMPLAINTS})
    void aViewNeedsANameAndAFilter(String path) {
        Response answer = anna().contentType("application/json")
                .body("{\"name\": \" \", \"query\": \"\"}")
                .post(path);
        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                .containsExactlyInAnyOrder("/name", "/query");
    }

    /** Also for a copy of the release before, which takes all rows of saved_view for views of cases. */
    @Test
    void theViewsOfOneListAreNoneOfTheOther() {
        String ofCases = save(anna(), OF_CASES, "Miei").path("id");
        String ofComplaints = save(anna(), OF_COMPLAINTS, "Mie").path("id");
        anna().get(OF_CASES).then().body("name", contains("Miei"));
        anna().get(OF_COMPLAINTS).then().body("name", contains("Mie"));
        assertThat(jdbc.query("select id from saved_view", row -> row.getString(1)))
                .containsExactly(ofCases);
        assertProblem(anna().delete(OF_CASES + "/{id}", ofComplaints), 404);
        assertProblem(anna().delete(OF_COMPLAINTS + "/{id}", ofCases), 404);
    }

    @ParameterizedTest
    @CsvSource({OF_CASES + ",saved_view", OF_COMPLAINTS + ",saved_complaint_view"})
    void noNumberStandsInTheDatabaseAsOneCanReadIt(String path, String table) {
        save(anna(), path, "Il 390687654321", "callerNumber=%2B390687654321")
                .then()
                .statusCode(200);
        anna().get(path).then().body("query", contains("callerNumber=%2B390687654321"));
        assertThat(jdbc.query("select %1$s::text from %1$s".formatted(table), row -> row.getString(1)))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row).doesNotContain("87654321"));
    }
}
