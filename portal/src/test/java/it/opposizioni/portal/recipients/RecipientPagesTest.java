package it.opposizioni.portal.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which operators asked about a number: the page names each, and says what its answer leaves out. */
@QuarkusTest
class RecipientPagesTest extends RecipientPagesScenario {

    private static final String ENGLISH = "/en/personal-area/numbers/" + ID + "/recipients";

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
}
