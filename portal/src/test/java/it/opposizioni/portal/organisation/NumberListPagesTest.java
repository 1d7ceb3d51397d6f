package it.opposizioni.portal.organisation;

import static it.opposizioni.portal.organisation.OrganisationAnswers.ID;
import static it.opposizioni.portal.organisation.OrganisationAnswers.LIST;
import static it.opposizioni.portal.organisation.OrganisationAnswers.delegation;
import static it.opposizioni.portal.organisation.OrganisationAnswers.lines;
import static it.opposizioni.portal.organisation.OrganisationAnswers.list;
import static it.opposizioni.portal.organisation.OrganisationAnswers.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who acts for an organisation sends lists of its numbers, and sees what became of each line. */
@QuarkusTest
@AsGiulia
class NumberListPagesTest extends OrganisationScenario {

    /** Somebody was given a delegation in its name. */
    @Test
    void itsDelegatesSendListsToo() {
        actForAcme("");
        assertThat(browser.current().page().select("a[href='" + LISTS + "']")).hasSize(1);
    }

    @Test
    void aListIsSentForTheOrganisationAndShownLineByLine() {
        actForAcme(", \"organisation\": true");
        registry()
                .answer("GET /v1/number-lists", page(list("WAITING", "")))
                .answer("POST /v1/number-lists", 201, list("WAITING", ""))
                .answer("GET /v1/number-lists/" + LIST, list("WAITING", ""))
                .answer("GET /v1/number-lists/" + LIST + "/lines", lines(", \"next\": \"abc\""));
        Seen lists = browser.open(LISTS).keep("number-lists-it");
        assertThat(lists.heading()).isEqualTo("Elenchi di numeri di Acme S.p.A.");
        assertThat(lists.page().select("tbody tr").text()).contains("Giulia Ferri", "1.200", "in attesa del gestore");
        byte[] file = "Numero\n333 123 4501\ninterno 12\n".getBytes(StandardCharsets.UTF_8);
        Seen sent = browser.upload("main button[data-once]", Map.of(), "file", "linee.csv", file)
                .keep("number-list-it");
        assertThat(registry().lastAsked("POST /v1/number-lists").query()).isEqualTo("media=TELEPHONE");
        assertThat(sent.address()).isEqualTo(LISTS + "/" + LIST + "?done=sent");
        assertThat(sent.text()).contains("Hai mandato l’elenco.");
        assertThat(sent.page().select("tbody tr").eachText())
                .containsExactly(
                        "2 +39 333 123 4501 Telefonate iscritto",
                        "3 interno 12 Telefonate e posta non è un numero",
                        "4 +39 333 123 4502 Posta in attesa");
        assertThat(sent.page().select(".pagination-line a").attr("href")).isEqualTo(LISTS + "/" + LIST + "?cursor=abc");
        FakeService.Asked asked = registry().lastAsked("POST /v1/number-lists");
        assertThat(asked.body()).isEqualTo("Numero\n333 123 4501\ninterno 12\n");
        assertThat(asked.header("On-Behalf-Of")).isEqualTo(ID);
        assertThat(asked.header("Content-Type")).startsWith("text/csv");
        assertThat(asked.header("Idempotency-Key")).isNotBlank();
    }

    /** As a citizen chooses for a number. */
    @Test
    void aListStopsCallsOrPostOrBoth() {
        actForAcme(", \"organisation\": true");
        registry()
                .answer("GET /v1/number-lists", "{\"items\": []}")
                .answer("POST /v1/number-lists", 201, list("WAITING", ""))
                .answer("GET /v1/number-lists/" + LIST, list("WAITING", ", \"media\": [\"TELEPHONE\", \"POST\"]"))
                .answer("GET /v1/number-lists/" + LIST + "/lines", lines(""));
        Seen lists = browser.open("/en/personal-area/number-lists").keep("number-lists-media-en");
        assertThat(choices(lists)).containsExactly("media", "media-post");
        byte[] file = "3331234501\n".getBytes(StandardCharsets.UTF_8);
        lists.page().select("main input[name=media]").removeAttr("checked");
        Seen none = browser.upload("main button[data-once]", Map.of(), "file", "lines.csv", file);
        assertThat(none.page().select("#media-error").text()).contains("Choose at least one thing to stop.");
        assertThat(registry().asked("POST /v1/number-lists")).isEmpty();
        browser.open("/en/personal-area/number-lists")
                .page()
                .getElementById("media-post")
                .attr("checked", "checked");
        Seen sent = browser.upload("main button[data-once]", Map.of(), "file", "lines.csv", file)
                .keep("number-list-media-en");
        assertThat(registry().lastAsked("POST /v1/number-lists").query()).isEqualTo("media=TELEPHONE&media=POST");
        assertThat(sent.page().select("main dl").text()).contains("What it stops Calls and post");
    }

