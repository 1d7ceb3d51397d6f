package it.opposizioni.portal.incident;

import static io.restassured.RestAssured.given;
import static it.opposizioni.portal.incident.IncidentPagesTest.CLOSE;
import static it.opposizioni.portal.incident.IncidentPagesTest.FEED;
import static it.opposizioni.portal.incident.IncidentPagesTest.NEW;
import static it.opposizioni.portal.incident.IncidentPagesTest.PUBLISH;
import static it.opposizioni.portal.incident.IncidentPagesTest.STATUS;
import static it.opposizioni.portal.incident.IncidentPagesTest.TOLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The notices of incidents as an Atom feed. */
@QuarkusTest
class IncidentFeedTest extends PortalTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Inject
    Jdbc jdbc;

    @Inject
    TestClock clock;

    @BeforeEach
    void nothingWasTold() {
        jdbc.update("delete from incident_note");
        jdbc.update("delete from incident");
        clock.set(TestClock.BEGINNING);
    }

    @Test
    @AsRegistrar
    void theFeedIsValidAtomAndMayBeKept() throws Exception {
        browser.open(NEW);
        browser.submit(PUBLISH, TOLD);
        clock.shift(Duration.ofHours(1));
        browser.submit(CLOSE, Map.of("textIt", "Arrivano di nuovo.", "textEn", "They arrive again."));

        Response answer = given().get(FEED + "en.atom");
        assertThat(answer.contentType()).startsWith("application/atom+xml");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=300");
        Element feed = feed(answer);
        assertThat(feed.getAttribute("xml:lang")).isEqualTo("en");
        assertThat(updated(feed)).isEqualTo(clock.instant());
        assertThat(links(feed, "self")).isEqualTo(child(feed, "id")).endsWith(FEED + "en.atom");
        assertThat(child((Element) feed.getElementsByTagNameNS(ATOM, "author").item(0), "name"))
                .isNotBlank();
        NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
        assertThat(entries.getLength()).isEqualTo(2);
        Element last = (Element) entries.item(0);
        assertThat(child(last, "title")).isEqualTo("Solved: Text messages are late");
        assertThat(child(last, "content")).isEqualTo("They arrive again.");
        Element first = (Element) entries.item(1);
        assertThat(child(first, "id")).startsWith("urn:uuid:").isNotEqualTo(child(last, "id"));
        assertThat(child(first, "content")).startsWith("The code may come after <10> minutes.");
        assertThat(OffsetDateTime.parse(child(first, "updated")))
                .isBefore(OffsetDateTime.parse(child(last, "updated")));
        URI where = URI.create(links(first, "alternate"));
        assertThat(browser.open(where.getPath()).page().select("#" + where.getFragment()))
                .hasSize(1);

        given().header("If-None-Match", answer.header("ETag"))
                .get(FEED + "en.atom")
                .then()
                .statusCode(304);
        given().header("If-None-Match", answer.header("ETag"))
                .get(FEED + "it.atom")
                .then()
                .statusCode(200);
    }

    @Test
    void aFeedWithoutNoticesIsAFeed() throws Exception {
        Element feed = feed(given().get(FEED + "it.atom"));
        assertThat(child(feed, "title")).isEqualTo("Registro delle opposizioni: stato del servizio");
        assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength()).isZero();
        assertThat(updated(feed)).as("the day it began").isEqualTo(TestClock.BEGINNING);
        clock.shift(Duration.ofDays(1));
        assertThat(updated(feed(given().get(FEED + "it.atom")))).isEqualTo(TestClock.BEGINNING);
        assertThat(browser.open(STATUS)
                        .page()
                        .select("link[type=application/atom+xml], main a[type=application/atom+xml]")
                        .eachAttr("href"))
                .containsExactly(FEED + "it.atom", FEED + "it.atom");
    }

    @Test
    @AsRegistrar
    void aFeedWithoutRecentNoticesSaysWhenTheLastOneWas() throws Exception {
        browser.open(NEW);
        browser.submit(PUBLISH, TOLD);
        clock.shift(Duration.ofHours(1));
        Instant closed = clock.instant();
        browser.submit(CLOSE, Map.of("textIt", "Arrivano di nuovo.", "textEn", "They arrive again."));
        clock.shift(Duration.ofDays(92));
        Element feed = feed(given().get(FEED + "it.atom"));
        assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength()).isZero();
        assertThat(updated(feed)).isEqualTo(closed);
    }

    private static Instant updated(Element feed) {
        return OffsetDateTime.parse(child(feed, "updated")).toInstant();
    }

    private static Element feed(Response answer) throws Exception {
        answer.then().statusCode(200);
        DocumentBuilderFactory readers = DocumentBuilderFactory.newDefaultNSInstance();
        Element feed = readers.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.asByteArray()))
                .getDocumentElement();
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        return feed;
    }

    private static String child(Element parent, String name) {
        return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    private static String links(Element parent, String rel) {
        NodeList links = parent.getElementsByTagNameNS(ATOM, "link");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            if (link.getAttribute("rel").equals(rel)) {
                return link.getAttribute("href");
            }
        }
        throw new AssertionError("no link " + rel);
    }
}
