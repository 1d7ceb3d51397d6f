package it.opposizioni.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The registrar enters what came by telephone, e-mail or post. */
@QuarkusTest
@AsRegistrar
class DeskPagesTest extends PortalTest {

    static final String ID = "019ac000-0000-7000-8000-000000000001";
    static final String LIST = "/it/amministrazione/sportello";
    static final String PAGE = LIST + "/" + ID;
    private static final String SERVICE = "/v1/desk/requests";
    static final String ONE = SERVICE + "/" + ID;
    static final String APPROVE = "main button[value=APPROVE]";

    private static final Map<String, String> LETTER = Map.of(
            "kind",
            "OPPOSITION",
            "number",
            "333 123 4567",
            "media",
            "BOTH",
            "channel",
            "POST",
            "receivedOn",
            "2026-11-24",
            "evidenceReference",
            "Prot. 1187",
            "name",
            "Ada Neri",
            "taxCode",
            "NREDAA80A41H501Q",
            "askedBy",
            "Piero Neri");

    static FakeService registry() {
        return FakeServices.registry();
    }

    static String request(String kind, String state, String more) {
        return """
                {"id": "%s", "kind": "%s", "state": "%s", "number": "+393331234567", "channel": "POST",
                 "receivedAt": "2026-11-23T23:00:00Z", "dueOn": "2026-11-25", "recordedAt": "2026-11-25T09:00:00Z",
                 "evidenceReference": "Prot. 1187", "oppositionId": "019ac000-0000-7000-8000-0000000000aa",
                 "holder": {"name": "Ada Neri", "taxCode": "NREDAA80A41H501Q", "signedIn": false}%s}""".formatted(ID, kind, state, more);
    }

    static String proposed(String more) {
        return request("WITHDRAWAL", "PROPOSED", ", \"late\": false" + more);
    }

    @Test
    void theListSaysWhatIsAskedForWhichNumberAndUntilWhen() {
        registry()
                .answer(
                        "GET " + SERVICE,
                        "{\"items\": [" + request("WITHDRAWAL", "PROPOSED", ", \"late\": true, \"yours\": true")
                                + "], \"next\": \"abc\"}");
        Browser.Seen seen = browser.open(LIST + "?status=OVERDUE").keep("desk-overdue-it");
        assertThat(seen.page().select("tbody th").text()).isEqualTo("Uscita dal registro: +39 333 123 4567");
        assertThat(seen.page().select("tbody th a").attr("href")).isEqualTo(PAGE);
        assertThat(seen.page().select("tbody td").eachText())
                .containsExactly(
                        "Ada Neri", "martedì 24 novembre 2026, per posta", "mercoledì 25 novembre 2026 in ritardo");
        assertThat(seen.page().select(".chips a[aria-current]").text()).isEqualTo("In ritardo");
        assertThat(seen.page().select(".pagination-line a").eachAttr("href"))
                .containsExactly(LIST + "?status=OVERDUE&cursor=abc");
        assertThat(registry().lastAsked("GET " + SERVICE).query()).contains("status=OVERDUE");
    }

    @Test
    void theTabsSayHowManyWait() {
        registry()
                .answer("GET " + SERVICE, "{\"items\": []}")
                .answer("GET " + SERVICE + "/counts", "{\"open\": 12, \"dueToday\": 3, \"overdue\": 0}");
        assertThat(browser.open(LIST).page().select(".chips a").eachText())
                .satisfiesExactly(
                        open -> assertThat(open).endsWith(" (12)"),
                        due -> assertThat(due).endsWith(" (3)"),
                        overdue -> assertThat(overdue).isEqualTo("In ritardo (0)"),
                        done -> assertThat(done).doesNotContain("("));
    }

    @Test
    void whatIsDoneShowsItsState() {
        registry().answer("GET " + SERVICE, "{\"items\": [" + request("OPPOSITION", "RECORDED", """
                , "late": true, "media": ["TELEPHONE"], "protocol": "OPP-2026-TEST\"""") + "]}");
        Browser.Seen seen = browser.open("/en/administration/desk?status=DONE").keep("desk-done-en");
        assertThat(seen.page().select("tbody td").last().text()).isEqualTo("recorded after it was due");
        registry().reset();
        registry().answer("GET " + SERVICE, "{\"items\": []}");
        assertThat(browser.open(LIST + "?status=NOTHING").keep("desk-none-it").text())
                .contains("In questo elenco non c’è nessuna richiesta.");
        assertThat(registry().lastAsked("GET " + SERVICE).query()).contains("status=OPEN");
    }

    @Test
    void aLetterIsEnteredAsItCame() {
        String recorded = request("OPPOSITION", "RECORDED", """
                , "late": false, "media": ["TELEPHONE", "POST"], "protocol": "OPP-2026-TEST\"""");
        registry().answer("POST /v1/desk/oppositions", 201, recorded).answer("GET " + ONE, recorded);
        Browser.Seen form = browser.open(LIST + "/nuova").keep("desk-new-it");
        assertThat(form.page().select("input[name=language][checked]").val()).isEqualTo("it");
        Browser.Seen seen = browser.submit("main button[data-once]", LETTER).keep("desk-recorded-it");
        assertThat(seen.address()).startsWith(PAGE);
        assertThat(seen.text()).contains("Fatto: la richiesta è registrata", "OPP-2026-TEST", "Telefonate e posta");
        assertThat(seen.page().select("main form")).isEmpty();
        FakeService.Asked asked = registry().lastAsked("POST /v1/desk/oppositions");
        assertThat(asked.body())
                .contains(
                        "\"number\":\"+393331234567\"",
                        "\"TELEPHONE\",\"POST\"",
                        "\"receivedAt\":\"2026-11-23T23:00:00Z\"")
                .contains("\"askedBy\":\"Piero Neri\"", "\"language\":\"it\"")
                .contains("\"taxCode\":\"NREDAA80A41H501Q\"", "\"evidenceReference\":\"Prot. 1187\"");
        assertThat(asked.header("Idempotency-Key")).isNotBlank();
    }

