package it.opposizioni.portal;

import static it.opposizioni.portal.consultation.OperatorAnswers.ID;
import static it.opposizioni.portal.consultation.OperatorAnswers.operator;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.consultation.OperatorAnswers;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compressed for a browser that can undo it, and what is not: it must arrive at once, or would reveal something by its length. */
@QuarkusTest
@AsAcme
class CompressionTest extends PortalTest {

    private static final String SERVICE = "/v1/consultations/" + ID;
    private static final String PAGE = "/en/operators/consultations/" + ID;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"/it/", "/en/help", "/en/operators/consultations", "/en/no-such-page"})
    void aPageIsCompressedAndStillTheSame(String address) throws Exception {
        String plain = new String(get(address).body().readAllBytes(), StandardCharsets.UTF_8);
        HttpResponse<InputStream> answer = get(address, "Accept-Encoding", "gzip");
        assertThat(encoding(answer)).isEqualTo("gzip");
        byte[] sent = answer.body().readAllBytes();
        assertThat(withoutToken(unzipped(sent))).isEqualTo(withoutToken(plain));
        assertThat(sent.length).isLessThan(plain.length() / 2);
    }

    @Test
    void stylesScriptsAndIconsAreCompressedButFontsAreNot() throws Exception {
        String page = new String(get("/it/").body().readAllBytes(), StandardCharsets.UTF_8);
        for (String asset : Jsoup.parse(page).select("link[rel=stylesheet], script[src], use").stream()
                .map(named -> named.attr("href") + named.attr("src"))
                .filter(address -> address.startsWith("/assets/"))
                .map(address -> address.replaceFirst("#.*", ""))
                .distinct()
                .toList()) {
            assertThat(encoding(get(asset, "Accept-Encoding", "gzip")))
                    .as(asset)
                    .isEqualTo("gzip");
        }
        String styles = Jsoup.parse(page).select("link[rel=stylesheet]").attr("href");
        String css = new String(get(styles).body().readAllBytes(), StandardCharsets.UTF_8);
        String font = css.replaceFirst("(?s).*?url\\(['\"]?([^)'\"]*\\.woff2).*", "$1");
        HttpResponse<InputStream> answer = get(URI.create(styles).resolve(font).toString(), "Accept-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(encoding(answer)).isEqualTo("identity");
    }

    @Test
    void theProgressOfAComparisonIsNotCompressedAndArrivesWhenItIsSaid() throws Exception {
        String running = OperatorAnswers.consultation("RECEIVING", ", \"received\": 5000");
        operator()
                .answer("GET " + SERVICE, running)
                .answer("GET " + SERVICE, running)
                .answer("GET " + SERVICE, OperatorAnswers.sealed("SEALED", "2026-12-10", ""));
        HttpResponse<InputStream> answer = get(PAGE + "/progress", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(encoding(answer)).isEqualTo("identity");
        try (BufferedReader events = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(events.readLine()).contains("state");
            assertThat(operator().asked("GET " + SERVICE))
                    .as("the service is asked again a second after the first event has arrived")
                    .hasSize(1);
            assertThat(events.lines()).anyMatch(line -> line.contains("over"));
        }
    }

    @Test
    void aDownloadIsNotCompressedAgain() throws Exception {
        OperatorAnswers.consultationIs(OperatorAnswers.sealed("SEALED", "2026-12-10", ""));
        operator().answer("GET " + SERVICE + "/files/opposed", "351 999 0001\r\n");
        HttpResponse<InputStream> file = get(PAGE + "/files/opposed.csv", "Accept-Encoding", "gzip");
        assertThat(encoding(file)).isEqualTo("identity");
        assertThat(new String(file.body().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("351 999 0001\r\n");
    }

    /** Otherwise that site could read the page, one guess after the other, from its length. */
    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void whatAnotherSiteAsksForIsNotCompressed(String site) throws Exception {
        String address = "/en/who-called-me?n=0212345678";
        assertThat(encoding(get(address, "Accept-Encoding", "gzip", "Sec-Fetch-Site", site)))
                .isEqualTo("identity");
        assertThat(encoding(get(address, "Accept-Encoding", "gzip", "Sec-Fetch-Site", "same-origin")))
                .isEqualTo("gzip");
    }

    private HttpResponse<InputStream> get(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private static String encoding(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Encoding").orElse("identity");
    }

    private static String unzipped(byte[] sent) throws IOException {
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String withoutToken(String page) {
        return page.replaceAll("(\"csrf-token\" value=\")[^\"]*", "$1");
    }
}
