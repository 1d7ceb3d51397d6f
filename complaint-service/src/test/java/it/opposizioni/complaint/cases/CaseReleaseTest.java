package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole case, which tells who complained, leaves by two persons (deploy/docs/threats.md T14). */
@QuarkusTest
class CaseReleaseTest extends CaseScenario {

    private static final String RELEASES = "/v1/case-releases";

    @Inject
    Jdbc jdbc;

    private String id;

    @BeforeEach
    void aCase() {
        String complaint = complaints.strong(as("ada-of-the-release", Role.CITIZEN));
        gathering.gather();
        id = opened(complaint);
    }

    private static Response send(RequestSpecification who, String path, String body) {
        return who.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(RELEASES + path);
    }

    private Response ask(RequestSpecification who) {
        return send(who, "", "{\"caseId\": \"%s\", \"purpose\": \" Ispezione a Squillo \"}".formatted(id));
    }

    private String asked() {
        return ask(bruno()).then().statusCode(200).extract().path("id");
    }

    private static Response release(RequestSpecification who, String release) {
        return who.post(RELEASES + "/{id}/approval", release);
    }

    private Response download(RequestSpecification who) {
        return who.get("/v1/cases/{id}/export", id);
    }

    private static void refusedAs(String slug, Response answer) {
        answer.then().statusCode(409).body("type", equalTo("urn:problem:opposizioni:" + slug));
    }

    @Test
    void itLeavesOnlyAfterAnotherOfficialHasReleasedIt() {
        refusedAs("export-not-released", download(bruno()));
        String release = ask(bruno())
                .then()
                .statusCode(200)
                .body("state", equalTo("REQUESTED"))
                .body("purpose", equalTo("Ispezione a Squillo"))
                .body("askedBy.me", equalTo(true))
                .body("decidable", equalTo(false))
                .body("$", not(hasKey("usableUntil")))
                .extract()
                .path("id");
        refusedAs("export-not-released", download(bruno()));
        refusedAs("second-person-needed", release(bruno(), release));
        refusedAs("export-not-released", download(bruno()));
        anna().get(RELEASES).then().body("items.decidable", contains(true));
        release(anna(), release)
                .then()
                .statusCode(200)
                .body("state", equalTo("RELEASED"))
                .body("decidedBy.subject", equalTo("anna"));
        refusedAs("export-request-decided", release(anna(), release));
        refusedAs("export-not-released", download(anna()));
        refusedAs("export-not-released", download(garante()));
        download(bruno()).then().statusCode(200);
        download(bruno()).then().statusCode(200);
        garante()
                .get(RELEASES + "?case=" + id)
                .then()
                .body("items", hasSize(1))
                .body("items[0].downloads", equalTo(2))
                .body("items[0].caseId", equalTo(id))
                .body("items[0].askedBy.me", equalTo(false));
        garante().get(RELEASES + "?case=" + UUID.randomUUID()).then().body("items", hasSize(0));
        anna().get("/v1/looks?kind=CASE_EXPORT").then().body("items.person.subject", contains("bruno", "bruno"));
    }

    /** Where nothing leaves nothing is told to have been looked at. */
    @Test
    void whatIsNotReleasedIsNotNoted() {
        download(bruno()).then().statusCode(409);
        anna().get("/v1/looks?kind=CASE_EXPORT").then().body("items", hasSize(0));
        as("ada-of-the-release", Role.CITIZEN).get("/v1/accesses").then().body("items", hasSize(0));
    }

    /** Over a weekend too: a release on a Friday is there on Monday. */
    @Test
    void aReleaseIsOverAfterTheNextWorkingDay() {
        Instant friday = Instant.parse("2026-11-27T16:00:00Z");
        clock.shift(Duration.between(clock.instant(), friday));
        String release = asked();
        release(anna(), release).then().body("usableUntil", equalTo("2026-11-30T23:00:00Z"));
        clock.shift(Duration.between(friday, Instant.parse("2026-11-30T22:59:59Z")));
        download(bruno()).then().statusCode(200);
        clock.shift(Duration.ofSeconds(1));
        refusedAs("export-not-released", download(bruno()));
        anna().get(RELEASES).then().body("items.state", contains("EXPIRED"));
        // a new request is needed, and is enough
        release(anna(), asked()).then().statusCode(200);
        download(bruno()).then().statusCode(200);
    }

    /** Of two requests the later one may be released first. */
    @Test
    void aReleaseIsUsedAlsoWhenThatOfALaterRequestIsOver() {
        String first = asked();
        clock.shift(Duration.ofSeconds(1));
        release(anna(), asked()).then().statusCode(200);
        clock.shift(Duration.ofDays(7));
        release(anna(), first).then().statusCode(200);
        download(bruno()).then().statusCode(200);
        garante().get(RELEASES).then().body("items.downloads", contains(0, 1));
    }

