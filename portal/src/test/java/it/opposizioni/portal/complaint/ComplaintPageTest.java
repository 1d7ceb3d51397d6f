package it.opposizioni.portal.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import java.util.List;
import java.util.Map;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person's complaints, and how far each is. */
@QuarkusTest
@AsGiulia
class ComplaintPageTest extends PortalTest {

    private static final String QUESTION = "GET /v1/complaints/" + ServiceAnswers.ID;
    private static final String PAGE = "/it/area-personale/segnalazioni/" + ServiceAnswers.ID;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FILED               | Inviata",
                "EVIDENCE_COLLECTED  | Prove raccolte",
                "TAKEN_IN_CHARGE     | Presa in carico",
                "UNDER_INVESTIGATION | In istruttoria",
                "CLOSED_UPHELD       | Chiusa: hai ragione",
                "CLOSED_NOT_UPHELD   | Chiusa: nessuna violazione",
                "CLOSED_OUTSIDE_SCOPE| Chiusa: fuori competenza",
                "WITHDRAWN           | Ritirata",
            })
    void everyStageSaysWhereItIsAndWhoActsNext(String stage, String words) {
        known(stage, "");
        Browser.Seen seen = browser.open(PAGE).keep("complaint-" + stage + "-it");
        assertThat(seen.page().select(".stages [aria-current=step]").text()).contains(words);
        if (stage.startsWith("CLOSED") || stage.equals("WITHDRAWN")) {
            assertThat(seen.text()).contains("nessuno deve fare altro").doesNotContain("Al più tardi");
        } else {
            assertThat(seen.text()).contains("tocca a: l’autorità.", "Al più tardi entro", "5 dicembre 2099");
        }
        assertThat(seen.text()).contains("Probabile violazione", "DPR 26/2022 art. 8 c. 2", "Lo dice: il registro");
        assertThat(browser.open(PAGE.replace("/it/area-personale/segnalazioni", "/en/personal-area/complaints"))
                        .keep("complaint-" + stage + "-en")
                        .status())
                .isEqualTo(200);
    }

    /** In plain words, and without what could lead to a person. */
    @ParameterizedTest
    @CsvSource({
        "IN_FORCE, true, Contro la decisione sulla tua segnalazione c’è un ricorso al giudice.",
        "SUSPENDED, true, Il giudice ha sospeso la decisione sulla tua segnalazione",
        "ANNULLED, false, Il giudice ha annullato la decisione sulla tua segnalazione: non vale più.",
        "IN_FORCE, false, Il ricorso è finito: la decisione sulla tua segnalazione resta valida."
    })
    void whatACourtHasLeftOfTheDecisionIsSaid(String effect, boolean pending, String said) {
        known("CLOSED_UPHELD", "");
        FakeServices.complaint().answer(QUESTION + "/appeals", """
                {"effect": "%s", "pending": %s, "items": [
                  {"appellant": "OPERATOR", "court": "Tribunale di Milano", "filedOn": "2027-01-11", "stage": "PENDING"}]}""".formatted(effect, pending));
        assertThat(browser.open(PAGE).keep("complaint-appealed-it").text())
                .contains(said, "Ricorso dell’operatore, depositato lunedì 11 gennaio 2027: Tribunale di Milano");
    }

    /** Where each belongs in time, and without a name where there is none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it | /it/area-personale/segnalazioni/ | Inviata | L’autorità ha chiesto informazioni a Squillo Contact S.r.l."
                        + " | L’autorità ha ricevuto la risposta di chi ha chiamato | L’autorità ha fissato un’audizione per sentire Acme"
                        + " | L’autorità ha archiviato il fascicolo su Squillo Contact S.r.l. senza una decisione | Chiusa: nessuna violazione"
                        + " | La segnalazione è andata avanti senza il fascicolo.",
                "en | /en/personal-area/complaints/ | Sent | The authority asked Squillo Contact S.r.l. for information"
                        + " | The authority received the reply of the caller | The authority set a hearing for Acme"
                        + " | The authority closed the case on Squillo Contact S.r.l. without a decision | Closed: no violation"
                        + " | The complaint went on without the case."
            })
    void whatHappenedInTheCaseStandsInTheHistory(
            String lang,
            String pages,
            String filed,
            String asked,
            String replied,
            String hearing,
            String archived,
            String closed,
            String note) {
        FakeServices.complaint()
                .answer(QUESTION, ServiceAnswers.inCase("CLOSED_NOT_UPHELD"))
                .answer(QUESTION + "/evidence", ServiceAnswers.evidence(true));
        Browser.Seen seen = browser.open(pages + ServiceAnswers.ID).keep("complaint-updates-" + lang);
        Elements entries = seen.page().select("main .whole > .timeline > li");
        assertThat(entries.select("h3").eachText()).containsExactly(filed, asked, replied, hearing, archived, closed);
        assertThat(entries.get(1).select(".when").text()).contains("2026");
        assertThat(entries.get(4).text()).contains(note);
    }

    @Test
    void oneMoreCallOfTheSameNumberIsAddedWhileItTakesSome() {
        String button = "main a:contains(Aggiungi una chiamata)";
        known("EVIDENCE_COLLECTED", "\"WITHDRAW\"");
        assertThat(browser.open(PAGE).page().select(button).attr("href"))
                .isEqualTo("/it/area-personale/segnalazioni/nuova?n=%2B39+02+1234+5678");
        FakeServices.complaint().reset();
        known("TAKEN_IN_CHARGE", "");
        assertThat(browser.open(PAGE).page().select(button)).isEmpty();
    }

    @Test
    void threeVerdictsComeFirstEachWithDaySourceAndProof() {
        known("EVIDENCE_COLLECTED", "");
        Browser.Seen seen = browser.open(PAGE);
        Elements rows =
                seen.page().select("main .whole > .summary-list").first().select("> div");
        assertThat(rows.select("dt").eachText())
                .containsExactly(
                        "Il tuo numero Era nel registro?",
                        "Chi ha chiamato Si sa di chi era il numero?",
                        "Il confronto Una lista confrontata e valida conteneva il numero chiamato?");
        assertThat(rows.get(0).text())
                .contains(
                        "✓ Sì. Era nel registro dal 2 gennaio 2025. Tutte le chiamate segnalate.",
                        "Lo dice: il registro, venerdì 20 novembre 2026, ore 10:00");
        assertThat(rows.get(1).select("p").eachText())
                .contains("✗ No. Il numero era nascosto. Chiamata di giovedì 19 novembre 2026, ore 19:30.");
        assertThat(rows.get(2).text())
                .contains("? Non si sa. Manca ancora la risposta.")
                .doesNotContain("Lo dice");
        assertThat(rows.select("a").eachAttr("href"))
                .containsExactly(
                        "/it/area-personale/numeri/0199aaaa-0000-7000-8000-0000000000aa#history",
                        "/it/chi-mi-ha-chiamato?n=%2B390212345678&on=2026-11-19",
                        "/it/verifica/7K3MQ9XD40TQ2B8C");
        assertThat(seen.text())
                .contains("In breve: La chiamata probabilmente non era permessa.", "Prova media (grado B)");
        assertThat(seen.page().select("details summary").eachText())
                .contains(
                        "Che cosa significano i gradi",
                        "Perché",
                        "Su quali norme si basa",
                        "Tutti i fatti in ordine di tempo");
        assertThat(seen.page().select("details:has(summary:contains(gradi)) li").eachText())
                .satisfiesExactly(
                        a -> assertThat(a).startsWith("Prova forte (grado A): l’autorità ha accertato"),
                        b -> assertThat(b).startsWith("Prova media (grado B)"),
                        c -> assertThat(c).startsWith("Prova debole (grado C)"));
        assertThat(seen.page().select("details[open]")).isEmpty();
        assertThat(seen.page().select("details .timeline .later").text()).contains("L'opposizione sarà attiva.");
    }

    /** The service tells where that part begins, and nobody is told that the call came then. */
    @Test
    void ofACallWhoseTimeIsNotKnownNoHourIsShown() {
        String at = "\"at\": \"2026-11-19T17:30:00Z\"";
        String evening = "\"at\": \"2026-11-19T17:00:00Z\", \"partOfDay\": \"EVENING\"";
        FakeServices.complaint()
                .answer(
                        QUESTION,
                        ServiceAnswers.complaint("EVIDENCE_COLLECTED", "").replace(at, evening))
                .answer(QUESTION + "/evidence", ServiceAnswers.evidence(true).replace(at, evening));
        Browser.Seen seen = browser.open(PAGE).keep("complaint-part-it");
        assertThat(seen.text())
                .contains("+39 02 1234 5678 – giovedì 19 novembre 2026, di sera – Una persona")
                .contains("Chiamata di giovedì 19 novembre 2026, di sera.")
                .doesNotContain("ore 18:00");
        assertThat(seen.page().select("details .timeline").text())
                .contains("Chiamata da +39 02 1234 5678 (una persona). giovedì 19 novembre 2026, di sera");
    }

    @Test
    void otherRulesStandApartWithNormAndSource() {
        known("EVIDENCE_COLLECTED", "");
        assertThat(browser.open(PAGE).text())
                .contains(
                        "Altre regole da controllare",
                        "È arrivata fuori orario. Garante 148/2024 (GU 24A01602), in vigore da sabato 28 settembre 2024."
                                + " Ora e prodotto: secondo chi ha segnalato.",
                        "non provano una violazione");
        FakeServices.complaint()
                .answerFromNowOn(
                        QUESTION + "/evidence",
                        ServiceAnswers.evidence(true).replace("\"flags\"", "\"unknownToTheReleaseBefore\""));
        assertThat(browser.open(PAGE).text()).doesNotContain("Altre regole da controllare");
    }

    @ParameterizedTest
    @CsvSource({"FILED, true", "TAKEN_IN_CHARGE, false", "CLOSED_NOT_UPHELD, true", "WITHDRAWN, false"})
    void anOpinionIsAskedForAtBothEnds(String stage, boolean asked) {
        known(stage, "");
        assertThat(browser.open(PAGE)
                        .page()
                        .select("form[action*=valutazione] ")
                        .isEmpty())
                .isEqualTo(!asked);
    }

    @Test
    void aCorrectionStandsBesideWhatItCorrects() {
        known("EVIDENCE_COLLECTED", "");
        Browser.Seen seen = browser.open(PAGE).keep("complaint-correction-it");
        assertThat(seen.text())
                .contains(
                        "Che cosa è stato corretto",
                        "Corretto venerdì 20 novembre 2026, ore 10:00.",
                        "Fonte: il registro.")
                .contains("Prima (da venerdì 20 novembre 2026", "Il numero non era iscritto.", "Adesso:");
    }

    @Test
    void evidenceThatDoesNotAnswerLeavesTheRest() {
        FakeServices.complaint().answer(QUESTION, ServiceAnswers.complaint("FILED", ""));
        FakeServices.complaint().refuse(QUESTION + "/evidence", 503, "unavailable", "no", "[]");
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.page().select("main [role=status]").text()).contains("Dati non disponibili ora");
        assertThat(seen.text()).contains("Hanno chiamato a cena.");
    }

    @Test
    void somebodyElsesComplaintIsNotThere() {
        assertThat(browser.open(PAGE).status()).isEqualTo(404);
        assertThat(browser.current().heading()).isEqualTo("Pagina non trovata");
        assertThat(browser.open(PAGE + "/ritiro").status()).isEqualTo(404);
        assertThat(browser.open("/it/area-personale/segnalazioni/not-an-id").status())
                .isEqualTo(404);
        assertThat(browser.open("/it/area-personale/segnalazioni/nuova/" + ServiceAnswers.ID + "/chiamate")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void withdrawingAsksOnceMore() {
        known("EVIDENCE_COLLECTED", "\"WITHDRAW\"");
        browser.open(PAGE);
        assertThat(browser.current().page().select("main .actions a").attr("href"))
                .isEqualTo(PAGE + "/ritiro");
        Browser.Seen asked = browser.open(PAGE + "/ritiro").keep("complaint-withdraw-it");
        assertThat(asked.heading()).isEqualTo("Vuoi davvero ritirare la segnalazione?");
        assertThat(asked.page().select("main .actions a").attr("href")).isEqualTo(PAGE);
        FakeServices.complaint().answer("POST /v1/complaints/" + ServiceAnswers.ID + "/withdrawal", "{}");
        Browser.Seen done = browser.submit("main form button", Map.of());
        assertThat(done.address()).isEqualTo(PAGE);
        assertThat(FakeServices.complaint()
                        .lastAsked("POST /v1/complaints/" + ServiceAnswers.ID + "/withdrawal")
                        .header("Idempotency-Key"))
                .isNotBlank();
    }

    @Test
    void whoComesTooLateSeesWhatHappened() {
        known("EVIDENCE_COLLECTED", "\"WITHDRAW\"");
        browser.open(PAGE + "/ritiro");
        FakeServices.complaint().reset();
        known("CLOSED_UPHELD", "");
        FakeServices.complaint()
                .refuse(
                        "POST /v1/complaints/" + ServiceAnswers.ID + "/withdrawal",
                        409,
                        "complaint-stage-conflict",
                        "no",
                        "[]");
        Browser.Seen seen = browser.submit("main form button", Map.of()).keep("complaint-conflict-it");
        assertThat(seen.status()).isEqualTo(409);
        assertThat(seen.text()).contains("Nel frattempo qualcosa è cambiato", "Chiusa: hai ragione");
    }

    /** Before everything that was collected on the way. */
    @Test
    void theOutcomeComesFirstWithItsReasonAndWhatCanBeDoneAgainstIt() {
        known("CLOSED_NOT_UPHELD", "");
        Browser.Seen seen = browser.open(PAGE).keep("complaint-closed-it");
        assertThat(seen.page().select("section.side").text())
                .contains("Esito Chiamata vietata", "tribunale ordinario entro 30 giorni");
        FakeServices.complaint().reset();
        known("TAKEN_IN_CHARGE", "");
        assertThat(browser.open(PAGE).page().select("section.side").text()).doesNotContain("Esito", "tribunale");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AGCOM | ad AGCOM | Autorità per le garanzie nelle comunicazioni | Non devi fare nulla.",
                "AGCM | ad AGCM | Autorità garante della concorrenza e del mercato | Non devi fare nulla.",
                "POSTAL_POLICE | alla Polizia postale | indaga sulle truffe | presenta anche una querela",
            })
    void whatWasPassedOnSaysToWhomAndWhatThatMeans(String code, String to, String what, String left) {
        FakeServices.complaint()
                .answer(QUESTION, ServiceAnswers.passedOn(code))
                .answer(QUESTION + "/evidence", ServiceAnswers.evidence(true));
        Browser.Seen seen = browser.open(PAGE).keep("complaint-passed-on-" + code + "-it");
        assertThat(seen.page().select("#passed-on").text())
                .startsWith("Passata " + to + " venerdì 20 novembre 2026.")
                .contains(what, left, "qui non arrivano altre notizie");
        assertThat(seen.page().select(".stages [aria-current=step]").text()).contains("Chiusa: passata " + to);
        assertThat(seen.page().select("main .whole .timeline").text()).contains("Chiusa: passata " + to);
        assertThat(seen.page().select("section.side").text())
                .contains("Qui la segnalazione è chiusa.", "Esito Chiamata vietata")
                .doesNotContain("nessuno deve fare altro", "fuori competenza");
        browser.open(PAGE.replace("/it/area-personale/segnalazioni", "/en/personal-area/complaints"))
                .keep("complaint-passed-on-" + code + "-en");
        assertThat(browser.current().page().select("#passed-on").text())
                .startsWith("Passed on to")
                .contains("no more news arrives here");
    }

    /** Of a service that knows one more. */
    @Test
    void anAuthorityThatIsNewHereIsNamedAsItIs() {
        FakeServices.complaint()
                .answer(QUESTION, ServiceAnswers.passedOn("IVASS"))
                .answer(QUESTION + "/evidence", ServiceAnswers.evidence(true));
        assertThat(browser.open(PAGE).text()).contains("Chiusa: passata a IVASS", "Passata a IVASS venerdì");
    }

    @Test
    void theListAndTheDashboardSayToWhomAComplaintWasPassedOn() {
        FakeServices.registry().answer("GET /v1/oppositions", "{\"items\": [], \"next\": null}");
        FakeServices.complaint()
                .answerFromNowOn(
                        "GET /v1/complaints",
                        "{\"items\": [" + ServiceAnswers.passedOnSummary("AGCOM") + "], \"next\": null}");
        for (String address : List.of("/it/area-personale/segnalazioni", "/it/area-personale")) {
            assertThat(browser.open(address)
                            .page()
                            .select("main .plain-list .tag")
                            .eachText())
                    .as(address)
                    .containsExactly("Chiusa: passata ad AGCOM");
        }
    }

    @Test
    void whileTheOperatorIsAskedItIsItsTurn() {
        FakeServices.complaint()
                .answer(
                        "GET /v1/complaints/" + ServiceAnswers.ID,
                        ServiceAnswers.complaint("TAKEN_IN_CHARGE", "")
                                .replace("\"next\": {\"actor\": \"REGULATOR\"", "\"next\": {\"actor\": \"OPERATOR\""))
                .answer("GET /v1/complaints/" + ServiceAnswers.ID + "/evidence", ServiceAnswers.evidence(true));
        assertThat(browser.open(PAGE).page().select("section.side").text())
                .contains(
                        "Il prossimo passo tocca a: l’operatore, che deve rispondere all’autorità. Al più tardi entro");
    }

    @Test
    void theListLeadsOnPageByPage() {
        FakeServices.complaint()
                .answer(
                        "GET /v1/complaints",
                        "{\"items\": [" + ServiceAnswers.summary("FILED") + "], \"next\": \"abc\"}");
        Browser.Seen seen = browser.open("/it/area-personale/segnalazioni").keep("complaints-it");
        assertThat(seen.text())
                .contains("Inviata: venerdì 20 novembre 2026", "Probabile violazione", ServiceAnswers.CODE)
                .contains("Ultima chiamata: giovedì 19 novembre 2026");
        assertThat(seen.page().select("main .plain-list a").text()).startsWith("+39 02 1234 5678, +44");
        assertThat(seen.page().select("a[rel=next]").attr("href"))
                .isEqualTo("/it/area-personale/segnalazioni?cursor=abc");
        browser.open("/it/area-personale/segnalazioni?cursor=abc");
        assertThat(FakeServices.complaint().lastAsked("GET /v1/complaints").query())
                .contains("cursor=abc");
    }

    @Test
    void complaintsOfOneDayAreToldApartByCallerCompanyAndOutcome() {
        String upheld = ServiceAnswers.summary("CLOSED_UPHELD").replace("\"company\": null", "\"company\": \"Luce\"");
        String hidden = ServiceAnswers.summary("FILED")
                .replaceFirst("\"callerNumbers\": \\[.*?]", "\"callerNumbers\": []")
                .replace("VIOLATION_LIKELY", "INCOMPLETE");
        FakeServices.registry().answer("GET /v1/oppositions", "{\"items\": [], \"next\": null}");
        FakeServices.complaint()
                .answer("GET /v1/complaints", "{\"items\": [" + upheld + "," + hidden + "], \"next\": null}");
        for (String address : List.of("/en/personal-area/complaints", "/en/personal-area")) {
            Browser.Seen seen = browser.open(address);
            List<String> links = seen.page().select("main .plain-list a").eachText();
            assertThat(links).as(address).hasSize(2);
            assertThat(links.getFirst()).startsWith("+39 02 1234 5678, +44").endsWith(", for Luce");
            assertThat(links.getLast()).isEqualTo("Number hidden or not known");
            assertThat(seen.page().select("main .plain-list .tag").eachText())
                    .containsExactly("Closed: you were right", "Sent");
        }
    }

    @Test
    void anEmptyListAndOneThatIsNotAvailableSaySo() {
        FakeServices.complaint().answer("GET /v1/complaints", "{\"items\": [], \"next\": null}");
        assertThat(browser.open("/it/area-personale/segnalazioni")
                        .keep("complaints-empty-it")
                        .text())
                .contains("Non hai ancora fatto segnalazioni.");
        FakeServices.complaint().goDown();
        Browser.Seen down = browser.open("/it/area-personale/segnalazioni").keep("complaints-down-it");
        assertThat(down.status()).isEqualTo(200);
        assertThat(down.text()).contains("Dati non disponibili ora", "Segnala una chiamata");
    }

    private static void known(String stage, String acts) {
        FakeServices.complaint()
                .answer(QUESTION, ServiceAnswers.complaint(stage, acts))
                .answer(QUESTION + "/evidence", ServiceAnswers.evidence(true));
    }

    @Test
    @AsRegulator
    void anotherRoleReadsWhichOneIsNeeded() {
        Browser.Seen seen = browser.open("/it/area-personale/segnalazioni").keep("complaints-forbidden-it");
        assertThat(seen.status()).isEqualTo(403);
        assertThat(seen.text()).contains("ruolo di cittadino");
    }
}
