package it.opposizioni.portal.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.LostCodes;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsMarco;
import it.opposizioni.portal.visitor.Visitor;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Adding numbers, page after page, without JavaScript. */
@QuarkusTest
@AsGiulia
class AddNumbersPagesTest extends PortalTest {

    @Inject
    PersonContacts contacts;

    @Inject
    LostCodes lost;

    private static final String CALLED = "GET /v1/line-proofs/018f0000-0000-7000-8000-00000000bbbb";
    private static final String OPPOSITION = """
            {"id":"018f0000-0000-7000-8000-00000000aaaa","number":"+393331234567","origin":"CITIZEN","media":["TELEPHONE"],
            "status":"REGISTERED","effectiveFrom":"2026-11-25T08:00:00Z","activeFrom":"2026-12-10T23:00:00Z","daysLeft":15,
            "protocol":"OPP-2026-TEST","version":1}""";
    private static final String REGISTRATION = """
            {"protocol":"OPP-2026-TEST","recordedAt":"2026-11-25T08:00:00Z","activeFrom":"2026-12-10T23:00:00Z","oppositions":[%s]}""".formatted(OPPOSITION);

    @BeforeEach
    void tellTheRegistry() {
        FakeServices.registry()
                .answer("POST /v1/line-proofs", 202, """
                        {"id":"018f0000-0000-7000-8000-00000000bbbb","expiresAt":"2026-11-25T08:10:00Z"}""")
                .answer("GET /v1/oppositions", "{\"items\":[],\"next\":null}")
                .answer("GET /v1/registrations/OPP-2026-TEST", REGISTRATION);
    }

    private void takeTheCode() {
        FakeServices.registry().answer("POST /v1/line-proofs/018f0000-0000-7000-8000-00000000bbbb/confirmation", """
                {"id":"018f0000-0000-7000-8000-00000000bbbb","usableUntil":"2026-11-25T09:00:00Z"}""");
    }

    private Seen proven() {
        browser.open("/it/area-personale/aggiungi-numeri");
        browser.submit("main form button", Map.of("number0", "333 123 4567"));
        browser.submit("button[value=SMS]", Map.of());
        return browser.submit("main section form button", Map.of("code0", "123 456"));
    }

    private Seen summary() {
        takeTheCode();
        proven();
        browser.submit("main .container > form button", Map.of());
        return browser.submit("main form button", Map.of());
    }

    private Seen declare() {
        return browser.submit("main form button", Map.of("declaration", "yes"));
    }

    /** Sends the form of a page that one has left, as a second window or a second click does. */
    private Seen sendAgain(Seen old, Map<String, String> typed) {
        FormElement form = (FormElement) old.page().selectFirst("main form");
        Map<String, String> values = new LinkedHashMap<>();
        form.formData().forEach(field -> values.put(field.key(), field.value()));
        values.putAll(typed);
        return browser.post(form.attr("action"), values);
    }

