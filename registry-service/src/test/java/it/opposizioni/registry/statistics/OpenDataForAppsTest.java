package it.opposizioni.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.PublicDocument;
import it.opposizioni.registry.RegistryTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Apps and pages of other sites fetch the open data. */
@QuarkusTest
class OpenDataForAppsTest extends RegistryTest {

    @Test
    void theDescriptionStandsAlone() throws IOException {
        JsonNode document = PublicDocument.at("/v1/open-data/openapi.json");
        assertThat(document.path("info").path("title").asText()).contains("open data on the register");
        assertThat(PublicDocument.names(document.path("paths")))
                .containsExactlyInAnyOrder(
                        "/v1/open-data/registrations.csv", "/v1/open-data/registrations.json", "/v1/statistics");
        assertThat(document.path("paths").findValues("security")).isEmpty();
    }

    @Test
    void pagesOfEveryOriginMayReadThemAndNothingElse() {
        PublicDocument.requireOpenTo(
                List.of("/v1/open-data/registrations.csv", "/v1/open-data/registrations.json", "/v1/statistics"),
                List.of("/v1/status", "/v1/oppositions"));
    }
}
