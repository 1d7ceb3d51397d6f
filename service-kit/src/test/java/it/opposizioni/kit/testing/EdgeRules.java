package it.opposizioni.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.describedAs;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import it.opposizioni.kit.testing.metrics.MetricsTable;
import it.opposizioni.kit.testing.metrics.ShownMetrics;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * What the outside of every service keeps: operational pages are on the management port only, no part of an address becomes the label of a
 * metric, and a request that cannot be read is answered with a document as far as the server leaves that to us. A service's
 * {@code @QuarkusTest} extends this.
 */
public abstract class EdgeRules {

    private static final String NUMBER = "3339876543";
    private static final String SECRET = "s3cr3t-calendar-key";

    /** Every spelling that a server might take for the folder of the operational pages. */
    private static final List<String> SPELLINGS = List.of(
            "/q",
            "//q",
            "///q",
            "/%71",
            "/%2571",
            "/./q",
            "/x/../q",
            "/x/%2e%2e/q",
            "/it/%2e%2e/q",
            "/it/..%2fq",
            "/v1/..//q",
            "/q;a=b",
            "/Q",
            "/q%2f",
            "/q/.",
            "\\q");

    private static final List<String> OPERATIONAL = List.of(
            "",
            "/",
            "/health",
            "/health/live",
            "/health/ready",
            "/health/started",
            "/health/well",
            "/health/group",
            "/metrics",
            "/metrics/",
            "/metrics;x",
            "/swagger-ui",
            "/swagger-ui/",
            "/swagger-ui/index.html",
            "/dev-ui",
            "/arc/beans",
            "/info");

    @TestHTTPResource
    URL site;

    @TestHTTPResource(value = "/", management = true)
    URL management;

    /** Addresses of the service, with a star where what must not be kept stands. */
    protected List<String> addresses() {
        return Operation.described().stream()
                .map(operation -> operation.path().replaceAll("\\{\\w+}", "*"))
                .distinct()
                .toList();
    }

    /** What an answer to a request that cannot be read is: a problem document, or a page. */
    protected String documentType() {
        return "application/problem+json";
    }

    /** Where its bodies take one of a list of words. */
    protected List<BodyWord> words() {
        List<BodyWord> words = BodyWord.described();
        assertThat(words).hasSizeGreaterThan(5);
        return words;
    }

    protected final RawHttp server() {
        return new RawHttp(site.getPort());
    }

    protected final String metrics() {
        return RestAssured.get(management + "metrics").asString();
    }

    @Test
    void operationalPagesAreNotOnThePublicPort() {
        for (String spelling : SPELLINGS) {
            for (String page : OPERATIONAL) {
                RawHttp.Answer answer = server().get(spelling + page);
                assertThat(answer.status()).as(spelling + page).isIn(303, 400, 404);
                assertThat(answer.body()).as(spelling + page).doesNotContain("jvm_memory", "\"UP\"", "<title>OpenAPI");
            }
        }
    }

    @Test
    void operationalPagesAreOnTheManagementPort() {
        for (String page : List.of("health/live", "health/ready", "health/started", "metrics")) {
            RestAssured.get(management + page).then().statusCode(200);
        }
    }

    @Test
    void saysInPublicThatItIsThereAndNothingOfItsInside() {
        var status = RestAssured.get("/v1/status").then().statusCode(200).extract();
        assertThat(status.<String>path("status")).isEqualTo("UP");
        assertThat(status.<String>path("service")).isNotBlank();
        assertThat(status.<String>path("version")).isNotBlank();
        assertThat(status.asString()).hasSizeLessThan(200);
    }

