package it.opposizioni.complaint.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.testing.PublicDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Apps and pages of other sites fetch the open data. */
@QuarkusTest
class OpenDataForAppsTest extends RunningService {

    @Test
    void theDescriptionStandsAlone() throws IOException {
        JsonNode document = PublicDocument.at("/v1/open-data/openapi.json");
        assertThat(document.path("info").path("title").asText()).contains("open data");
        assertThat(PublicDocument.names(document.path("paths")))
                .containsExactlyInAnyOrder(
                        "/v1/open-data/complaints.csv",
                        "/v1/open-data/reported-calls",
                        "/v1/open-data/reported-calls.csv",
                        "/v1/open-data/reported-calls.json",
                        "/v1/open-data/reported-calls.parquet",
                        "/v1/open-data/reported-calls.schema.json",
                        "/v1/statistics");
        assertThat(document.path("paths").findValues("security")).isEmpty();
        assertThat(document.at("/paths/~1v1~1open-data~1reported-calls/get/parameters")
                        .findValuesAsText("name"))
                .contains("from", "sector", "cursor");
        assertThat(PublicDocument.references(document))
                .contains("ComplaintStatistics", "ComplaintWeek", "ReportedCalls", "Problem")
                .doesNotContain("Caller");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/open-data/reported-calls?limit=1, 200, max-age=3600",
        "/v1/open-data/reported-calls.csv, 200, max-age=3600",
        "/v1/open-data/reported-calls.schema.json, 200, max-age=3600",
        "/v1/open-data/complaints.csv, 200, max-age=300",
        "/v1/statistics, 200, max-age=300"
    })
    void pagesOfEveryOriginMayRead(String address, int status, String cached) {
        anybody()
                .header("Origin", "https://site.example")
                .get(address)
                .then()
                .statusCode(status)
                .header("Cache-Control", containsString(cached))
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", containsString("Link"))
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void theyReadRefusalsToo() {
        anybody()
                .header("Origin", "https://site.example")
                .get("/v1/open-data/reported-calls?from=ieri")
                .then()
                .statusCode(422)
                .header("Access-Control-Allow-Origin", "*");
    }

    @ParameterizedTest
    @CsvSource({"/v1/open-data/reported-calls", "/v1/statistics"})
    void aBrowserThatAsksFirstIsToldThatTheyOnlyRead(String address) {
        anybody()
                .header("Origin", "https://site.example")
                .header("Access-Control-Request-Method", "GET")
                .options(address)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD");
    }
}
