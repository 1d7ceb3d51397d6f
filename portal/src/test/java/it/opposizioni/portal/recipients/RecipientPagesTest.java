package it.opposizioni.portal.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.TestClock;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which operators asked about a number: the page says so in each of its states, without script. */
@QuarkusTest
class RecipientPagesTest extends PortalTest {

    private static final String ID = "018f0000-0000-7000-8000-00000000aaaa";
    private static final String PATH = "/v1/oppositions/" + ID + "/recipients";
    private static final String PAGE = "/it/area-personale/numeri/" + ID + "/chi-ha-chiesto";
    private static final String ENGLISH = "/en/personal-area/numbers/" + ID + "/recipients";
    private static final String ASK = "main form[method=post] button";

    private static final String NOT_ASKED = """
            {"state": "NOT_ASKED", "since": "2026-10-01T08:00:00Z", "takenUp": false, "consultations": [], "more": false, "unread": 0}""";
    private static final String ASKED = """
            {"state": "ASKED", "since": "2026-10-01T08:00:00Z", "takenUp": false, "from": "2026-10-01T08:00:00Z",
             "until": "2026-11-25T08:00:00Z", "askedAt": "%s", "consultations": [], "more": false, "unread": 0}""";

    private static final String OPPOSITION = """
            {"id": "%s", "number": "+393331234567", "origin": "CITIZEN", "media": ["TELEPHONE"], "status": "ACTIVE",
             "effectiveFrom": "2026-10-01T08:00:00Z", "activeFrom": "2026-10-16T22:00:00Z", "daysLeft": 0,
             "dates": [{"medium": "TELEPHONE", "status": "ACTIVE", "effectiveFrom": "2026-10-01T08:00:00Z",
              "activeFrom": "2026-10-16T22:00:00Z"}], "protocol": "OPP-2026-TEST"}""".formatted(ID);

    @Inject
    TestClock clock;

    @BeforeEach
    void theRegistryKnowsTheNumber() {
        registry()
                .answer("GET /v1/oppositions/" + ID, OPPOSITION)
                .answer("GET /v1/oppositions/" + ID + "/history", "{\"items\": []}")
                .answer("GET /v1/oppositions/" + ID + "/exemptions", "{\"items\": []}");
    }

    private String asked() {
        return ASKED.formatted(clock.instant());
    }

    private static FakeService registry() {
        return FakeServices.registry();
    }

    private static String answered(String askAgainFrom, boolean more, int unread, String... consultations) {
        return """
                {"state": "ANSWERED", "since": "2026-10-01T08:00:00Z", "takenUp": false, "from": "2026-10-01T08:00:00Z", "until": "2026-11-25T08:00:00Z",
                 "askedAt": "2026-11-25T08:00:00Z", "answeredAt": "2026-11-25T08:00:02Z", "askAgainFrom": "%s", "more": %s,
                 "unread": %s, "consultations": [%s]}""".formatted(askAgainFrom, more, unread, String.join(",", consultations));
    }

    private static String consultation(
            String operator, String behalf, String medium, String purpose, String answer, String at) {
        return consultation(operator, behalf, medium, purpose, null, answer, at);
    }

