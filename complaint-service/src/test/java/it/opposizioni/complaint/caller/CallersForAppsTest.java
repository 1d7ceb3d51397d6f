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
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.openapi.PublicParts;
import it.opposizioni.kit.testing.PublicDocument;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Apps and pages of other sites look callers up. */
@QuarkusTest
class CallersForAppsTest extends CallerLookUps {

    @Inject
    PublicParts parts;

    @Inject
    CallersForApps apps;

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
    @CsvSource({"/v1/complaints", "/v1/open-data", "/v1/callers", "/v1/status"})
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
        JsonNode document = PublicDocument.at("/v1/callers/openapi.json");
        assertThat(document.path("info").path("title").asText()).contains("who called me");
        assertThat(PublicDocument.names(document.path("paths"))).containsExactly("/v1/callers/{number}");
        assertThat(PublicDocument.references(document))
                .contains("Caller", "CallerOperator", "CallerPrincipal", "Problem");
        assertThat(document.at("/paths/~1v1~1callers~1{number}/get/parameters").findValuesAsText("name"))
                .containsAll(List.of("number", "on"));
    }

    /** Anybody may ask for it as often as they like. */
    @Test
    void theDescriptionIsMadeOnce() {
        assertThat(parts.document(apps.part())).isSameAs(parts.document(apps.part()));
    }
}
