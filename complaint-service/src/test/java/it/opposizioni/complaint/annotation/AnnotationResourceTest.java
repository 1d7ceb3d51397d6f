package it.opposizioni.complaint.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What officials note on the time series. */
@QuarkusTest
class AnnotationResourceTest extends RunningService {

    private static final String ALL = "/v1/trend-annotations";

    @Inject
    Jdbc jdbc;

    private static RequestSpecification as(String official) {
        return as(official, Role.REGULATOR).contentType(ContentType.JSON);
    }

    private static Response add(String official, String day, String text) {
        return as(official)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"day\": \"%s\", \"text\": \"%s\"}".formatted(day, text))
                .post(ALL);
    }

    private static String added(String day, String text) {
        return add("anna", day, text).then().statusCode(200).extract().path("id");
    }

    private static Response correct(String official, String id, int version, String day, String text) {
        return as(official)
                .body("{\"version\": %d, \"day\": \"%s\", \"text\": \"%s\"}".formatted(version, day, text))
                .put(ALL + "/{id}", id);
    }

    private static Response takeBack(String official, String id, int version) {
        return as(official).body("{\"version\": " + version + "}").post(ALL + "/{id}/withdrawal", id);
    }

    private static List<String> texts(String query) {
        return as("carla").get(ALL + query).then().statusCode(200).extract().path("items.text");
    }

    @Test
    void theyAreToldByDayOfTheDaysThatAreAskedFor() {
        added("2026-11-20", " Legge nuova ");
        clock.shift(Duration.ofSeconds(1));
        added("2026-10-01", "Campagna");
        added("2026-11-20", "Un’altra cosa");
        assertThat(texts("")).containsExactly("Un’altra cosa", "Legge nuova", "Campagna");
        assertThat(texts("?from=2026-10-02")).containsExactly("Un’altra cosa", "Legge nuova");
        assertThat(texts("?from=2026-10-01&to=2026-10-01")).containsExactly("Campagna");
        assertThat(texts("?from=2026-11-20&to=2026-11-20")).containsExactly("Un’altra cosa", "Legge nuova");
        assertThat(texts("?to=2026-09-30")).isEmpty();
    }

    @Test
    void whoHasDoneWhatWhenIsKept() {
        String id = added("2026-11-20", "Legge nuova");
        clock.shift(Duration.ofMinutes(1));
        correct("bruno", id, 1, "2026-11-21", "Legge nuova in vigore").then().statusCode(200);
        assertThat(texts("?from=2026-11-21")).containsExactly("Legge nuova in vigore");
        assertThat(texts("?to=2026-11-20")).isEmpty();
        clock.shift(Duration.ofMinutes(1));
        takeBack("anna", id, 2).then().statusCode(200).body("takenBack", equalTo(true));
        as("anna")
                .get(ALL + "/{id}", id)
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("changes.act", contains("ADD", "CORRECT", "TAKE_BACK"))
                .body("changes.text", contains("Legge nuova", "Legge nuova in vigore", "Legge nuova in vigore"))
                .body("changes.day", contains("2026-11-20", "2026-11-21", "2026-11-21"))
                .body("changes.by.subject", contains("anna", "bruno", "anna"))
                .body("changes.by.me", contains(true, false, true))
                .body("changes.at", contains("2026-11-25T10:00:00Z", "2026-11-25T10:01:00Z", "2026-11-25T10:02:00Z"));
        as("carla").get(ALL).then().body("items.takenBack", contains(true));
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotRead() throws Exception {
        String id = added("2026-11-20", "Legge nuova");
        Callable<Integer> correcting =
                () -> correct("bruno", id, 1, "2026-11-20", "Altro").statusCode();
        try (ExecutorService windows = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> answers = windows.invokeAll(
                    IntStream.range(0, 6).mapToObj(_ -> correcting).toList());
            assertThat(answers.stream().map(Future::resultNow))
                    .containsOnlyOnce(200)
                    .contains(409);
        }
        takeBack("anna", id, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:trend-annotation-changed"));
        takeBack("anna", id, 2).then().statusCode(200);
        assertProblem(correct("anna", id, 3, "2026-11-20", "Ancora"), 409);
        assertProblem(takeBack("anna", id, 3), 409);
    }

    @Test
    void theSameSentTwiceIsOne() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("anna")
                    .header("Idempotency-Key", key)
                    .body("{\"day\": \"2026-11-20\", \"text\": \"Legge nuova\"}")
                    .post(ALL)
                    .then()
                    .statusCode(200);
        }
        as("anna").get(ALL).then().body("items", hasSize(1));
    }

    /** Two of one day, which a page may divide. */
    @Test
    void thereArePagesTheLatestDayFirst() {
        for (String day : List.of("2026-11-18", "2026-11-19", "2026-11-19", "2026-11-20")) {
            added(day, "Campagna");
            clock.shift(Duration.ofSeconds(1));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 2; page++) {
            Response answer = as("anna").get(ALL + "?limit=2" + cursor);
            seen.addAll(answer.<List<String>>path("items.day"));
            assertThat(answer.header("Link") == null).isEqualTo(page == 1);
            cursor = "&cursor=" + answer.<String>path("next");
        }
        assertThat(seen).containsExactly("2026-11-20", "2026-11-19", "2026-11-19", "2026-11-18");
        List<String> ids = as("anna").get(ALL).path("items.id");
        assertThat(ids).hasSize(4).doesNotHaveDuplicates();
    }

    /** As the curve asks: one that was taken back does not hide one that stands. */
    @Test
    void thoseThatStandAreToldAlone() {
        added("2026-11-18", "Campagna");
        String corrected = added("2026-11-19", "Legge");
        correct("bruno", corrected, 1, "2026-11-19", "Legge nuova").then().statusCode(200);
        takeBack("anna", added("2026-11-20", "Sciopero"), 1).then().statusCode(200);
        assertThat(texts("?state=STANDING&limit=1")).containsExactly("Legge nuova");
        assertThat(texts("?state=STANDING")).containsExactly("Legge nuova", "Campagna");
        assertThat(texts("?state=TAKEN_BACK")).containsExactly("Sciopero");
        assertThat(texts("?state=")).hasSize(3);
    }

    @Test
    void whatOfficialsWriteIsEncrypted() {
        added("2026-11-20", "Segreto");
        assertThat(jdbc.query("select text from trend_annotation_change", row -> row.getString(1)))
                .singleElement()
                .asString()
                .doesNotContain("Segreto");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"day\": \"ieri\", \"text\": \"Legge\", \"version\": 1}",
                "{\"day\": \"+999999999-01-01\", \"text\": \"Legge\", \"version\": 1}",
                "{\"day\": \"1500-01-01\", \"text\": \"Legge\", \"version\": 1}",
                "{\"day\": \"2026-11-20\", \"text\": \" \", \"version\": 1}",
                "{\"day\": \"2026-11-20\", \"text\": \"\\u0000\", \"version\": 1}",
                "{\"day\": \"2026-11-20\", \"text\": {}, \"version\": {}}",
                "{\"day\": [], \"text\": 1, \"version\": \"one\"}"
            })
    void aRequestThatIsNoneIsExplained(String body) {
        String id = added("2026-11-20", "Legge nuova");
        assertProblem(as("anna").body(body).post(ALL), 400, 422);
        assertProblem(as("anna").body(body).put(ALL + "/{id}", id), 400, 422);
    }

    @Test
    void whatIsMissingTooLongOrUnknownIsNamed() {
        Response nothing = as("anna").body("{}").post(ALL);
        assertThat(nothing.jsonPath().getList("errors.pointer", String.class))
                .containsExactlyInAnyOrder("/day", "/text");
        assertProblem(add("anna", "2026-11-20", "a".repeat(201)), 422);
        String nobody = UUID.randomUUID().toString();
        assertProblem(correct("anna", nobody, 1, "2026-11-20", "Altro"), 404);
        assertProblem(takeBack("anna", nobody, 1), 404);
        assertProblem(as("anna").get(ALL + "/{id}", nobody), 404);
        assertProblem(as("anna").body("{}").post(ALL + "/{id}/withdrawal", added("2026-11-20", "Legge")), 422);
        for (String query : List.of(
                "from=x",
                "to=%00",
                "from=2026-11-20&to=2026-11-19",
                "from=99999-01-01",
                "state=x",
                "cursor=x",
                "cursor=KzEwMDAwMDAtMDEtMDEgMDE5YWIwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDBkZWFk",
                "limit=0",
                "limit=201")) {
            assertProblem(as("anna").urlEncodingEnabled(false).get(ALL + "?" + query), 422);
        }
        for (String wrong : List.of("1", "%00", "' or 1=1")) {
            assertProblem(as("anna").get(ALL + "/{id}", wrong), 404);
        }
    }
}