    @Test
    void whatIsWrongIsSaidAboveAndBesideTheFieldAndWhatWasTypedStays() {
        browser.open("/it/area-personale/aggiungi-numeri");
        Document page = browser.submit("main form button", Map.of("number0", "abc", "number1", "800 123 456"))
                .page();
        assertThat(page.title()).startsWith("Errore: ");
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#number0", "#number1");
        assertThat(page.selectFirst(".error-summary").hasAttr("autofocus")).isTrue();
        assertThat(page.selectFirst("#number0").val()).isEqualTo("abc");
        assertThat(page.selectFirst("#number0").attr("aria-invalid")).isEqualTo("true");
        String described = page.selectFirst("#number0").attr("aria-describedby");
        assertThat(List.of(described.split(" ")))
                .allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull());
        assertThat(page.getElementById("number0-error").text())
                .endsWith(page.select(".error-summary a").getFirst().text());
    }

    @Test
    void theWholeWayEndsOnAPermanentConfirmation() {
        FakeServices.registry().answer("POST /v1/oppositions", 201, REGISTRATION);
        summary();
        Document done = declare().keep("registration-it").page();
        assertThat(browser.current().address()).isEqualTo("/it/area-personale/iscrizioni/OPP-2026-TEST");
        assertThat(done.selectFirst("h1").text()).isEqualTo("Iscrizione registrata");
        assertThat(done.select(".panel-done").text()).contains("OPP-2026-TEST");
        assertThat(done.text())
                .contains(
                        "Iscritto mercoledì 25 novembre 2026. Sarà attivo da venerdì 11 dicembre 2026 (dopo 15 giorni pieni).")
                .contains("L’iscrizione non scade mai.");
        assertThat(done.selectFirst("progress").attr("max")).isEqualTo("15");
        FakeService.Asked asked =
                FakeServices.registry().asked("POST /v1/oppositions").getFirst();
        assertThat(asked.header("Idempotency-Key")).isNotBlank();
        assertThat(asked.body()).contains("\"+393331234567\"", "\"declaration\":true", "\"TELEPHONE\"");
    }

    /** It is said where the person waits, without a script, with what else there is. */
    @Test
    void aCodeThatDoesNotReachTheLineIsToldOnItsPage() {
        browser.open("/it/area-personale/aggiungi-numeri");
        browser.submit("main form button", Map.of("number0", "333 123 4567"));
        Seen waits = browser.submit("button[value=SMS]", Map.of());
        assertThat(waits.text())
                .contains("Abbiamo mandato il codice a +39 333 123 4567")
                .doesNotContain("Non siamo riusciti");
        String address = waits.page().select("main details a").attr("href");
        lost.of("018f0000-0000-7000-8000-00000000bbbb");
        Seen told = browser.open(address).keep("code-lost-it");
        assertThat(told.text())
                .contains("Non siamo riusciti a consegnare il codice a +39 333 123 4567.", "un altro modo")
                .doesNotContain("Abbiamo mandato il codice");
        assertThat(told.page().select("main details[open] button").eachAttr("value"))
                .containsExactly("SMS", "VOICE", "CALL_IN");
    }

    @Test
    void goingBackAfterSendingDoesNotSendAgain() {
        FakeServices.registry().answer("POST /v1/oppositions", 201, REGISTRATION);
        Seen summary = summary();
        declare();
        sendAgain(summary, Map.of("declaration", "yes"));
        assertThat(FakeServices.registry().asked("POST /v1/oppositions")).hasSize(1);
        browser.open(summary.address());
        assertThat(browser.current().address()).isEqualTo("/it/area-personale/iscrizioni/OPP-2026-TEST");
    }

    @Test
    void aDoubleSubmitWhileTheServiceFailsRepeatsTheSameKey() {
        Seen summary = summary();
        FakeServices.registry()
                .answer("POST /v1/oppositions", 503, "{}")
                .answer("POST /v1/oppositions", 201, REGISTRATION);
        assertThat(sendAgain(summary, Map.of("declaration", "yes")).status()).isEqualTo(503);
        sendAgain(summary, Map.of("declaration", "yes"));
        List<FakeService.Asked> asked = FakeServices.registry().asked("POST /v1/oppositions");
        assertThat(asked).hasSize(2);
        assertThat(asked.get(0).header("Idempotency-Key"))
                .isEqualTo(asked.get(1).header("Idempotency-Key"));
    }

    @Test
    void whileTheRegisterIsBeingRestoredTheFormComesBackAndCanBeSentLater() {
        Seen summary = summary();
        FakeServices.registry()
                .refuse("POST /v1/oppositions", 503, "being-restored", "no", "[]")
                .answer("POST /v1/oppositions", 201, REGISTRATION);
        assertThat(sendAgain(summary, Map.of("declaration", "yes")).text())
                .contains(
                        "Per ora non è possibile",
                        "Stiamo ripristinando il registro",
                        "Ciò che hai scritto è ancora qui.")
                .doesNotContain("qualcosa da correggere");
        sendAgain(summary, Map.of("declaration", "yes"));
        assertThat(browser.current().address()).isEqualTo("/it/area-personale/iscrizioni/OPP-2026-TEST");
    }

    @Test
    void aWrongCodeSaysHowManyTriesAreLeft() {
        FakeServices.registry()
                .refuse(
                        "POST /v1/line-proofs/018f0000-0000-7000-8000-00000000bbbb/confirmation",
                        422,
                        "line-code-wrong",
                        "Tentativi rimasti: 4.",
                        "[{\"pointer\":\"/code\",\"code\":\"WRONG_CODE\",\"detail\":\"Tentativi rimasti: 4.\"}]");
        Document page = proven().page();
        assertThat(page.title()).startsWith("Errore: ");
        assertThat(page.select("[autofocus]")).hasSize(1).allMatch(focused -> focused.hasClass("error-summary"));
        assertThat(page.select(".error-summary").text()).contains("Tentativi rimasti: 4.");
        assertThat(page.getElementById("code0-error").text()).contains("Tentativi rimasti: 4.");
    }

    @Test
    void eachWrongNumberIsNamedAndSaidWhatItIs() {
        browser.open("/it/area-personale/aggiungi-numeri");
        Document page = browser.submit(
                        "main form button",
                        Map.of(
                                "number0", "12",
                                "number1", "34",
                                "number2", "0844 123456",
                                "number3", "+44 20 7946 0000"))
                .keep("add-numbers-wrong-it")
                .page();
        List<String> said = page.select(".error-summary a").eachText();
        assertThat(said).doesNotHaveDuplicates().hasSize(4);
        assertThat(said.get(0)).contains("«12»");
        assertThat(said.get(1)).contains("«34»");
        assertThat(said.get(2)).contains("numero di servizio o di un call center", "«0844 123456»");
        assertThat(said.get(3)).contains("numero estero", "«+44 20 7946 0000»");
    }

    @Test
    void ownNumberIsSaidBeforeACodeIsSent() {
        FakeServices.registry().reset();
        FakeServices.registry().answer("GET /v1/oppositions", "{\"items\":[" + OPPOSITION + "],\"next\":null}");
        browser.open("/it/area-personale/aggiungi-numeri");
        Document page = browser.submit("main form button", Map.of("number0", "333 765 4321", "number1", "333 123 4567"))
                .keep("add-numbers-own-it")
                .page();
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#number1");
        assertThat(page.getElementById("number1-error").text()).contains("già iscritto a tuo nome");
        assertThat(page.select("main .notice a").eachAttr("href"))
                .containsExactly("/it/area-personale/numeri/018f0000-0000-7000-8000-00000000aaaa");
        assertThat(page.select("main .notice a").text()).isEqualTo("+39 333 123 4567");
        assertThat(browser.submit("main form button", Map.of("number1", "")).address())
                .endsWith("/prova");
    }

    @Test
    void aRegisterThatDoesNotAnswerHoldsNobodyUp() {
        FakeServices.registry().goDown();
        browser.open("/it/area-personale/aggiungi-numeri");
        assertThat(browser.submit("main form button", Map.of("number0", "333 123 4567"))
                        .address())
                .endsWith("/prova");
    }

    @Test
    void aFixedLineIsCalledAndNothingElse() {
        browser.open("/en/personal-area/add-numbers");
        Seen proof = browser.submit("main form button", Map.of("number0", "02 1234 5678", "number1", "333 123 4567"))
                .keep("add-numbers-proof-en");
        assertThat(proof.page().select("#line0 button").eachAttr("value")).containsExactly("VOICE", "CALL_IN");
        assertThat(proof.page().select("#line0 button.btn-primary").text()).isEqualTo("Send the code by a call");
        assertThat(proof.page().select("#line1 button").eachAttr("value")).containsExactly("SMS", "VOICE", "CALL_IN");
        assertThat(proof.page().select("#line1 button.btn-primary").text()).isEqualTo("Send the code by SMS");
        assertThat(proof.page().body().text()).doesNotContain("SMS,", "VOICE");
        browser.onceWithForm(proof.address() + "/0/code", Map.of("channel", "SMS"));
        assertThat(FakeServices.registry().lastAsked("POST /v1/line-proofs").body())
                .contains("+390212345678", "VOICE");
        assertThat(browser.open(proof.address())
                        .page()
                        .select("#line0 details button")
                        .eachAttr("value"))
                .containsExactly("VOICE", "CALL_IN");
    }

    /** @param states of the proof, each time that it is asked for */
    private static void registryWaitsForCalls(String... states) {
        FakeServices.registry().reset();
        FakeServices.registry()
                .answer("GET /v1/oppositions", "{\"items\":[],\"next\":null}")
                .answer("POST /v1/line-proofs", 202, """
                        {"id":"018f0000-0000-7000-8000-00000000bbbb","expiresAt":"2026-11-25T08:10:00Z","channel":"CALL_IN",
                        "callIn":{"number":"+390642986411","pin":"042137"}}""");
        for (String state : states) {
            FakeServices.registry()
                    .answer(CALLED, "{\"id\":\"018f0000-0000-7000-8000-00000000bbbb\",\"state\":\"" + state + "\"}");
        }
    }

    @Test
    void oneCallsFromTheLineAndThePageTellsWhetherTheCallCame() {
        registryWaitsForCalls("PENDING", "CONFIRMED");
        browser.open("/it/area-personale/aggiungi-numeri");
        String proof = browser.submit("main form button", Map.of("number0", "02 1234 5678"))
                .address();
        Document page = browser.submit("button[value=CALL_IN]", Map.of())
                .keep("add-numbers-call-it")
                .page();
        assertThat(FakeServices.registry().lastAsked("POST /v1/line-proofs").body())
                .contains("CALL_IN");
        assertThat(page.select("#line0 .summary-list dd").eachText()).containsExactly("+39 06 4298 6411", "042137");
        assertThat(page.select("#line0 a[href='tel:+390642986411']")).hasSize(1);
        assertThat(page.select("#line0 input[name=code0], [autofocus]")).isEmpty();
        Seen early = browser.submit("#line0 form button", Map.of());
        assertThat(early.page().title()).startsWith("Errore: ");
        assertThat(early.page().select(".error-summary a").eachAttr("href")).containsExactly("#line0");
        assertThat(early.page().getElementById("line0").text()).contains("Non è ancora arrivata una chiamata");
        Seen proven = browser.submit("#line0 form button", Map.of());
        assertThat(proven.address()).startsWith(proof);
        assertThat(proven.page().getElementById("line0").text())
                .contains("Verificato")
                .doesNotContain("042137");
        assertThat(browser.submit("main .container > form button", Map.of()).address())
                .endsWith("/scelte");
    }

    @Test
    void aPinThatIsOverIsSaidAndAnotherWayIsOffered() {
        registryWaitsForCalls("EXHAUSTED");
        browser.open("/en/personal-area/add-numbers");
        browser.submit("main form button", Map.of("number0", "333 123 4567"));
        browser.submit("button[value=CALL_IN]", Map.of());
        Document page = browser.submit("#line0 form button", Map.of()).page();
        assertThat(page.getElementById("line0").text()).contains("is no longer valid: ask for another");
        assertThat(page.select("#line0 details button").eachAttr("value")).containsExactly("SMS", "VOICE", "CALL_IN");
    }

    @Test
    void oneStaysAtTheLineThatTheCodeIsFor() {
        FakeServices.registry().answer("POST /v1/line-proofs", 202, """
                {"id":"018f0000-0000-7000-8000-00000000cccc","expiresAt":"2026-11-25T08:11:00Z"}""");
        takeTheCode();
        browser.open("/it/area-personale/aggiungi-numeri");
        String proof = browser.submit("main form button", Map.of("number0", "333 123 4567", "number1", "333 765 4321"))
                .address();
        assertThat(browser.current().page().select("[autofocus]")).isEmpty();
        assertThat(leadsTo(proof + "/0/codice", Map.of("channel", "SMS"))).isEqualTo(proof + "#code0");
        assertThat(browser.open(proof).page().select("[autofocus]").eachAttr("id"))
                .containsExactly("code0");
        assertThat(leadsTo(proof + "/1/codice", Map.of("channel", "VOICE"))).isEqualTo(proof + "#code1");
        assertThat(browser.open(proof).page().select("[autofocus]").eachAttr("id"))
                .containsExactly("code1");
        assertThat(leadsTo(proof + "/0/codice", Map.of("code0", "123456"))).isEqualTo(proof + "#line0");
        assertThat(browser.open(proof).page().getElementById("line0").text()).contains("Verificato");
    }

    private String leadsTo(String address, Map<String, String> form) {
        return browser.onceWithForm(address, form)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    @Test
    void whatTheRegisterRefusesIsNamed() {
        FakeServices.registry()
                .refuse(
                        "POST /v1/oppositions",
                        409,
                        "opposition-already-yours",
                        "no",
                        "[{\"pointer\":\"/lines/0/number\",\"code\":\"ALREADY_YOURS\",\"detail\":\"Non serve.\"}]");
        summary();
        Document page = declare().page();
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#number0");
        assertThat(page.getElementById("number0")).isNotNull();
        assertThat(page.select(".error-summary a").text()).contains("+39 333 123 4567", "Non serve.");
    }

    @Test
    void aProofThatIsTooOldIsAskedForAgain() {
        FakeServices.registry()
                .refuse(
                        "POST /v1/oppositions",
                        422,
                        "line-not-proven",
                        "no",
                        "[{\"pointer\":\"/lines/0/proofId\",\"code\":\"PROOF_NOT_USABLE\",\"detail\":\"Verifica.\"}]");
        summary();
        Seen proof = declare();
        assertThat(proof.address()).contains("/prova?form=");
        assertThat(proof.page().select(".error-summary a").eachAttr("href")).containsExactly("#line0");
        assertThat(proof.page().select("#line0 button").eachAttr("value")).containsExactly("SMS", "VOICE", "CALL_IN");
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = "giulia@example.org"))
    void onlyTheAddressInUseCanBeChosen() {
        takeTheCode();
        proven();
        Seen choices = browser.submit("main .container > form button", Map.of()).keep("add-numbers-choices-it");
        assertThat(choices.page().select("input[name=email]")).isEmpty();
        assertThat(choices.page().select("input[name=notify][checked]").val()).isEqualTo("EMAIL");
        assertThat(choices.text()).contains("Per e-mail a giulia@example.org");
        assertThat(choices.page().select("main a[href=/it/area-personale/profilo]"))
                .hasSize(1);
        Seen summary = browser.submit("main form button", Map.of());
        assertThat(summary.text()).contains("giulia@example.org");
        // it is changed in another window
        contacts.choose(
                new Visitor("giulia", "giulia", Optional.empty(), Set.of(Role.CITIZEN)), "nuova@example.org", "it");
        assertThat(browser.open(summary.address()).address()).endsWith("/scelte");
        assertThat(browser.current().text()).contains("Per e-mail a nuova@example.org");
    }

    @Test
    void whoHasNoAddressIsLedToTheProfile() {
        takeTheCode();
        proven();
        Document choices =
                browser.submit("main .container > form button", Map.of()).page();
        assertThat(choices.select("input[name=notify]")).isEmpty();
        assertThat(choices.select("main a[href=/it/area-personale/profilo]").text())
                .isEqualTo("Aggiungi un indirizzo e-mail");
    }

    @Test
    void theDeclarationIsNeeded() {
        summary();
        Document page = browser.submit("main form button", Map.of()).page();
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#declaration");
        assertThat(FakeServices.registry().asked("POST /v1/oppositions")).isEmpty();
    }

    @Test
    void aChangeInAnotherWindowAsksForAnotherLook() {
        Seen summary = summary();
        browser.open(summary.address().replace("riepilogo", "scelte"));
        browser.submit("main form button", Map.of("language", "en"));
        Document page = sendAgain(summary, Map.of("declaration", "yes")).page();
        assertThat(page.select(".error-summary").text()).contains("un’altra finestra");
        assertThat(FakeServices.registry().asked("POST /v1/oppositions")).isEmpty();
    }

    @Test
    @AsMarco
    void somebodyElsesDraftIsNotFound() {
        Seen page = browser.open("/it/area-personale/aggiungi-numeri/018f0000-0000-7000-8000-0000000000ff/riepilogo");
        assertThat(page.status()).isEqualTo(404);
    }
}
