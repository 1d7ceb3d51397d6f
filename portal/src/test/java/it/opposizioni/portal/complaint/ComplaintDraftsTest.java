package it.opposizioni.portal.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** When a complaint that is being written is saved, and what becomes of it in two windows. */
@QuarkusTest
@AsGiulia
class ComplaintDraftsTest extends ComplaintScenario {

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
}
