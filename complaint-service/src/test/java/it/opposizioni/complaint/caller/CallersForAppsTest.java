package it.opposizioni.complaint.caller;

import static it.opposizioni.complaint.OperatorEvents.ACME;
import static it.opposizioni.complaint.OperatorEvents.number;
import static it.opposizioni.complaint.OperatorEvents.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Apps and pages of other sites look callers up. */
@QuarkusTest
class CallersForAppsTest extends CallerLookUps {

    @Inject
    ObjectMapper json;

    @Inject
    CallerDescription description;

    @Test
    void anAnswerMayBeUsedAgainAndItsTagTellsWhetherItStillHolds() {
        String tag = lookUp(NUMBER)
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .header("Vary", containsString("Accept-Language"))
                .extract()
                .header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{24}\"");
        anybody()
                .header("If-None-Match", tag)
                .get("/v1/callers/{number}", NUMBER)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        anybody()
                .header("If-None-Match", tag)
                .header("Accept-Language", "en")
                .get("/v1/callers/{number}", NUMBER)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));

        publish(
                operator("approved", ACME, 1, "Acme Energia S.p.A.", false),
                number("declared", UUID.randomUUID(), 1, ACME, NUMBER, null));
        awaitOutcome(NUMBER, "DECLARED");
        anybody()
                .header("If-None-Match", tag)
                .get("/v1/callers/{number}", NUMBER)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"06 1234 5678, 200", "pronto, 422"})
    void pagesOfEveryOriginMayAskAndReadRefusalsToo(String number, int status) {
        anybody()
                .header("Origin", "https://app.example")
                .get("/v1/callers/{number}", number)
                .then()
                .statusCode(status)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", containsString("Retry-After"))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void aBrowserThatAsksFirstIsTold() {
        anybody()
                .header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match")
                .options("/v1/callers/{number}", NUMBER)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD")
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"/v1/complaints", "/v1/statistics", "/v1/callers", "/v1/status"})
    void nothingElseIsForOtherSites(String address) {
        anybody()
                .header("Origin", "https://app.example")
                .get(address)
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
        anybody()
                .header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "GET")
                .options(address)
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void theDescriptionStandsAlone() throws IOException {
        JsonNode document = json.readTree(anybody()
                .get("/v1/callers/openapi.json")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Access-Control-Allow-Origin", "*")
                .extract()
                .asString());

        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("info").path("title").asText()).contains("who called me");
        assertThat(document.path("servers")).isNotEmpty();
        assertThat(names(document.path("paths"))).containsExactly("/v1/callers/{number}");
        Set<String> used = new HashSet<>();
        references(document, used);
        assertThat(used)
                .isNotEmpty()
                .isEqualTo(names(document.path("components").path("schemas")));
        assertThat(used).contains("Caller", "CallerOperator", "CallerPrincipal", "Problem");
        assertThat(document.at("/paths/~1v1~1callers~1{number}/get/parameters").findValuesAsText("name"))
                .containsAll(List.of("number", "on"));
    }

    /** Anybody may ask for it as often as they like. */
    @Test
    void theDescriptionIsMadeOnce() {
        assertThat(description.document()).isSameAs(description.document());
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void references(JsonNode node, Set<String> used) {
        if (node.has("$ref")) {
            String reference = node.get("$ref").asText();
            used.add(reference.substring(reference.lastIndexOf('/') + 1));
        }
        node.forEach(child -> references(child, used));
    }
}
