package it.opposizioni.portal.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.delegation.DelegationAnswers;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A person with more numbers than the personal area shows gets to each of them, without script. */
@QuarkusTest
@AsGiulia
class AllNumbersPageTest extends PortalTest {

    private static final String AREA = "/it/area-personale";
    private static final String PAGE = AREA + "/numeri";
    private static final String LIST = "GET /v1/oppositions";
    private static final String LINES = "main .plain-list > li";
    private static final String FIND = "main form[action$=/numeri] button, main form[action$=/numbers] button";

    private static FakeService registry() {
        return FakeServices.registry();
    }

    private static String id(int place) {
        return "018f0000-0000-7000-8000-%012d".formatted(place);
    }

    private static String number(int place) {
        return """
                {"id":"%s","number":"+393331234%03d","origin":"CITIZEN","media":["TELEPHONE"],"status":"ACTIVE",
                "effectiveFrom":"2026-11-01T08:00:00Z","activeFrom":"2026-11-16T23:00:00Z","daysLeft":0,
                "protocol":"OPP-2026-TEST"}""".formatted(id(place), place);
    }

    private static String numbers(int first, int last, String next) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(AllNumbersPageTest::number)
                .collect(Collectors.joining(",", "{\"items\":[", "],\"next\":" + next + "}"));
    }

    private static void hasFiftyOne() {
        registry().answer(LIST, numbers(1, 50, "\"abc\"")).answer(LIST, numbers(51, 51, "null"));
        FakeServices.complaint().answer("GET /v1/complaints", "{\"items\":[],\"next\":null}");
    }

    @Test
    void theFiftyFirstNumberIsReached() {
        hasFiftyOne();
        Seen first = browser.open(PAGE).keep("all-numbers-it");
        assertThat(first.heading()).isEqualTo("Tutti i numeri");
        assertThat(registry().lastAsked(LIST).query()).isEqualTo("limit=50");
        assertThat(first.page().select(LINES)).hasSize(50);
        assertThat(first.page().select(LINES).first().text()).isEqualTo("+39 333 123 4001 Attivo Vale per: telefonate");
        Seen second = browser.open(first.page().select("a[rel=next]").attr("href"));
        assertThat(second.address()).isEqualTo(PAGE + "?cursor=abc");
        assertThat(registry().lastAsked(LIST).query()).contains("cursor=abc", "limit=50");
        assertThat(second.page().select(LINES).eachText())
                .containsExactly("+39 333 123 4051 Attivo Vale per: telefonate");
        assertThat(second.page().select(LINES + " a").attr("href")).isEqualTo(PAGE + "/" + id(51));
        assertThat(second.page().select(".pagination-line a").eachAttr("href")).containsExactly(PAGE);
    }

    /** A list of an organisation has one protocol number. */
    @Test
    void aLongRegistrationShowsSomeAndLeadsToAll() {
        registry()
                .answer(
                        "GET /v1/registrations/OPP-2026-TEST",
                        numbers(1, 51, "null")
                                .replace(
                                        "{\"items\":",
                                        "{\"protocol\":\"OPP-2026-TEST\",\"recordedAt\":\"2026-11-01T08:00:00Z\",\"oppositions\":"));
        Seen seen = browser.open("/it/area-personale/iscrizioni/OPP-2026-TEST").keep("registration-long-it");
        assertThat(seen.page().select(".cards > .card-box")).hasSize(50);
        assertThat(seen.text()).contains("Qui vedi 50 numeri su 51.");
        assertThat(seen.page().select("main a[href='" + PAGE + "']")).hasSize(1);
    }

    @Test
    void thePersonalAreaSaysHowManyItShowsAndLeadsToAll() {
        hasFiftyOne();
        Seen area = browser.open(AREA).keep("more-numbers-it");
        assertThat(area.page().select(".card-box")).hasSize(50);
        assertThat(area.text()).contains("Qui vedi i 50 numeri più recenti. Mostra tutti i numeri");
        assertThat(area.page().select("main a[href='" + PAGE + "']")).hasSize(1);
        Seen few = browser.open("/en/personal-area");
        assertThat(few.page().select(".card-box")).hasSize(1);
        assertThat(few.text()).doesNotContain("most recent numbers");
        assertThat(few.page().select("main a[href=/en/personal-area/numbers]")).isEmpty();
    }

    @Test
    void aNumberIsFoundByItsDigitsWhichStandInNoAddress() {
        registry()
                .answer(LIST, numbers(1, 50, "\"abc\""))
                .answer(LIST, numbers(51, 51, "null"))
                .answer("GET /v1/oppositions/" + id(51), number(51))
                .answer("GET /v1/oppositions/" + id(51) + "/history", "{\"items\":[]}")
                .answer("GET /v1/oppositions/" + id(51) + "/exemptions", "{\"items\":[]}");
        browser.open("/en/personal-area/numbers").keep("all-numbers-en");
        Seen found = browser.submit(FIND, Map.of("number", "333 123 4051"));
        assertThat(registry().lastAsked(LIST).query()).isEqualTo("number=%2B393331234051");
        assertThat(found.address()).isEqualTo("/en/personal-area/numbers/" + id(51));
        assertThat(found.heading()).isEqualTo("+39 333 123 4051");
    }

    /** The registry finds for each person what is that person's. */
    @Test
    void aNumberOfSomebodyElseIsNotFound() {
        registry()
                .answer(LIST, numbers(1, 1, "null"))
                .answer(LIST, "{\"items\":[],\"next\":null}")
                .answer(LIST, numbers(1, 1, "null"));
        browser.open(PAGE);
        Seen back = browser.submit(FIND, Map.of("number", "333 123 4999")).keep("number-not-found-it");
        assertThat(back.page().select("#number-error").text()).contains("Questo numero non è nell’elenco.");
        assertThat(back.page().select("#number").val()).isEqualTo("333 123 4999");
        assertThat(back.address()).doesNotContain("1234999");
        Seen elses = browser.open(PAGE + "/" + id(999));
        assertThat(elses.status()).isEqualTo(404);
    }

    @Test
    void whatIsNoNumberComesBackWithTheReason() {
        registry().answer(LIST, numbers(1, 1, "null"));
        browser.open("/en/personal-area/numbers");
        Seen back = browser.submit(FIND, Map.of("number", "interno 12"));
        assertThat(back.page().select(".error-summary a").attr("href")).isEqualTo("#number");
        assertThat(registry().asked(LIST))
                .allSatisfy(asked -> assertThat(asked.query()).doesNotContain("number="));
    }

    @Test
    void whoActsForSomebodyReadsThatPersonsNumbers() {
        String anna = DelegationAnswers.ID;
        DelegationAnswers.are(DelegationAnswers.delegation(anna, "RECEIVED", "ACTIVE", "Anna Bianchi"));
        DelegationAnswers.is(anna, "RECEIVED", "ACTIVE", "Anna Bianchi");
        registry().answer(LIST, numbers(1, 1, "null"));
        browser.open(AREA + "/persone-che-segui");
        browser.submit("main button[value='" + anna + "']", Map.of());
        Seen all = browser.open(PAGE);
        assertThat(all.heading()).isEqualTo("Tutti i numeri di Anna Bianchi");
        assertThat(registry().lastAsked(LIST).header("On-Behalf-Of")).isEqualTo(anna);
        browser.submit(FIND, Map.of("number", "333 123 4001"));
        assertThat(registry().lastAsked(LIST).query()).contains("number=");
        assertThat(registry().lastAsked(LIST).header("On-Behalf-Of")).isEqualTo(anna);
    }

    @Test
    void withoutNumbersOrWithoutTheRegistryThePageSaysSo() {
        registry().answer(LIST, "{\"items\":[],\"next\":null}");
        Seen none = browser.open("/en/personal-area/numbers");
        assertThat(none.page().select("main form")).isEmpty();
        assertThat(none.page().select("main a[href=/en/personal-area/add-numbers]"))
                .hasSize(1);
        registry().goDown();
        Seen down = browser.open(PAGE);
        assertThat(down.status()).isEqualTo(200);
        assertThat(down.text()).contains("Dati non disponibili ora");
    }
}
