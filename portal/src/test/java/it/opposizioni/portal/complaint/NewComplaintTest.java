package it.opposizioni.portal.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reporting a call, by a person without script. */
@QuarkusTest
@AsGiulia
class NewComplaintTest extends PortalTest {

    private static final String NEXT = "main .actions .btn-primary";
    private static final String CALLER = "02 1234 5678";
    private static final String NEW = "/it/area-personale/segnalazioni/nuova";

    @Inject
    Drafts drafts;

    @BeforeEach
    void nothingIsBegun() {
        drafts.erase("giulia");
    }

    @BeforeEach
    void theServicesAnswer() {
        ServiceAnswers.registryKnowsTheLine();
        ServiceAnswers.callerIsDeclared(CALLER);
        FakeServices.complaint()
                .answer("POST /v1/complaints", 201, ServiceAnswers.complaint("FILED", "\"WITHDRAW\""))
                .answer("GET /v1/complaints/" + ServiceAnswers.ID, ServiceAnswers.complaint("FILED", "\"WITHDRAW\""))
                .answer("GET /v1/complaints/" + ServiceAnswers.ID + "/evidence", ServiceAnswers.evidence(false));
    }

    @Test
    void threePagesLeadToAComplaint() {
        Browser.Seen calls = browser.open("/it/area-personale/segnalazioni/nuova?n=02+1234+5678")
                .keep("new-calls-it");
        assertThat(calls.page().select("#calledNumber").val()).isEqualTo("+39 333 123 4567");
        assertThat(calls.page().select("#callerNumber0").val()).isEqualTo(CALLER);
        assertThat(calls.page().select(".stepper p").text()).isEqualTo("Passo 1 di 3");

        Browser.Seen details = browser.submit(NEXT, firstCall()).keep("new-details-it");
        assertThat(details.address()).matches("/it/area-personale/segnalazioni/nuova/[0-9a-f-]{36}/dettagli");
        Browser.Seen check = browser.submit(NEXT, detailsAnswers()).keep("new-check-it");
        assertThat(check.address()).endsWith("/controllo");
        assertThat(check.text())
                .contains("+39 333 123 4567", "19 novembre 2026, ore 18:30", "Una persona", "Energia e gas")
                .contains("Il tuo numero era protetto", "Squillo Contact S.r.l.")
                .contains("Una segnalazione falsa è un reato");
        assertThat(check.page().select(".summary-list .act a")).hasSizeGreaterThanOrEqualTo(5);

        Browser.Seen sent = browser.submit(NEXT, Map.of("declaration", "yes")).keep("complaint-filed-it");
        assertThat(sent.address()).isEqualTo("/it/area-personale/segnalazioni/" + ServiceAnswers.ID);
        assertThat(sent.text()).contains("Abbiamo ricevuto la segnalazione", ServiceAnswers.ID);
        assertThat(FakeServices.complaint().lastAsked("POST /v1/complaints").body())
                .contains("\"calledNumber\":\"+39 333 123 4567\"", "\"callerNumber\":\"02 1234 5678\"")
                .contains("\"at\":\"2026-11-19T18:30:00+01:00\"", "\"withheld\":false", "\"product\":\"ENERGY\"")
                .contains("\"consentGiven\":false", "\"askedToStop\":true");
    }

    @Test
    void anAnswerThatGotLostIsAskedForWithTheSameKey() {
        FakeServices.complaint().reset();
        ServiceAnswers.callerIsDeclared(CALLER);
        String check = toTheCheck();
        FakeServices.complaint().goDown();
        Browser.Seen kept = browser.submit(NEXT, Map.of("declaration", "yes")).keep("new-check-down-it");
        assertThat(kept.page().select(".error-summary").text()).contains("Non l’abbiamo ancora inviata");
        String firstKey =
                FakeServices.complaint().lastAsked("POST /v1/complaints").header("Idempotency-Key");

        FakeServices.complaint().reset();
        theServicesAnswer();
        browser.open(check);
        Browser.Seen sent = browser.submit(NEXT, Map.of("declaration", "yes"));
        assertThat(sent.address()).endsWith(ServiceAnswers.ID);
        assertThat(FakeServices.complaint().lastAsked("POST /v1/complaints").header("Idempotency-Key"))
                .isEqualTo(firstKey)
                .isNotBlank();
    }

