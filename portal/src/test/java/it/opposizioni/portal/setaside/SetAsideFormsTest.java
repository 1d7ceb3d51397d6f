package it.opposizioni.portal.setaside;

import static it.opposizioni.portal.delegation.DelegationAnswers.ID;
import static it.opposizioni.portal.delegation.DelegationAnswers.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestIdentityAssociation;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.delegation.DelegationAnswers;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form for one person is sent when the visitor acts for another one: it is done for nobody, kept for the first, and given back. */
@QuarkusTest
@AsGiulia
class SetAsideFormsTest extends PortalTest {

    private static final String AREA = "/it/area-personale";
    private static final String PEOPLE = AREA + "/persone-che-segui";
    private static final String NUMBERS = AREA + "/aggiungi-numeri";
    private static final String TYPED = "333 123 4567";
    private static final String SEND = "main form .btn-primary";
    private static final String GO_ON = "main form .btn-primary";
    private static final String START_OVER = "main .actions a";
    private static final String BAR = "header .acting.person";
    private static final String OPPOSITION = "018f0000-0000-7000-8000-00000000aaaa";

    @Inject
    TestIdentityAssociation signedIn;

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void twoPeople() {
        DelegationAnswers.areOfAnnaAndBruno();
        FakeServices.registry()
                .answer("GET /v1/oppositions", "{\"items\":[],\"next\":null}")
                .answer("GET /v1/oppositions/" + OPPOSITION, """
                        {"id":"%s","number":"+393331234567","origin":"CITIZEN","media":["TELEPHONE"],"status":"ACTIVE",
                        "effectiveFrom":"2026-11-01T08:00:00Z","activeFrom":"2026-11-16T23:00:00Z","daysLeft":0,
                        "dates":[{"medium":"TELEPHONE","status":"ACTIVE","effectiveFrom":"2026-11-01T08:00:00Z",
                        "activeFrom":"2026-11-16T23:00:00Z","daysLeft":0}],"protocol":"OPP-2026-TEST","version":1}""".formatted(OPPOSITION))
                .answer("GET /v1/oppositions/" + OPPOSITION + "/exemptions", "{\"items\":[]}");
        FakeServices.complaint().answer("GET /v1/complaints", "{\"items\":[],\"next\":null}");
    }

    @Test
    void theWayBackLeadsToTheFilledForm() {
        Seen asked = writtenForAnnaSentForBruno("/it").keep("set-aside-it");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.address()).matches("/it/messo-da-parte/[0-9a-f-]{36}");
        assertThat(asked.heading()).isEqualTo("Il modulo era aperto per Anna Bianchi");
        assertThat(asked.text())
                .contains(
                        "Ora agisci per Bruno Rossi, quindi non abbiamo inviato nulla.",
                        "Abbiamo conservato il modulo");
        assertThat(asked.page().select(".error-summary")).isEmpty();
        assertThat(asked.page().title()).doesNotStartWith("Errore");
        assertThat(asked.answer().body()).as("what was written for Anna").doesNotContain(TYPED);
        assertThat(owners("form-set-aside")).containsExactly("giulia/" + ID);
        assertThat(owners("numbers")).as("nothing was done").isEmpty();

