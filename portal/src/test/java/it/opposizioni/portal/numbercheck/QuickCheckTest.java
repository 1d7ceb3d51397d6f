package it.opposizioni.portal.numbercheck;

import static it.opposizioni.portal.consultation.OperatorAnswers.CAMPAIGN;
import static it.opposizioni.portal.consultation.OperatorAnswers.ID;
import static it.opposizioni.portal.consultation.OperatorAnswers.operator;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.consultation.OperatorAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Up to ten numbers, answered at once. */
@QuarkusTest
@AsAcme
class QuickCheckTest extends PortalTest {

    private static final String PAGE = "/it/operatori/controllo-rapido";
    private static final String CHECK = "main form button";

    @BeforeEach
    void theServiceKnowsTheCampaign() {
        OperatorAnswers.knowsTheCampaign();
    }

    @Test
    void eachNumberGetsItsAnswer() {
        operator().answer("POST /v1/number-checks", """
                {"consultationId": "%s", "registerVersion": 4711, "registerAsOf": "2026-11-25T04:00:00Z",
                 "validUntil": "2026-12-10T23:00:00Z", "items": [
                 {"input": "351 999 0001", "number": "+393519990001", "answer": "CALLABLE"},
                 {"input": "3519990002", "number": "+393519990002", "answer": "OPPOSED"},
                 {"input": "351 999 0003", "number": "+393519990003", "answer": "EXEMPTED", "exemptedUntil": "2027-01-31"},
                 {"input": "12", "number": null, "answer": "INVALID", "code": "TOO_SHORT", "detail": "Mancano delle cifre."}]}
                """.formatted(ID));
        browser.open(PAGE).keep("quick-check-it");
        Browser.Seen seen = browser.submit(CHECK, Map.of("numbers", "351 999 0001\n3519990002, 351 999 0003;12\n\n"))
                .keep("quick-result-it");
        assertThat(operator().lastAsked("POST /v1/number-checks").body())
                .isEqualTo("{\"numbers\":[\"351 999 0001\",\"3519990002\",\"351 999 0003\",\"12\"],\"campaignId\":\""
                        + CAMPAIGN + "\",\"onBehalfOf\":null}");
        assertThat(seen.address()).matches(PAGE + "/[0-9a-f-]{36}");
        assertThat(seen.text())
                .contains("Queste risposte valgono fino a giovedì 10 dicembre 2026, giorno compreso.")
                .contains("+39 351 999 0001 Sì", "+39 351 999 0002 No: è nel registro delle opposizioni")
                .contains("Sì, fino a domenica 31 gennaio 2027", "12 Non è un numero che possiamo controllare")
                .contains("Mancano delle cifre.");
        assertThat(seen.text()).contains("non basta per aprire una campagna né per l’aggiornamento mensile");
        assertThat(seen.page().select("main a[href$=" + ID + "]")).hasSize(1);
        browser.open(seen.address().replace(PAGE, "/en/operators/number-check")).keep("quick-result-en");
    }

    @Test
    void moreThanTenLeadToTheUpload() {
        browser.open(PAGE);
        Browser.Seen seen = browser.submit(CHECK, Map.of("numbers", "351 999 0001\n".repeat(11)))
                .keep("quick-check-error-it");
        assertThat(seen.page().select("#numbers-error").text()).contains("Hai scritto 11 numeri");
        assertThat(seen.page().select("#numbers").text()).contains("351 999 0001");
        assertThat(seen.page().select(".actions a").attr("href")).isEqualTo("/it/operatori/consultazioni/nuova");
        assertThat(operator().asked("POST /v1/number-checks")).isEmpty();
    }

    @Test
    void nothingWrittenIsSaid() {
        browser.open("/en/operators/number-check").keep("quick-check-en");
        Browser.Seen seen = browser.submit(CHECK, Map.of("numbers", "\n"));
        assertThat(seen.page().select("#numbers-error").text()).contains("Write at least one number.");
    }

    @Test
    void withoutACampaignThePageLeadsToOne() {
        operator().reset();
        operator().answer("GET /v1/campaigns", "{\"items\": [], \"next\": null}");
        Browser.Seen seen = browser.open(PAGE);
        assertThat(seen.page().select("main a.btn").attr("href")).isEqualTo("/it/operatori/campagne/nuova");
    }

    private static final String ASKED = "POST /v1/number-checks";
    private static final String ANSWERED = """
            {"consultationId": "%s", "registerVersion": 1, "registerAsOf": "2026-11-25T04:00:00Z",
             "validUntil": "2026-12-10T23:00:00Z", "items": []}""".formatted(ID);

    private static Set<String> keys() {
        return operator().asked(ASKED).stream()
                .map(asked -> asked.header("Idempotency-Key"))
                .collect(Collectors.toSet());
    }

    /** After a failure it may still have been done: then its answer comes, and it is not counted twice. */
    @Test
    void aRepetitionAfterAFailureOrACorrectionIsNoNewCheck() {
        operator()
                .refuse(ASKED, 503, "unavailable", "no", "[]")
                .refuse(ASKED, 422, "validation", "Correggi.", "[]")
                .answer(ASKED, ANSWERED);
        browser.open(PAGE);
        assertThat(browser.submit(CHECK, Map.of("numbers", "351 999 0001"))
                        .page()
                        .select("#numbers-error"))
                .hasSize(1);
        browser.submit(CHECK, Map.of());
        assertThat(browser.submit(CHECK, Map.of("numbers", "351 999 0002")).address())
                .matches(PAGE + "/[0-9a-f-]{36}");
        assertThat(operator().asked(ASKED)).hasSize(3);
        assertThat(keys()).hasSize(1);
        browser.open(PAGE);
        browser.submit(CHECK, Map.of("numbers", "351 999 0001"));
        assertThat(keys()).as("an empty form is a new check").hasSize(2);
    }

    @Test
    void withARegisterThatIsTooOldTheReasonIsRead() {
        operator().refuse(ASKED, 503, "register-not-current", "Gli aggiornamenti non arrivano.", "[]");
        browser.open(PAGE);
        assertThat(browser.submit(CHECK, Map.of("numbers", "351 999 0001"))
                        .page()
                        .select("#numbers-error")
                        .text())
                .contains("Gli aggiornamenti non arrivano.");
    }

    @Test
    void whoChangesWhatHadArrivedReadsSoAndMaySendItAgain() {
        operator()
                .refuse(ASKED, 503, "unavailable", "no", "[]")
                .refuse(ASKED, 422, "idempotency-key-reused", "La chiave è già stata usata.", "[]")
                .answer(ASKED, ANSWERED);
        browser.open(PAGE);
        browser.submit(CHECK, Map.of("numbers", "351 999 0001"));
        Browser.Seen told = browser.submit(CHECK, Map.of("numbers", "351 999 0002"));
        assertThat(told.page().select("#numbers-error").text())
                .contains("era arrivato ed è stato fatto")
                .doesNotContain("chiave");
        browser.submit(CHECK, Map.of());
        assertThat(operator().lastAsked(ASKED).header("Idempotency-Key"))
                .isNotEqualTo(operator().asked(ASKED).getFirst().header("Idempotency-Key"));
    }
}
