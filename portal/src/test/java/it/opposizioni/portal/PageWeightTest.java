package it.opposizioni.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.statistics.FiguresAnswers;
import it.opposizioni.portal.testing.PortalTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser with an empty cache gets for one page, as it is sent. */
@QuarkusTest
class PageWeightTest extends PortalTest {

    private static final int MOST_BYTES = 120_000;

    /** Fonts for letters that our own words do not have are asked for only by a page with such a name. */
    private static final Pattern FONT = Pattern.compile("url\\(\"?(/assets/[^)\"]*\\.woff2)\"?\\)");

    private final HttpClient client = HttpClient.newHttpClient();

    /** With every font, though most pages need three or four. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/it/",
                "/it/aiuto",
                "/en/help",
                "/en/services/register-numbers",
                "/it/e-un-nostro-messaggio",
                "/it/statistiche",
                "/en/statistics",
                "/it/stato-del-servizio",
                "/it/dati-aperti",
                "/it/mappa-del-sito",
                "/it/chi-mi-ha-chiamato",
                "/en/without-account",
                "/it/non-esiste"
            })
    void aFirstVisitIsLight(String address) throws Exception {
        // the page of the figures is the longest one for everybody when it has all of them
        FiguresAnswers.tell();
        byte[] sent = get(address, address.endsWith("non-esiste") ? 404 : 200);
        Document page = Jsoup.parse(unzipped(sent));
        List<String> named = page.select("link[rel=stylesheet], link[rel=icon], script[src], img[src], use").stream()
                .map(element -> element.attr("href") + element.attr("src"))
                .map(asset -> asset.replaceFirst("#.*", ""))
                .filter(asset -> asset.startsWith("/"))
                .toList();
        String styles = unzipped(get(page.select("link[rel=stylesheet]").attr("href")));
        List<String> fonts = FONT.matcher(styles)
                .results()
                .map(found -> found.group(1))
                .filter(font -> !font.contains("-other."))
                .toList();
        assertThat(fonts).hasSize(5);
        int all = sent.length;
        for (String asset :
                Stream.concat(named.stream(), fonts.stream()).distinct().toList()) {
            all += get(asset).length;
        }
        assertThat(all).as(address).isLessThan(MOST_BYTES);
    }

    private byte[] get(String address) throws IOException, InterruptedException {
        return get(address, 200);
    }

    private byte[] get(String address, int status) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(address).isEqualTo(status);
        return answer.body();
    }

    private static String unzipped(byte[] sent) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