        assertThat(asked.page().select(GO_ON).text()).isEqualTo("Riprendi il modulo per Anna Bianchi");
        Seen back = browser.submit(GO_ON, Map.of());
        assertThat(back.address()).startsWith(NUMBERS + "?form=");
        assertThat(back.page().select(BAR).text()).contains("Anna Bianchi");
        assertThat(back.page().select("[name=number0]").val()).isEqualTo(TYPED);
        assertThat(back.page().select(".error-summary")).isEmpty();
        browser.submit(SEND, Map.of());
        assertThat(owners("numbers")).containsExactly("giulia/" + ID);
    }

    @Test
    void theOtherWayStartsOverForThePresentPerson() {
        Seen asked = writtenForAnnaSentForBruno("/en").keep("set-aside-en");
        assertThat(asked.address()).matches("/en/set-aside/[0-9a-f-]{36}");
        assertThat(asked.heading()).isEqualTo("The form was open for Anna Bianchi");
        assertThat(asked.text()).contains("You are now acting for Bruno Rossi, so nothing was sent.");
        assertThat(asked.page().select(START_OVER).text()).isEqualTo("Start again for Bruno Rossi");
        Seen fresh = browser.open(asked.page().select(START_OVER).attr("href"));
        assertThat(fresh.address()).isEqualTo("/en/personal-area/add-numbers");
        assertThat(fresh.page().select(BAR).text()).contains("Bruno Rossi");
        assertThat(fresh.page().select("[name=number0]").val()).isEmpty();
        assertThat(browser.open(asked.address()).heading()).as("it still waits").isEqualTo(asked.heading());
    }

    /** A second click, or the browser's way back, loses nothing. */
    @Test
    void itIsGivenBackAsOftenAsItIsAskedFor() {
        Seen asked = writtenForAnnaSentForBruno("/it");
        for (int i = 0; i < 2; i++) {
            assertThat(post(asked, GO_ON).page().select("[name=number0]").val()).isEqualTo(TYPED);
        }
    }

    /** The page of that form is not open to a visitor who acts for another person, and neither is what it was about. */
    @Test
    void oneOfOnesOwnIsKeptTooAndNothingClosedIsOffered() {
        browser.open(AREA + "/assistenza");
        Seen first = typed("main form button", "words", "Non riesco a togliere un numero");
        actFor(ID);
        Seen asked = post(first, "main form button");
        assertThat(asked.heading()).isEqualTo("Il modulo era aperto per te");
        assertThat(asked.text()).contains("Ora agisci per Anna Bianchi");
        assertThat(asked.page().select(START_OVER).text()).isEqualTo("Ricomincia per Anna Bianchi");
        assertThat(asked.page().select(START_OVER).attr("href")).isEqualTo(AREA);
        Seen back = browser.submit(GO_ON, Map.of());
        assertThat(back.page().select(BAR)).isEmpty();
        assertThat(back.page().select("#words").val()).isEqualTo("Non riesco a togliere un numero");
    }

    @Test
    void whatIsSentToAClosedPageFromAnOpenOneIsRefused() {
        actFor(ID);
        String token =
                browser.current().page().select(BAR + " [name=csrf-token]").val();
        Seen refused = browser.post(AREA + "/assistenza", Map.of("csrf-token", token, "words", "Aiuto"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Questa pagina riguarda te");
        assertThat(owners("form-set-aside")).isEmpty();
    }

    @Test
    void oneAboutANumberIsNotStartedOverForSomebodyElse() {
        for (String second : List.of(OTHER, "")) {
            actFor(ID);
            Seen first = browser.open(AREA + "/numeri/" + OPPOSITION + "/consensi");
            switchTo(second);
            Seen asked = post(first, SEND);
            assertThat(asked.heading()).isEqualTo("Il modulo era aperto per Anna Bianchi");
            assertThat(asked.text()).contains(second.isEmpty() ? "Ora agisci per te," : "Ora agisci per Bruno Rossi,");
            assertThat(asked.page().select(START_OVER).attr("href")).isEqualTo(AREA);
            assertThat(FakeServices.registry().asked("POST /v1/oppositions/" + OPPOSITION + "/renewals"))
                    .isEmpty();
            switchTo("");
        }
    }

    /** After a new sign-in Giulia acts for herself: a form for Anna must not turn into one of her own. */
    @Test
    void oneThatComesAfterTheSessionIsGivenBackAfterTheSignIn() {
        String signIn = writtenForAnnaSentWithoutASession();
        switchTo("");
        Seen asked = browser.open(signIn).keep("set-aside-session-over-it");
        assertThat(asked.heading()).isEqualTo("Il modulo era aperto per Anna Bianchi");
        assertThat(asked.text()).contains("Ora agisci per te, quindi non abbiamo inviato nulla.");
        Seen back = browser.submit(GO_ON, Map.of());
        assertThat(back.page().select(BAR).text()).contains("Anna Bianchi");
        assertThat(back.page().select("[name=number0]").val()).isEqualTo(TYPED);
        assertThat(browser.open(signIn).page().select("[name=number0]").val())
                .as("the sign-in gives it back once")
                .isEmpty();
    }

    @Test
    void oneThatComesAfterTheSessionForAnOrganisationIsGivenBackToo() {
        FakeServices.registry().answer("GET /v1/delegations/" + ID, """
                        {"id": "%s", "side": "RECEIVED", "state": "ACTIVE", "name": "Acme S.p.A.", "taxCode": "••••••••157",
                         "offeredAt": "2026-11-20T09:00:00Z", "acceptedAt": "2026-11-21T09:00:00Z", "organisation": true}""".formatted(ID));
        String signIn = writtenForAnnaSentWithoutASession();
        switchTo("");
        assertThat(browser.open(signIn).heading()).isEqualTo("Il modulo era aperto per Acme S.p.A.");
        assertThat(browser.submit(GO_ON, Map.of())
                        .page()
                        .select("[name=number0]")
                        .val())
                .isEqualTo(TYPED);
    }

    @Test
    void whoseDelegationIsOverCannotSendIt() {
        String signIn = writtenForAnnaSentWithoutASession();
        switchTo("");
        FakeServices.registry().reset();
        DelegationAnswers.is(ID, "RECEIVED", "ENDED", "Anna Bianchi");
        Seen asked = browser.open(signIn).keep("set-aside-over-it");
        assertThat(asked.heading()).isEqualTo("Il modulo era aperto per Anna Bianchi");
        assertThat(asked.text()).contains("La delega non è in vigore: non puoi inviare il modulo.");
        assertThat(asked.page().select("main form")).isEmpty();
        assertThat(asked.page().select("main .btn-primary").text()).isEqualTo("Ricomincia per te");
        assertThat(browser.onceWithForm(asked.address(), Map.of()).statusCode()).isEqualTo(409);
    }

    @Test
    void nobodyElseGetsIt() {
        String address = writtenForAnnaSentForBruno("/it").address();
        SecurityIdentity giulia = signedIn.getTestIdentity();
        signedIn.setTestIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal("marco"))
                .addRole(Role.CITIZEN.realmName())
                .build());
        assertThat(browser.open(address).status()).isEqualTo(404);
        signedIn.setTestIdentity(giulia);
        assertThat(browser.open(address).status()).isEqualTo(200);
    }

    private Seen writtenForAnnaSentForBruno(String language) {
        actFor(ID);
        browser.open(language.equals("/it") ? NUMBERS : "/en/personal-area/add-numbers");
        Seen first = typed(SEND, "number0", TYPED);
        switchTo(OTHER);
        return post(first, SEND);
    }

    private String writtenForAnnaSentWithoutASession() {
        actFor(ID);
        browser.open(NUMBERS);
        SecurityIdentity giulia = signedIn.getTestIdentity();
        signedIn.setTestIdentity(null);
        String signIn = browser.submit(SEND, Map.of("number0", TYPED)).address();
        // a random id may have any digits
        assertThat(signIn.replaceFirst("&kept=[0-9a-f-]{36}$", "&kept"))
                .endsWith("&kept")
                .doesNotContain("333", ID);
        signedIn.setTestIdentity(giulia);
        return signIn;
    }

    private void actFor(String delegation) {
        browser.open(PEOPLE);
        browser.submit("main button[value='" + delegation + "']", Map.of());
    }

    /** As from a second window. */
    private void switchTo(String delegation) {
        browser.onceWithForm(PEOPLE + "/per-chi-agisci", Map.of("delegation", delegation));
    }

    /** Somebody has written into the form of the page, and not sent it. */
    private Seen typed(String button, String field, String words) {
        Seen shown = browser.current();
        form(shown, button).select("[name=" + field + "]").val(words);
        return shown;
    }

    /** Sends the form of the first window: with its token, and with the cookies of now. */
    private Seen post(Seen shown, String button) {
        FormElement form = form(shown, button);
        Map<String, String> values = new LinkedHashMap<>();
        form.formData().forEach(field -> values.put(field.key(), field.value()));
        return browser.post(form.attr("action"), values);
    }

    private static FormElement form(Seen shown, String button) {
        return (FormElement) shown.page().select(button).first().closest("form");
    }

    private List<String> owners(String kind) {
        return jdbc.query("select owner from draft where kind = ?", row -> row.getString(1), kind);
    }
}
