package it.opposizioni.portal.organisation;

import static it.opposizioni.portal.organisation.OrganisationAnswers.ID;
import static it.opposizioni.portal.organisation.OrganisationAnswers.LIST;
import static it.opposizioni.portal.organisation.OrganisationAnswers.delegation;
import static it.opposizioni.portal.organisation.OrganisationAnswers.lines;
import static it.opposizioni.portal.organisation.OrganisationAnswers.list;
import static it.opposizioni.portal.organisation.OrganisationAnswers.organisation;
import static it.opposizioni.portal.organisation.OrganisationAnswers.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A citizen asks to act for an organisation, acts for it, and sends lists of its numbers. */
@QuarkusTest
@AsGiulia
class OrganisationPagesTest extends PortalTest {

    private static final String AREA = "/it/area-personale";
    private static final String ORGANISATIONS = AREA + "/organizzazioni";
    private static final String LISTS = AREA + "/elenchi-di-numeri";
    private static final String SEND = "main form .btn-primary";
    private static final Map<String, String> ACME = Map.of(
            "name",
            "Acme S.p.A.",
            "taxCode",
            "007 4311 0157",
            "role",
            "LEGAL_REPRESENTATIVE",
            "evidenceReference",
            "Visura T 512");

    private static FakeService registry() {
        return FakeServices.registry();
    }

    private static final String NUMBER_ID = "018f0000-0000-7000-8000-0000000000aa";

    private void actForAcme(String more) {
        Acting.start(browser, delegation("Acme S.p.A.", "••••••••157", more));
    }