    @Test
    void aWithdrawalIsEnteredAndWaitsForSomebodyElse() {
        registry()
                .answer("POST /v1/desk/withdrawals", 201, proposed(", \"yours\": true"))
                .answer("GET " + ONE, proposed(", \"yours\": true, \"obstacle\": \"SECOND_PERSON\""));
        browser.open(LIST + "/nuova");
        Map<String, String> letter = new HashMap<>(LETTER);
        letter.put("kind", "WITHDRAWAL");
        Browser.Seen seen = browser.submit("main button[data-once]", letter).keep("desk-own-it");
        assertThat(seen.text())
                .contains("ora la decide un’altra persona", "Questa richiesta l’hai inserita tu")
                .doesNotContain("Approva l’uscita", "Respingi");
        assertThat(registry().lastAsked("POST /v1/desk/withdrawals").body()).doesNotContain("TELEPHONE");
    }

    /** Who writes that only post may come again does not lose the protection from calls. */
    @Test
    void oneProtectionEndsAndTheOtherStays() {
        String waits = request("MEDIUM_WITHDRAWAL", "PROPOSED", ", \"late\": false, \"media\": [\"POST\"]%s");
        registry()
                .answer("POST /v1/desk/medium-withdrawals", 201, waits.formatted(", \"yours\": true"))
                .answer("GET " + ONE, waits.formatted(", \"yours\": false"));
        browser.open(LIST + "/nuova");
        Map<String, String> letter = new HashMap<>(LETTER);
        letter.put("kind", "MEDIUM_WITHDRAWAL");
        Browser.Seen wrong = browser.submit("main button[data-once]", letter).keep("desk-medium-wrong-it");
        assertThat(wrong.page().select("#media-error").text()).contains("Scegli quale protezione finisce.");
        letter.put("kind", "WITHDRAWAL");
        letter.put("media", "POST");
        wrong = browser.submit("main button[data-once]", letter);
        assertThat(wrong.page().select("#media-error").text()).contains("Così il numero esce del tutto dal registro.");
        assertThat(registry().asked("POST /v1/desk/withdrawals")).isEmpty();
        letter.put("kind", "MEDIUM_WITHDRAWAL");
        Browser.Seen seen = browser.submit("main button[data-once]", letter).keep("desk-medium-it");
        assertThat(registry().lastAsked("POST /v1/desk/medium-withdrawals").body())
                .contains("\"media\":[\"POST\"]");
        assertThat(seen.heading()).isEqualTo("Fine della protezione dalla posta: +39 333 123 4567");
        assertThat(seen.text()).contains("Che cosa finisce Posta", "L’altra resta.");
        assertThat(seen.page().select("main button").eachText()).containsExactly("Approva la richiesta", "Respingi");
        registry().reset();
        String approved = request("MEDIUM_WITHDRAWAL", "APPROVED", ", \"media\": [\"POST\"]");
        registry().answer("POST " + ONE + "/approval", approved).answer("GET " + ONE, approved);
        assertThat(browser.submit(APPROVE, Map.of()).text())
                .contains("Approvata: questa protezione finisce fra un giorno.");
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        browser.open(LIST + "/nuova");
        Browser.Seen seen = browser.submit("main button[data-once]", Map.of("number", "", "receivedOn", "ieri"))
                .keep("desk-wrong-it");
        assertThat(seen.page().select(".error-summary a").eachAttr("href"))
                .containsExactly(
                        "#kind", "#number", "#channel", "#receivedOn", "#evidenceReference", "#name", "#taxCode");
        registry()
                .refuse(
                        "POST /v1/desk/oppositions",
                        422,
                        "validation",
                        "Dati.",
                        "[{\"pointer\": \"/holder/taxCode\", \"code\": \"TAX_CODE\", \"detail\": \"Non valido.\"}]");
        seen = browser.submit("main button[data-once]", LETTER);
        assertThat(seen.page().select("#taxCode-error").text()).contains("Non valido.");
        assertThat(seen.page().select("#name").val()).isEqualTo("Ada Neri");
        registry().reset();
        registry().refuse("POST /v1/desk/oppositions", 409, "not-the-holder", "È di un’altra persona.", "[]");
        seen = browser.submit("main button[data-once]", LETTER);
        assertThat(seen.page().select("#number-error").text()).contains("È di un’altra persona.");
    }

    @Test
    @AsRegulator
    void itIsNotForTheAuthority() {
        assertThat(browser.open(LIST).status()).isEqualTo(403);
    }

    @Test
    @AsGiulia
    void itIsForNoCitizen() {
        assertThat(browser.open(LIST + "/nuova").status()).isEqualTo(403);
    }
}