    @Test
    void withoutADeclarationNothingIsSent() {
        toTheCheck();
        Browser.Seen seen = browser.submit(NEXT, Map.of());
        assertThat(seen.page().title()).startsWith("Errore: ");
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#declaration");
        assertThat(FakeServices.complaint().asked("POST /v1/complaints")).isEmpty();
    }

    @Test
    void callsAreAddedAndRemovedWithoutScript() {
        browser.open("/it/area-personale/segnalazioni/nuova?n=02+1234+5678");
        browser.submit("main button[value=add]", firstCall());
        assertThat(browser.current().page().select("#callerNumber1").val()).isEqualTo(CALLER);
        assertThat(browser.current().page().select("#date0").val()).isEqualTo("2026-11-19");
        for (int i = 2; i < 10; i++) {
            browser.submit("main button[value=add]", Map.of());
        }
        assertThat(browser.current().keep("new-calls-ten-it").page().select("main button[value=add]"))
                .isEmpty();
        for (int i = 9; i > 0; i--) {
            browser.submit("main button[value=remove" + i + "]", Map.of());
        }
        assertThat(browser.current().page().select("main button[value^=remove]"))
                .isEmpty();
        assertThat(browser.current().page().select("#date0").val()).isEqualTo("2026-11-19");
    }

    @Test
    void everyMistakeIsNamedBesideItsFieldAndWhatWasTypedStays() {
        browser.open("/it/area-personale/segnalazioni/nuova");
        Browser.Seen seen = browser.submit(
                        NEXT, Map.of("calledNumber", "+44 20 7946 0000", "date0", "31/02/2026", "time0", "25:00"))
                .keep("new-calls-errors-it");
        assertThat(seen.page().title()).startsWith("Errore: ");
        assertThat(seen.page().select(".error-summary a").eachAttr("href"))
                .containsExactly("#calledNumber", "#callerNumber0", "#date0", "#time0", "#kind0");
        seen.page()
                .select(".error-summary a")
                .forEach(link -> assertThat(
                                seen.page().select(link.attr("href") + "-error").text())
                        .endsWith(link.text()));
        assertThat(seen.page().select("#date0").val()).isEqualTo("31/02/2026");
    }

    @Test
    void aCallOfTomorrowIsNoCall() {
        browser.open("/it/area-personale/segnalazioni/nuova?n=02+1234+5678");
        Map<String, String> call = firstCall();
        call.put("date0", "2099-01-01");
        assertThat(browser.submit(NEXT, call).page().select("#date0-error").text())
                .contains("deve ancora venire");
    }

    @Test
    void aCallersNumberThatNoTelephoneShowsIsSaidAtOnce() {
        FakeServices.complaint()
                .refuse("GET /v1/callers/02", 422, "caller-number-unreadable", "Mancano delle cifre.", "[]");
        browser.open("/it/area-personale/segnalazioni/nuova?n=02");
        assertThat(browser.submit(NEXT, firstCall())
                        .page()
                        .select("#callerNumber0-error")
                        .text())
                .contains("Mancano delle cifre.");
    }

    @Test
    void whatTheServiceWantsCorrectedIsShownOnItsPage() {
        toTheCheck();
        FakeServices.complaint().reset();
        FakeServices.complaint()
                .refuse(
                        "POST /v1/complaints",
                        422,
                        "validation",
                        "Correggi.",
                        "[{\"pointer\": \"/calls/0/at\", \"code\": \"TOO_OLD\", \"detail\": \"Troppo tempo fa.\"}]");
        Browser.Seen seen = browser.submit(NEXT, Map.of("declaration", "yes"));
        assertThat(seen.address()).contains("/chiamate");
        assertThat(seen.page().select("#date0-error").text()).contains("Troppo tempo fa.");
        assertThat(seen.page().select("#date0").val()).isEqualTo("2026-11-19");
    }