    @Test
    void aRefusalHasItsReasonAndIsFinal() {
        String release = asked();
        Response without = send(anna(), "/" + release + "/refusal", "{\"reason\": \" \"}");
        assertProblem(without, 422);
        assertThat(without.jsonPath().getList("errors.pointer", String.class)).containsExactly("/reason");
        refusedAs("second-person-needed", send(bruno(), "/" + release + "/refusal", "{\"reason\": \"No.\"}"));
        send(anna(), "/" + release + "/refusal", "{\"reason\": \" Basta l’elenco. \"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("reason", equalTo("Basta l’elenco."));
        refusedAs("export-request-decided", release(anna(), release));
        refusedAs("export-not-released", download(bruno()));
    }

    @Test
    void whoAskedTakesItBackAndNobodyElse() {
        String release = asked();
        assertProblem(anna().post(RELEASES + "/{id}/withdrawal", release), 403);
        bruno().post(RELEASES + "/{id}/withdrawal", release)
                .then()
                .statusCode(200)
                .body("state", equalTo("TAKEN_BACK"));
        refusedAs("export-request-decided", release(anna(), release));
        refusedAs("export-request-decided", bruno().post(RELEASES + "/{id}/withdrawal", release));
    }

    /** A conflict of interest, as for every act on a case. */
    @Test
    void whoComplainedInTheCaseNeitherAsksNorReleases() {
        RequestSpecification ada = as("ada-of-the-release", Role.REGULATOR);
        refusedAs("own-complaint", ask(ada));
        String release = asked();
        as("ada-of-the-release", Role.REGULATOR).get(RELEASES).then().body("items.decidable", contains(false));
        garante().get(RELEASES).then().body("items.decidable", contains(true));
        refusedAs("own-complaint", release(as("ada-of-the-release", Role.REGULATOR), release));
    }

    @Test
    void ofManyAnswersAtOnceOneCounts() throws Exception {
        String release = asked();
        Callable<Integer> answering = () -> release(anna(), release).statusCode();
        try (ExecutorService windows = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> answers = windows.invokeAll(
                    IntStream.range(0, 6).mapToObj(_ -> answering).toList());
            assertThat(answers.stream().map(Future::resultNow))
                    .containsOnlyOnce(200)
                    .contains(409);
        }
    }

    @Test
    void theSameRequestSentTwiceIsOne() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            bruno().contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body("{\"caseId\": \"%s\", \"purpose\": \"Ispezione\"}".formatted(id))
                    .post(RELEASES)
                    .then()
                    .statusCode(200);
        }
        bruno().get(RELEASES).then().body("items", hasSize(1));
    }

    @Test
    void whatOfficialsWriteIsEncrypted() {
        send(anna(), "/" + asked() + "/refusal", "{\"reason\": \"Segreto.\"}")
                .then()
                .statusCode(200);
        assertThat(jdbc.query("select purpose || reason from case_release", row -> row.getString(1)))
                .singleElement()
                .asString()
                .doesNotContain("Squillo", "Segreto");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"caseId\": \"x\", \"purpose\": \"Ispezione\"}",
                "{\"caseId\": null, \"purpose\": \"Ispezione\"}",
                "{\"caseId\": \"019ab000-0000-7000-8000-00000000dead\", \"purpose\": \"\\u0000\"}",
                "{\"caseId\": \"019ab000-0000-7000-8000-00000000dead\", \"purpose\": {}}"
            })
    void aRequestThatIsNoneIsExplained(String body) {
        assertProblem(send(bruno(), "", body), 400, 422);
        assertProblem(send(anna(), "/" + asked() + "/refusal", body), 400, 422);
    }

    @Test
    void whatIsTooLongOrUnknownIsExplained() {
        String body = "{\"caseId\": \"%s\", \"purpose\": \"%s\"}";
        assertProblem(send(bruno(), "", body.formatted(id, "a".repeat(301))), 422);
        assertProblem(send(bruno(), "", body.formatted(UUID.randomUUID(), "Ispezione")), 404);
        assertProblem(release(anna(), UUID.randomUUID().toString()), 404);
        for (String query : List.of("case=x", "cursor=x", "limit=0")) {
            assertProblem(garante().get(RELEASES + "?" + query), 422);
        }
        for (String wrong : List.of("1", "%00", "' or 1=1")) {
            assertProblem(release(anna(), wrong), 404);
            assertProblem(anna().post(RELEASES + "/{id}/withdrawal", wrong), 404);
        }
    }
}