    private static List<String> choices(Seen lists) {
        return lists.page().select("main input[name=media]").eachAttr("id");
    }

    @Test
    void aRecordedListHasItsCountsAndATable() {
        actForAcme(", \"organisation\": true");
        registry()
                .answer("GET /v1/number-lists/" + LIST, list("RECORDED", """
                        , "outcomes": [{"outcome": "RECORDED", "lines": 1199}, {"outcome": "NOT_A_NUMBER", "lines": 1}],
                        "protocols": ["OPP-2026-A", "OPP-2026-B"], "closedAt": "2026-11-26T09:00:00Z\""""))
                .answer("GET /v1/number-lists/" + LIST + "/lines", lines(""))
                .answer(
                        "GET /v1/number-lists/" + LIST + "/lines.csv",
                        "line,number,outcome,media\r\n2,\"+393331234501\",RECORDED,TELEPHONE POST\r\n3,\"'=1\",NOT_A_NUMBER,TELEPHONE\r\n");
        Seen seen = browser.open("/en/personal-area/number-lists/" + LIST).keep("number-list-recorded-en");
        assertThat(seen.text()).contains("registered 1,199", "not a number 1", "OPP-2026-A, OPP-2026-B");
        Seen table = browser.open("/en/personal-area/number-lists/" + LIST + "/table");
        assertThat(table.answer().headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/csv");
        assertThat(table.answer().headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", "number-lists.csv");
        assertThat(table.answer().body().lines().toList())
                .containsExactly(
                        "\uFEFFLine,Number,Outcome,What it stops",
                        "2,+393331234501,registered,Calls and post",
                        "3,'=1,not a number,Calls");
        Seen italian = browser.open(LISTS + "/" + LIST + "/tabella");
        assertThat(italian.answer().body().lines().toList())
                .containsExactly(
                        "\uFEFFRiga;Numero;Esito;Che cosa ferma",
                        "2;+393331234501;iscritto;Telefonate e posta",
                        "3;'=1;non è un numero;Telefonate");
    }

    @Test
    void aFileThatIsNoListComesBackWithTheReason() {
        actForAcme(", \"organisation\": true");
        registry().answer("GET /v1/number-lists", "{\"items\": []}");
        browser.open(LISTS);
        Seen none = browser.upload("main button[data-once]", Map.of(), "file", "", new byte[0])
                .keep("number-list-wrong-it");
        assertThat(none.page().select(".error-summary a").attr("href")).isEqualTo("#file");
        Seen large = browser.upload("main button[data-once]", Map.of(), "file", "linee.csv", new byte[2_000_001]);
        assertThat(large.page().select("#file-error").text()).contains("al massimo 2 MB");
        assertThat(registry().asked("POST /v1/number-lists")).isEmpty();
        registry()
                .refuse(
                        "POST /v1/number-lists",
                        422,
                        "not-a-number-list",
                        "Nella prima colonna del file non c’è nessun numero di linea italiana.",
                        "[]");
        byte[] file = "interno 12\n".getBytes(StandardCharsets.UTF_8);
        Seen refused = browser.upload("main button[data-once]", Map.of(), "file", "linee.csv", file);
        assertThat(refused.page().select("#file-error").text()).contains("nessun numero di linea italiana");
    }

    /** The registry tells people who act for a person, or for nobody; either is led on. */
    @Test
    void withoutAnOrganisationThereAreNoLists() {
        registry()
                .refuse(
                        "GET /v1/number-lists",
                        403,
                        "organisation-needed",
                        "Gli elenchi di numeri sono per chi agisce per un’organizzazione.",
                        "[]");
        Seen seen = browser.open(LISTS).keep("organisation-needed-it");
        assertThat(seen.status()).isEqualTo(403);
        assertThat(seen.text()).contains("per chi agisce per un’organizzazione");
        assertThat(seen.page()
                        .select("main a[href='" + AREA + "/persone-che-segui']")
                        .text())
                .isEqualTo("Scegli l’organizzazione");
        Acting.start(browser, delegation("Anna Bianchi", "•••••••••••••05E", ""));
        Seen acting = browser.open("/en/personal-area/number-lists").keep("organisation-needed-en");
        assertThat(acting.status()).isEqualTo(403);
        assertThat(acting.text()).contains("You now act for Anna Bianchi. Use the button at the top");
        assertThat(acting.page().select("header .acting.person button")).hasSize(1);
    }
}