    private static String consultation(
            String operator, String behalf, String medium, String purpose, String to, String answer, String at) {
        return """
                {"operatorId": "018f0000-0000-7000-8000-000000000001", "operatorName": "%s", "onBehalfOfName": %s, "medium": "%s",
                 "purpose": %s, "passedTo": %s, "answer": "%s", "at": "%s"}""".formatted(operator, quoted(behalf), medium, purpose, quoted(to), answer, at);
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    @Test
    @AsGiulia
    void theNumbersPageLeadsToASearchThatIsAskedForAndWaitedFor() {
        registry().answer("GET " + PATH, NOT_ASKED).answer("POST " + PATH, asked());
        Seen number = browser.open("/it/area-personale/numeri/" + ID);
        assertThat(number.page().select("main a[href=" + PAGE + "]").text()).isEqualTo("Chi ha chiesto del tuo numero");
        Seen before = browser.open(PAGE).keep("recipients-before-it");
        assertThat(before.text())
                .contains(
                        "da quando il numero è iscritto, giovedì 1 ottobre 2026, e non più vecchi di 24 mesi.",
                        "Prima il numero non era iscritto, e non sappiamo di chi era");
        registry().answerFromNowOn("GET " + PATH, asked());

        Seen looking = browser.submit(ASK, Map.of()).keep("recipients-looking-it");

        assertThat(registry().lastAsked("POST " + PATH).header("Idempotency-Key"))
                .isNotBlank();
        assertThat(looking.address()).isEqualTo(PAGE);
        assertThat(looking.page().select("main [role=status] h2").text()).isEqualTo("Stiamo ancora cercando");
        assertThat(looking.page().select("main form[method=post]")).isEmpty();
        assertThat(looking.page().select("main a.btn").attr("href")).isEqualTo(PAGE);
        // it looks again by itself, with script or without, as long as the answer may come any moment
        assertThat(looking.page().select("head noscript meta[http-equiv=refresh]"))
                .hasSize(1);
        assertThat(looking.page().select("#search").attr("data-hx-get")).isEqualTo(PAGE);
        registry()
                .answerFromNowOn("GET " + PATH, ASKED.formatted(clock.instant().minusSeconds(600)));
        Seen later = browser.open(PAGE);
        assertThat(later.page().select("meta[http-equiv=refresh], [data-hx-get=" + PAGE + "]"))
                .isEmpty();
    }

    /** Most answers are there within a second: nobody must press once more. */
    @Test
    @AsGiulia
    void theAnswerIsWaitedForAMoment() {
        registry()
                .answer("GET " + PATH, NOT_ASKED)
                .answer("GET " + PATH, asked())
                .answer("GET " + PATH, answered("2099-11-25T09:00:02Z", false, 0))
                .answer("POST " + PATH, asked());
        browser.open(PAGE);
        Seen there = browser.submit(ASK, Map.of());
        assertThat(there.page().select("main [role=status]").text())
                .isEqualTo("Fino a mercoledì 25 novembre 2026, ore 09:00 nessuno ha chiesto del tuo numero.");
    }

    /** A proof of the line does not show who registered it before: the page says what it leaves out, and why. */
    @Test
    @AsGiulia
    void whoHasTakenTheNumberUpIsToldWhatIsLeftOut() {
        registry().answer("GET " + PATH, NOT_ASKED.replace("\"takenUp\": false", "\"takenUp\": true"));
        assertThat(browser.open(PAGE).text())
                .contains(
                        "da quando il numero è nella tua area personale, giovedì 1 ottobre 2026",
                        "Il numero era iscritto già prima, ma senza dire da chi.");
    }

    /** What it answers is older than what is kept. */
    @Test
    @AsGiulia
    void whatIsNotKeptIsSaid() {
        registry()
                .answer(
                        "GET " + PATH,
                        answered("2099-11-25T09:00:02Z", false, 0)
                                .replace("\"since\": \"2026-10-01", "\"since\": \"2020-10-01"));
        assertThat(browser.open(PAGE).text()).contains("Le risposte più vecchie di 24 mesi non le conserviamo.");
    }

    @Test
    @AsGiulia
    void whoAskedIsNamedWithWhatTheyWereTold() {
        registry()
                .answer(
                        "GET " + PATH,
                        answered(
                                "2099-11-26T08:00:02Z",
                                false,
                                0,
                                consultation(
                                        "Squillo Contact S.r.l.",
                                        "Acme & Figli S.p.A.",
                                        "TELEPHONE",
                                        "\"CAMPAIGN\"",
                                        "OPPOSED",
                                        "2026-11-24T16:20:00Z"),
                                consultation(
                                        "Beta S.p.A.",
                                        null,
                                        "POST",
                                        "\"MONTHLY_UPDATE\"",
                                        "CALLABLE",
                                        "2026-11-12T08:05:00Z"),
                                consultation(
                                        "Beta S.p.A.",
                                        null,
                                        "TELEPHONE",
                                        "\"THIRD_PARTY_TRANSFER\"",
                                        "Gamma & Liste S.r.l.",
                                        "OPPOSED",
                                        "2026-11-11T08:05:00Z"),
                                consultation(
                                        "Voce S.r.l.", null, "TELEPHONE", "null", "EXEMPTED", "2026-11-02T08:05:00Z")));
        Seen seen = browser.open(PAGE).keep("recipients-it");
        assertThat(seen.page().select("main tbody tr").eachText())
                .containsExactly(
                        "Squillo Contact S.r.l. per conto di Acme & Figli S.p.A. martedì 24 novembre 2026, ore 17:20 Voleva telefonare per una campagna"
                                + " Che non può chiamarti.",
                        "Beta S.p.A. giovedì 12 novembre 2026, ore 09:05 Aggiornava le sue liste"
                                + " Che il numero non era nel registro per la posta.",
                        "Beta S.p.A. mercoledì 11 novembre 2026, ore 09:05 Voleva dare la lista a Gamma & Liste S.r.l."
                                + " Che non può chiamarti.",
                        "Voce S.r.l. lunedì 2 novembre 2026, ore 09:05 Voleva telefonare"
                                + " Che può chiamarti, perché gliel’hai permesso tu, e fino a quando.");
        assertThat(seen.page()
                        .select("main .table-scroll.blocks tbody tr")
                        .first()
                        .select("td")
                        .eachAttr("data-label"))
                .as("on a small screen each cell stands under its own label")
                .containsExactly("Quando", "Perché", "Che cosa gli abbiamo risposto");
        assertThat(seen.text())
                .contains("da giovedì 1 ottobre 2026, ore 10:00 fino a mercoledì 25 novembre 2026, ore 09:00.");
        assertThat(seen.page().select("main tbody a").eachAttr("href"))
                .contains(
                        "/it/elenco-operatori?q=Squillo+Contact+S.r.l.",
                        "/it/elenco-operatori?q=Acme+%26+Figli+S.p.A.");
        assertThat(seen.page().select("main form[method=post]")).isEmpty();
        assertThat(seen.text())
                .as("the answer comes first, then how it comes about")
                .containsSubsequence(
                        "Squillo Contact S.r.l.",
                        "gli operatori confrontano le loro liste",
                        "30 giorni",
                        "puoi cercare di nuovo");

        Seen english = browser.open(ENGLISH).keep("recipients-en");
        assertThat(english.page().select("main tbody tr").first().text())
                .endsWith("Wanted to call for a campaign That it may not call you.");
    }

    @Test
    @AsGiulia
    void nobodyAndAskingAgainAfterAnHour() {
        registry()
                .answer("GET " + PATH, answered("2026-01-01T00:00:00Z", false, 0))
                .answer("POST " + PATH, asked());
        Seen seen = browser.open(PAGE).keep("recipients-nobody-it");
        assertThat(seen.page().select("main [role=status]").text())
                .as("as far as it was looked, and no further")
                .isEqualTo("Fino a mercoledì 25 novembre 2026, ore 09:00 nessuno ha chiesto del tuo numero.");
        assertThat(seen.page().select(ASK).text()).isEqualTo("Cerca di nuovo");
        browser.submit(ASK, Map.of());
        assertThat(registry().asked("POST " + PATH)).hasSize(1);
    }

    /** The number may have been in those: that nobody asked is not said then. */
    @Test
    @AsGiulia
    void whatCannotBeReadIsNotNobody() {
        registry().answer("GET " + PATH, answered("2099-11-25T09:00:02Z", false, 2));
        Seen two = browser.open(PAGE).keep("recipients-unread-it");
        assertThat(two.page().select("main [role=status]").text())
                .isEqualTo(
                        "Nei confronti che si leggono ancora, fino a mercoledì 25 novembre 2026, ore 09:00, il tuo numero non c’era.");
        assertThat(two.text())
                .contains("Di 2 confronti la risposta non si legge più")
                .doesNotContain("nessuno");
        registry().answerFromNowOn("GET " + PATH, answered("2099-11-25T09:00:02Z", false, 1));
        assertThat(browser.open(PAGE).text()).contains("Di un confronto la risposta non si legge più");
    }

    /** A page has an end; so has the answer, which says it. */
    @Test
    @AsGiulia
    void aLongListComesInParts() {
        String many = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> consultation(
                        "Azienda " + i, null, "TELEPHONE", "\"CAMPAIGN\"", "OPPOSED", "2026-11-24T16:20:00Z"))
                .collect(Collectors.joining(","));
        registry().answer("GET " + PATH, answered("2099-11-26T08:00:02Z", true, 0, many));
        Seen first = browser.open(PAGE);
        assertThat(first.page().select("main tbody tr")).hasSize(50);
        assertThat(first.text()).contains("ne mostriamo solo 120");
        Seen last = browser.open(PAGE + "?after=100");
        assertThat(last.page().select("main tbody tr")).hasSize(20);
        assertThat(last.page().select("main tbody tr").first().text()).startsWith("Azienda 101 ");
        assertThat(last.page().select("a[rel=next]")).isEmpty();
        for (String strange : new String[] {"9999", "-1", "x", "99999999999999"}) {
            assertThat(browser.open(PAGE + "?after=" + strange).page().select("main tbody tr"))
                    .as(strange)
                    .hasSize(50);
        }
    }

    @Test
    @AsGiulia
    void whenTheRegisterDoesNotAnswerThePageSaysSo() {
        registry().answer("GET " + PATH, 503, "{}");
        Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main [role=status]")).hasSize(1);
        assertThat(seen.page().select("main form[method=post]")).isEmpty();
    }

    /** It says when to try again, beside the button. */
    @Test
    @AsGiulia
    void tooManyQuestionsAreRefusedInWords() {
        registry()
                .answer("GET " + PATH, NOT_ASKED)
                .refuse("POST " + PATH, 429, "too-many-requests", "Riprova fra un’ora.", "[]");
        browser.open(PAGE);
        Seen wrong = browser.submit(ASK, Map.of());
        assertThat(wrong.page().select(".error-summary a").eachAttr("href")).containsExactly("#ask");
        assertThat(wrong.page().select("#ask .error-text").text()).contains("Riprova fra un’ora.");
        assertThat(wrong.page().select(ASK)).hasSize(1);
    }
}
