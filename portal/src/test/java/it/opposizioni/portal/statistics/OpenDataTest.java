package it.opposizioni.portal.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.layout.PortalConfig;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of the open data, their files, and the description by which catalogues find them. */
@QuarkusTest
class OpenDataTest extends PortalTest {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private static final Map<String, String> TYPES =
            Map.of("csv", "text/csv", "json", "application/json", "parquet", "application/vnd.apache.parquet");

    @Inject
    PortalConfig config;

    @Inject
    ObjectMapper json;

    @Inject
    TestClock clock;

    @Test
    void thePageLeadsToEveryFileAndNamesTheLicence() {
        FiguresAnswers.tell();
        Browser.Seen seen = browser.open("/it/dati-aperti").keep("open-data-it");
        assertThat(seen.heading()).isEqualTo("Dati aperti");
        assertThat(seen.page().select("a[rel=license]").attr("href"))
                .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(seen.text()).contains("CC-BY 4.0", "Gli ultimi 24 mesi, fino a ieri.");
        List<String> files = seen.page().select("main a[href^=/data/]").eachAttr("href");
        assertThat(files)
                .containsExactly(
                        "/data/registrations.csv",
                        "/data/registrations.json",
                        "/data/statistics.json",
                        "/data/consultations.csv",
                        "/data/consultations.json",
                        "/data/complaints.csv",
                        "/data/complaints.json",
                        "/data/reported-calls.csv",
                        "/data/reported-calls.json",
                        "/data/reported-calls.parquet",
                        "/data/reported-calls.schema.json");
        assertThat(seen.text())
                .contains(
                        "Aggiornamento: ogni settimana.",
                        "almeno cinque persone",
                        config.callersApi() + "/v1/open-data/reported-calls",
                        "Anche le pagine di altri siti possono leggere i dati");
        assertThat(seen.page().select("main a[href$=openapi.json]").eachAttr("href"))
                .containsExactly(config.callersApi() + "/v1/open-data/openapi.json");
        for (String file : files) {
            given().get(file)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(TYPES.get(file.replaceFirst(".*\\.", ""))))
                    .header("Cache-Control", "public, max-age=600");
        }
        browser.open("/en/open-data").keep("open-data-en");
    }

    @Test
    void pagesOfOtherSitesMayReadTheFilesAndNothingElse() {
        FiguresAnswers.tell();
        for (String file : List.of("/data/registrations.csv", "/data/complaints.json", "/catalog.jsonld")) {
            given().header("Origin", "https://site.example")
                    .header("Sec-Fetch-Site", "cross-site")
                    .get(file)
                    .then()
                    .statusCode(200)
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Allow-Credentials", nullValue());
        }
        given().header("Origin", "https://site.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/data/complaints.csv")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", "GET, HEAD");
        for (String page : List.of("/it/dati-aperti", "/it/statistiche", "/data")) {
            given().header("Origin", "https://site.example")
                    .get(page)
                    .then()
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }

    @Test
    void aFileIsWhatTheServiceSaysAndTheLimitIsTheReadersOwn() {
        FiguresAnswers.tell();
        given().get("/data/registrations.csv").then().body(equalTo(FiguresAnswers.CSV));
        assertThat(FakeServices.registry()
                        .lastAsked("GET /v1/open-data/registrations.csv")
                        .header("X-Forwarded-For"))
                .isNotBlank();
    }

    @Test
    void aServiceThatIsDownIsNoEmptyFile() {
        FakeServices.registry().goDown();
        given().get("/data/registrations.csv").then().statusCode(503);
        FakeServices.complaint().refuseFor("GET /v1/open-data/complaints.csv", 7);
        given().get("/data/complaints.csv").then().statusCode(429);
        given().get("/data/nothing.csv").then().statusCode(404);
    }

    /** DCAT-AP_IT 1.0: what is mandatory of a catalogue, a dataset, a distribution and an agent. */
    @Test
    void theDescriptionHasWhatTheNationalCatalogueWants() throws IOException {
        FiguresAnswers.tell();
        String served = given().get("/catalog.jsonld")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/ld+json"))
                .header("Cache-Control", "public, max-age=3600")
                .extract()
                .asString();
        JsonNode document = json.readTree(served);
        assertThat(document.at("/@context/dcatapit").asText()).isEqualTo("http://dati.gov.it/onto/dcatapit#");
        assertThat(document.at("/@context/dcat").asText()).isEqualTo("http://www.w3.org/ns/dcat#");
        assertThat(document.at("/@context/dct").asText()).isEqualTo("http://purl.org/dc/terms/");
        Map<String, JsonNode> nodes = new HashMap<>();
        document.get("@graph").forEach(node -> nodes.put(node.get("@id").asText(), node));

        JsonNode catalogue = only(nodes, "dcatapit:Catalog");
        assertWords(catalogue.get("dct:title"));
        assertWords(catalogue.get("dct:description"));
        assertAgent(nodes, catalogue.get("dct:publisher"));
        assertDay(catalogue.get("dct:modified"));
        assertThat(catalogue.get("dcat:dataset")).hasSize(PublishedDataset.values().length);
        for (JsonNode dataset : catalogue.get("dcat:dataset")) {
            assertDataset(nodes, target(nodes, dataset, "dcatapit:Dataset"));
        }
    }

    private void assertDataset(Map<String, JsonNode> nodes, JsonNode dataset) {
        assertThat(dataset.get("dct:identifier").asText()).isNotBlank();
        assertWords(dataset.get("dct:title"));
        assertWords(dataset.get("dct:description"));
        assertDay(dataset.get("dct:modified"));
        assertThat(dataset.get("dcat:theme"))
                .isNotEmpty()
                .allSatisfy(theme -> assertThat(id(theme)).startsWith(AUTHORITY + "data-theme/"));
        boolean calls = id(dataset).endsWith("#reported_calls");
        boolean weekly = calls || id(dataset).endsWith("#complaints");
        assertThat(id(dataset.get("dct:accrualPeriodicity")))
                .isEqualTo(AUTHORITY + "frequency/" + (weekly ? "WEEKLY" : "DAILY"));
        assertThat(dataset.has("foaf:page")).isEqualTo(calls);
        if (calls) {
            assertServed(id(dataset.get("foaf:page")));
        }
        assertAgent(nodes, dataset.get("dct:rightsHolder"));
        assertAgent(nodes, dataset.get("dct:publisher"));
        target(nodes, dataset.get("dcat:contactPoint"), "dcatapit:Organization");
        assertThat(dataset.get("dcat:distribution")).isNotEmpty();
        for (JsonNode reference : dataset.get("dcat:distribution")) {
            JsonNode distribution = target(nodes, reference, "dcatapit:Distribution");
            assertThat(id(distribution.get("dct:format"))).startsWith(AUTHORITY + "file-type/");
            JsonNode licence = target(nodes, distribution.get("dct:license"), "dcatapit:LicenseDocument");
            assertThat(id(licence)).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
            assertThat(licence.get("foaf:name").asText()).isNotBlank();
            assertServed(id(distribution.get("dcat:accessURL")));
        }
    }

    /** Of the site's own public address, whatever the request says; and there. */
    private void assertServed(String address) {
        assertThat(address).startsWith(config.publicUrl() + "/data/");
        FiguresAnswers.tell();
        given().get(URI.create(address).getPath()).then().statusCode(200);
    }

    private static void assertAgent(Map<String, JsonNode> nodes, JsonNode reference) {
        JsonNode agent = target(nodes, reference, "dcatapit:Agent");
        assertThat(agent.get("dct:identifier").asText()).isNotBlank();
        assertThat(agent.get("foaf:name").asText()).isNotBlank();
    }

    private static void assertWords(JsonNode words) {
        assertThat(words.findValuesAsText("@language")).containsExactly("it", "en");
        assertThat(words.findValuesAsText("@value"))
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    private static void assertDay(JsonNode day) {
        assertThat(day.get("@type").asText()).isEqualTo("xsd:date");
        assertThat(day.get("@value").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    private static JsonNode only(Map<String, JsonNode> nodes, String type) {
        List<JsonNode> found =
                nodes.values().stream().filter(node -> hasType(node, type)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static JsonNode target(Map<String, JsonNode> nodes, JsonNode reference, String type) {
        JsonNode node = nodes.get(id(reference));
        assertThat(node).as(id(reference)).isNotNull();
        assertThat(hasType(node, type)).as(node.toString()).isTrue();
        return node;
    }

    private static boolean hasType(JsonNode node, String type) {
        return node.get("@type").valueStream().anyMatch(each -> each.asText().equals(type));
    }

    private static String id(JsonNode reference) {
        return reference.get("@id").asText();
    }

    /** Not the day on which somebody asks, and of what a service said before while it is away. */
    @Test
    void whenTheFiguresChangedLastIsSaidOfEachSet() throws IOException {
        FiguresAnswers.tell();
        Map<String, String> modified = Map.of(
                "catalog", "2026-11-25",
                "registrations", "2026-11-24",
                "registrations.csv", "2026-11-24",
                "register", "2026-11-25",
                "consultations", "2026-11-20",
                "consultations.json", "2026-11-20",
                "complaints", "2026-11-24",
                "reported_calls", "2026-11-23",
                "reported-calls.parquet", "2026-11-23");
        assertThat(modified()).containsAllEntriesOf(modified);
        clock.shift(Duration.ofDays(2));
        FakeServices.operator().goDown();
        assertThat(modified()).containsAllEntriesOf(modified);
    }

    private Map<String, String> modified() throws IOException {
        Map<String, String> days = new HashMap<>();
        json.readTree(given().get("/catalog.jsonld")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .get("@graph")
                .forEach(node -> days.put(
                        id(node).replaceFirst(".*#", ""),
                        node.at("/dct:modified/@value").asText()));
        return days;
    }

    @Test
    void noHeaderChoosesTheAddresses() {
        FiguresAnswers.tell();
        String served = given().header("Host", "evil.example")
                .header("X-Forwarded-Host", "evil.example")
                .get("/catalog.jsonld")
                .asString();
        assertThat(served).contains(config.publicUrl()).doesNotContain("evil.example");
    }
}
