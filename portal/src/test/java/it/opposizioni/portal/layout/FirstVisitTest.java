package it.opposizioni.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import it.opposizioni.portal.testing.PortalTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a browser that was never here loads before the home page is whole, compressed as it travels. */
@QuarkusTest
class FirstVisitTest extends PortalTest {

    private static final int PAGE = 30_000;
    private static final int STYLES = 30_000;
    private static final int ALL = 120_000;

    @Test
    void theHomePageIsLight() {
        Document page = browser.open("/it/").page();
        assertThat(page.select(".prose, .mono, code"))
                .as("texts in other fonts")
                .isEmpty();
        String sheet = page.select("link[rel=stylesheet]").attr("href");
        byte[] styles = load(sheet);
        int html = travels(RestAssured.get("/it/").asByteArray());
        assertThat(html).isLessThan(PAGE);
        assertThat(travels(styles)).isLessThan(STYLES);
        int others =
                others(page).distinct().mapToInt(asset -> travels(load(asset))).sum();
        // they are compressed already
        int fonts = titillium(new String(styles, StandardCharsets.UTF_8)).stream()
                .mapToInt(font -> load(font).length)
                .sum();
        assertThat(html + travels(styles) + others + fonts).isLessThan(ALL);
    }

    /** The purge of what no page uses once took it away. */
    @Test
    void theFocusIsInTheStyleSheet() {
        Document page = browser.open("/it/").page();
        String styles = new String(load(page.select("link[rel=stylesheet]").attr("href")), StandardCharsets.UTF_8);
        assertThat(styles).contains("*:focus-visible{outline:3px solid var(--ring)!important;");
    }

    private static Stream<String> others(Document page) {
        return page.select("script[src], img, use, link[rel=icon]").stream()
                .map(named -> named.tagName().equals("use") || named.tagName().equals("link")
                        ? named.attr("href")
                        : named.attr("src"))
                .map(address -> address.replaceFirst("#.*", ""));
    }

    private static List<String> titillium(String styles) {
        return Pattern.compile("url\\(['\"]?([^)'\"]*titillium[^)'\"]*)")
                .matcher(styles)
                .results()
                .map(font -> font.group(1))
                .toList();
    }

    private static byte[] load(String address) {
        return RestAssured.get(address).then().statusCode(200).extract().asByteArray();
    }

    private static int travels(byte[] content) {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return small.size();
    }
}