    @Test
    void noPartOfAnAddressBecomesALabel() {
        List<String> asked = new ArrayList<>(List.of(
                "/*",
                "/*/",
                "//*",
                "/{*}",
                "/v1/*",
                "/v1/unknown/*",
                "/it/*",
                "/en/*/x",
                "/q/*",
                "/q/openapi/*",
                "/assets/*",
                "/%zz*",
                "/?*",
                "/" + "*".repeat(900)));
        asked.addAll(addresses());
        for (String address : asked) {
            for (String telling : List.of(NUMBER, "+39" + NUMBER, "%2B39" + NUMBER, SECRET)) {
                String target = address.replace("*", telling);
                for (String method :
                        List.of("GET", "HEAD", "POST", "DELETE", "OPTIONS", telling.toUpperCase(Locale.ROOT))) {
                    server().send(method + " " + target
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
                }
            }
        }
        String metrics = metrics();
        assertThat(metrics.lines().filter(line -> line.contains("http_server_requests")))
                .as("requests are counted")
                .isNotEmpty();
        assertThat(metrics.lines()
                        .filter(line -> line.toLowerCase(Locale.ROOT).contains(NUMBER) || line.contains("s3cr3t")))
                .isEmpty();
    }

    @Test
    void itsMetricsAreThoseOfTheTable() {
        String service = ConfigProvider.getConfig()
                .getValue("quarkus.application.name", String.class)
                .replace("-service", "");
        List<MetricsTable.Row> rows = MetricsTable.ofTheRepository().rows().stream()
                .filter(row -> row.isOf(service))
                .toList();
        server().get("/v1/status");
        ShownMetrics shown = ShownMetrics.read(metrics());
        assertThat(shown.own()).as("deploy/docs/metrics.md names each").isSubsetOf(names(rows));
        assertThat(shown.kinds().keySet())
                .as("%s shows what deploy/docs/metrics.md says", service)
                .containsAll(names(rows.stream().filter(row -> !row.later()).toList()));
        assertThat(rows.stream().filter(row -> shown.kinds().containsKey(row.name())))
                .allSatisfy(row -> {
                    assertThat(shown.kinds().get(row.name())).as(row.name()).isEqualTo(row.kind());
                    row.series()
                            .filter(shown.labels()::containsKey)
                            .forEach(series -> assertThat(shown.labels().get(series))
                                    .as(series)
                                    .isEqualTo(row.labels()));
                });
    }

    private static Set<String> names(List<MetricsTable.Row> rows) {
        return rows.stream().map(MetricsTable.Row::name).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aRequestWhoseHeadIsWrongIsAnsweredWithADocument() {
        requireDocument(414, server().get("/" + "a".repeat(20_000)));
        requireDocument(431, server().send(request("X-Long: " + "a".repeat(30_000))));
        requireDocument(400, server().send(request("Transfer-Encoding: gzip")));
        requireDocument(404, server().get("*"));
        requireDocument(404, server().get("no-path"));
    }

    /** These fail in the server's own parser, before any of our code: it answers without a body and closes the connection. */
    @Test
    void aRequestThatIsNoHttpIsRefusedByTheServer() {
        requireNothing(414, server().get("/" + "a".repeat(70_000)));
        requireNothing(431, server().send(request("X-Long: " + "a".repeat(70_000))));
        for (String target : List.of("/%", "/%zz", "/v1/%zz", "/?a=%zz", "/a|b", "/{a}")) {
            requireNothing(400, server().get(target));
        }
        for (String wrong : List.of(
                "Content-Length: x",
                "Content-Length: -1",
                "Content-Length: 1\r\nContent-Length: 2",
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "no header",
                "a b: c")) {
            requireNothing(400, server().send(request(wrong)));
        }
    }

    /** Jackson takes a number for the word at its place among the others, unless it is told not to. */
    @Test
    void aNumberIsNotOneOfAListOfWords() {
        for (BodyWord word : words()) {
            for (String wrong : List.of("0", "\"0\"", "\"NO_SUCH_WORD\"")) {
                word.sent(wrong)
                        .then()
                        .statusCode(describedAs("%0 as %1", equalTo(422), word, wrong))
                        .contentType("application/problem+json")
                        .body("errors[0].pointer", equalTo(word.pointer()))
                        .body("errors[0].code", equalTo("UNKNOWN_VALUE"));
            }
        }
    }

    private static String request(String header) {
        return "POST /v1/status HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n";
    }

    private void requireDocument(int status, RawHttp.Answer answer) {
        assertThat(answer.status()).as(answer.head()).isEqualTo(status);
        assertThat(answer.isOf(documentType())).as(answer.head()).isTrue();
        assertThat(answer.body()).as(answer.head()).isNotBlank().hasSizeLessThan(20_000);
    }

    private static void requireNothing(int status, RawHttp.Answer answer) {
        assertThat(answer.status()).as(answer.head()).isEqualTo(status);
        assertThat(answer.body()).as(answer.head()).isEmpty();
    }
}