    @Test
    void aRequestIsCheckedBesideItsFields() {
        browser.open(ORGANISATIONS + "/nuova").keep("organisation-new-it");
        Seen wrong = browser.submit(SEND, Map.of("name", "", "taxCode", "00743110158", "evidenceReference", ""));
        assertThat(wrong.page().title()).startsWith("Errore: ");
        assertThat(wrong.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#name", "#role", "#evidenceReference", "#taxCode");
        assertThat(registry().asked("POST /v1/organisations")).isEmpty();
        assertThat(browser.open("/en/personal-area/organisations/new")
                        .keep("organisation-new-en")
                        .heading())
                .isEqualTo("Ask to act for an organisation");
    }

    @Test
    void aRequestIsSentOnceAndShownWithItsState() {
        registry()
                .answer("POST /v1/organisations", 201, organisation("REQUESTED", ""))
                .answer("GET /v1/organisations/" + ID, organisation("REQUESTED", ""));
        browser.open(ORGANISATIONS + "/nuova");
        Seen sent = browser.submit(SEND, ACME).keep("organisation-asked-it");
        assertThat(sent.address()).isEqualTo(ORGANISATIONS + "/" + ID + "?done=asked");
        assertThat(sent.text()).contains("Hai mandato la richiesta.", "in attesa del gestore", "Visura T 512");
        assertThat(sent.page().select("main button").eachText()).containsExactly("Ritira la richiesta");
        assertThat(registry().lastAsked("POST /v1/organisations").body())
                .contains("\"role\":\"LEGAL_REPRESENTATIVE\"", "\"language\":\"it\"");
        assertThat(registry().lastAsked("POST /v1/organisations").header("Idempotency-Key"))
                .isNotBlank();
    }

    @Test
    void whatTheRegistryRefusesStandsBesideItsField() {
        registry().refuse("POST /v1/organisations", 422, "validation", "Da correggere.", """
                [{"pointer":"/taxCode","code":"OTHER_PERSON","detail":"Questo è il codice fiscale di un’altra persona."}]""");
        browser.open(ORGANISATIONS + "/nuova");
        assertThat(browser.submit(SEND, ACME)
                        .page()
                        .getElementById("taxCode-error")
                        .text())
                .contains("un’altra persona");
        registry().reset();
        registry().refuse("POST /v1/organisations", 403, "tax-code-needed", "Serve.", "[]");
        browser.open("/en/personal-area/organisations/new");
        assertThat(browser.submit(SEND, ACME).page().select(".error-summary").text())
                .contains("Sign in with SPID");
    }

    @Test
    void allRequestsAreListedAndARefusalSaysWhy() {
        String refused = organisation("REFUSED", """
                , "decidedAt": "2026-11-26T09:00:00Z", "closedAt": "2026-11-26T09:00:00Z", "reason": "La visura non riporta il suo nome.\"""");
        registry().answer("GET /v1/organisations", page(refused)).answer("GET /v1/organisations/" + ID, refused);
        Seen all = browser.open("/en/personal-area/organisations").keep("organisations-en");
        assertThat(all.page().select("tbody tr").text()).contains("Acme S.p.A.", "Legal representative", "refused");
        Seen one = browser.open(ORGANISATIONS + "/" + ID).keep("organisation-refused-it");
        assertThat(one.text()).contains("rifiutata", "La visura non riporta il suo nome.");
        assertThat(one.page().select("main form")).isEmpty();
        registry().reset();
        registry().answer("GET /v1/organisations", "{\"items\": []}");
        assertThat(browser.open(ORGANISATIONS).text()).contains("Non hai ancora chiesto");
    }

    @Test
    void itEndsAndWhatCameMeanwhileIsSaid() {
        registry()
                .answer("GET /v1/organisations/" + ID, organisation("CONFIRMED", ""))
                .refuse("POST /v1/organisations/" + ID + "/end", 409, "representation-state", "È già chiusa.", "[]");
        Seen one = browser.open(ORGANISATIONS + "/" + ID).keep("organisation-it");
        assertThat(one.page().select("main button").eachText())
                .containsExactly("Agisci per Acme S.p.A.", "Non agire più per l’organizzazione");
        assertThat(one.page().select("main a[href='" + ORGANISATIONS + "/" + ID + "/deleghe']"))
                .hasSize(1);
        Seen meanwhile = browser.submit("main button[value=END]", Map.of());
        assertThat(meanwhile.page().select(".error-summary a").attr("href")).isEqualTo("#answer");
        registry().reset();
        registry()
                .answer("GET /v1/organisations/" + ID, organisation("ENDED", ""))
                .answer("POST /v1/organisations/" + ID + "/end", organisation("ENDED", ""));
        assertThat(browser.submit("main button[value=END]", Map.of()).text()).contains("Chiusa: non si può più agire");
    }

    @Test
    void itStandsOnThePageOfPeopleAndLeadsToItsLists() {
        actForAcme(", \"organisation\": true");
        Seen area = browser.current().keep("acting-organisation-it");
        assertThat(area.page().select("p.lead").text()).isEqualTo("Qui trovi i numeri di Acme S.p.A.");
        assertThat(area.page().select("header .acting.person").text()).startsWith("Stai agendo per Acme S.p.A.");
        assertThat(area.page().select("a[href='" + LISTS + "']")).hasSize(1);
        browser.submit("header .acting.person button", Map.of());
        Seen people = browser.open(AREA + "/persone-che-segui").keep("people-organisation-it");
        assertThat(people.page()
                        .select("section[aria-labelledby=organisations]")
                        .text())
                .contains("Acme S.p.A.", "Confermata dal gestore", "Agisci per Acme S.p.A.")
                .doesNotContain("Rappresenti");
        assertThat(people.page().select("a[href='" + ORGANISATIONS + "/" + ID + "']"))
                .hasSize(1);
        assertThat(browser.open(AREA).page().select("a[href='" + LISTS + "']")).isEmpty();
    }

    /** Its legal representative has no delegation. */
    @Test
    void theHistoryOfItsNumbersSaysForWhomSomebodyAsked() {
        actForAcme(", \"organisation\": true");
        registry()
                .answerFromNowOn("GET /v1/oppositions/" + NUMBER_ID, """
                        {"id":"%s","number":"+393331234567","origin":"CITIZEN","media":["TELEPHONE"],"status":"ACTIVE",
                        "effectiveFrom":"2026-11-01T08:00:00Z","activeFrom":"2026-11-16T23:00:00Z","daysLeft":0,
                        "dates":[{"medium":"TELEPHONE","effectiveFrom":"2026-11-01T08:00:00Z",
                        "activeFrom":"2026-11-16T23:00:00Z","status":"ACTIVE","daysLeft":0}],
                        "protocol":"OPP-2026-TEST","version":1}""".formatted(NUMBER_ID))
                .answerFromNowOn("GET /v1/oppositions/" + NUMBER_ID + "/history", """
                        {"items":[{"at":"2026-11-20T08:00:00Z","change":"RENEWED","media":["TELEPHONE"],
                        "channel":"DELEGATE","delegation":"%s"}]}""".formatted(ID))
                .answerFromNowOn("GET /v1/oppositions/" + NUMBER_ID + "/exemptions", "{\"items\":[]}");
        assertThat(browser.open(AREA + "/numeri/" + NUMBER_ID).text())
                .contains("per l’organizzazione)")
                .doesNotContain("delega)");
    }

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