    @Test
    void servicesThatAreDownHoldNobodyUp() {
        FakeServices.registry().goDown();
        FakeServices.complaint().goDown();
        browser.open("/en/personal-area/complaints/new?n=02+1234+5678");
        Map<String, String> call = firstCall();
        call.put("calledNumber", "333 123 4567");
        assertThat(browser.submit(NEXT, call).address()).endsWith("/details");
        Browser.Seen check = browser.submit(NEXT, detailsAnswers()).keep("new-check-nothing-known-en");
        assertThat(check.address()).endsWith("/check");
        assertThat(check.page().select("main [role=status]")).hasSize(2);
    }

    @Test
    void aDraftWaitsInTheListUntilItIsThrownAway() {
        browser.open("/en/personal-area/complaints/new?n=02+1234+5678");
        browser.submit("main button[value=later]", firstCall());
        String draft =
                browser.open("/en/personal-area/complaints/new?n=02+1234+5678").address();
        assertThat(draft).endsWith("/calls");
        // coming back the same way goes on with it
        assertThat(browser.open("/en/personal-area/complaints/new?n=02+1234+5678")
                        .address())
                .isEqualTo(draft);
        assertThat(browser.open("/en/personal-area/complaints/new").address()).isEqualTo(draft);
        FakeServices.complaint().answer("GET /v1/complaints", "{\"items\": [], \"next\": null}");
        Browser.Seen list = browser.open("/en/personal-area/complaints").keep("complaints-draft-en");
        assertThat(list.page().select("main .more a").attr("href")).isEqualTo(draft);
        browser.submit("main form button", Map.of());
        assertThat(browser.current().page().select("main .more a")).isEmpty();
        assertThat(browser.open(draft).status()).isEqualTo(404);
    }

    /** A link that is followed by a program, or by mistake, leaves nothing behind. */
    @Test
    void lookingAtTheFirstPageBeginsNothing() {
        for (String help : List.of("/it/aiuto", "/en/help")) {
            Element link = browser.open(help)
                    .page()
                    .select("main a[href$=/segnalazioni/nuova], main a[href$=/complaints/new]")
                    .first();
            assertThat(browser.open(link.attr("href")).page().select("#callerNumber0"))
                    .hasSize(1);
        }
        assertThat(drafts.all("giulia")).isEmpty();
    }

    @Test
    void whatIsWrongInTheFirstFormIsSaidWhereTheDraftIs() {
        browser.open("/it/area-personale/segnalazioni/nuova?n=02+1234+5678");
        Browser.Seen seen = browser.submit(NEXT, Map.of("date0", "2026-11-19"));
        assertThat(seen.address()).matches("/it/area-personale/segnalazioni/nuova/[0-9a-f-]{36}/chiamate\\?form=.*");
        assertThat(seen.page().select("#time0-error")).isNotEmpty();
        assertThat(seen.page().select("#date0").val()).isEqualTo("2026-11-19");
    }

    /** As after going back in a browser that shows the page as it was. */
    @Test
    void theFirstFormSentTwiceBeginsOneDraft() {
        browser.open("/it/area-personale/segnalazioni/nuova?n=02+1234+5678");
        Map<String, String> form = formOf(browser.current());
        assertThat(form.get("key")).isNotBlank();
        form.putAll(firstCall());
        String first =
                browser.post("/it/area-personale/segnalazioni/nuova", form).address();
        form.put("time0", "19:00");
        assertThat(browser.post("/it/area-personale/segnalazioni/nuova", form).address())
                .isEqualTo(first);
        assertThat(drafts.open("giulia", ComplaintPages.DRAFT))
                .singleElement()
                .satisfies(draft -> assertThat(drafts.content(draft, ComplaintDraft.class)
                                .calls()
                                .getFirst()
                                .time())
                        .isEqualTo("19:00"));
    }

    /** Neither window knew of the other; both calls are in the one draft, and nothing was sent on. */
    @Test
    void aSecondWindowFindsTheDraftOfTheFirst() {
        Map<String, String> first = formOf(browser.open(NEW));
        Map<String, String> second = formOf(browser.open(NEW));
        first.putAll(firstCall());
        first.put("callerNumber0", CALLER);
        second.putAll(firstCall());
        second.putAll(Map.of("callerNumber0", CALLER, "time0", "20:15"));
        String draft = browser.post(NEW, first).address().replace("dettagli", "chiamate");
        Browser.Seen found = browser.post(NEW, second).keep("new-calls-other-window-it");
        assertThat(found.address()).startsWith(draft + "?form=");
        assertThat(found.page().select(".error-summary").text()).contains("in un’altra finestra");
        assertThat(found.page().select("[id^=time]").eachAttr("value")).containsExactly("18:30", "20:15");
        browser.post(NEW, second);
        assertThat(drafts.open("giulia", ComplaintPages.DRAFT))
                .singleElement()
                .satisfies(open -> assertThat(
                                drafts.content(open, ComplaintDraft.class).calls())
                        .hasSize(2));
        assertThat(browser.submit(NEXT, Map.of()).address()).isEqualTo(draft.replace("chiamate", "dettagli"));
    }

    @Test
    void aSecondWindowAboutAnotherLineOrAnotherCallerBeginsItsOwn() {
        ServiceAnswers.callerIsDeclared("06 9876 5432");
        Map<String, String> otherLine = formOf(browser.open(NEW));
        Map<String, String> otherCaller = formOf(browser.open(NEW + "?n=06+9876+5432"));
        browser.open(NEW + "?n=02+1234+5678");
        browser.submit(NEXT, firstCall());
        otherLine.putAll(firstCall());
        otherLine.putAll(Map.of("callerNumber0", CALLER, "calledNumber", "347 765 4321"));
        browser.post(NEW, otherLine);
        otherCaller.putAll(firstCall());
        browser.post(NEW, otherCaller);
        assertThat(drafts.open("giulia", ComplaintPages.DRAFT)).hasSize(3);
    }

    private String toTheCheck() {
        browser.open("/it/area-personale/segnalazioni/nuova?n=02+1234+5678");
        browser.submit(NEXT, firstCall());
        return browser.submit(NEXT, detailsAnswers()).address();
    }

    private static Map<String, String> firstCall() {
        return new LinkedHashMap<>(Map.of("date0", "2026-11-19", "time0", "18:30", "kind0", "HUMAN"));
    }

    private static Map<String, String> detailsAnswers() {
        return Map.of("company", "Luce per tutti", "product", "ENERGY", "consent", "no", "asked", "yes");
    }

    @Test
    void sentTwiceIsSentOnce() {
        String check = toTheCheck();
        Map<String, String> form = formOf(browser.current());
        form.put("declaration", "yes");
        browser.post(check, form);
        Browser.Seen again = browser.post(check, form);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.address()).endsWith(ServiceAnswers.ID);
        assertThat(FakeServices.complaint().asked("POST /v1/complaints")).hasSize(1);
        // and the way back leads to what was sent
        assertThat(browser.open(check).address()).endsWith(ServiceAnswers.ID);
        assertThat(browser.open(check.replace("controllo", "chiamate")).address())
                .endsWith(ServiceAnswers.ID);
    }

    @Test
    void anotherWindowThatChangedItMustBeReadFirst() {
        String check = toTheCheck();
        Map<String, String> old = formOf(browser.current());
        old.put("declaration", "yes");
        browser.open(check.replace("controllo", "dettagli"));
        browser.submit(NEXT, Map.of("company", "Un’altra azienda"));
        Browser.Seen seen = browser.post(check, old);
        assertThat(seen.page().select(".error-summary").text()).contains("è cambiata in un’altra finestra");
        assertThat(FakeServices.complaint().asked("POST /v1/complaints")).isEmpty();
    }

    private static Map<String, String> formOf(Browser.Seen seen) {
        return seen.page().select("main form [name]:not(button):not([type=checkbox])").stream()
                .collect(Collectors.toMap(
                        field -> field.attr("name"), field -> field.val(), (a, _) -> a, LinkedHashMap::new));
    }
}
