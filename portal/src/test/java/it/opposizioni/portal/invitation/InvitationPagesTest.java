package it.opposizioni.portal.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import it.opposizioni.portal.membership.MembershipAnswers;
import it.opposizioni.portal.operatorarea.CompanyAnswers;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody reads an invitation and answers it. */
@QuarkusTest
@AsGiulia
class InvitationPagesTest extends PortalTest {

    private static final String SECRET = "Zm9vYmFyLWZvb2Jhci1mb29iYXItZm9vYmFyLWZvb2I";
    private static final String LINK = "/it/invito/" + SECRET;
    private static final String JOINED = "/it/operatori?done=joined&operator=" + CompanyAnswers.ID;
    private static final String ACCEPT = "button[value=ACCEPT]";
    private static final String DECLINE = "button[value=DECLINE]";
    private static final String CODE = "button[value=CODE]";

    @Inject
    Clock clock;

    @Inject
    EntityManager database;

    private static FakeService invited(boolean codeRequired) {
        return FakeServices.operator()
                .answer("POST /v1/invitations/opening", """
                {"id": "018f0000-0000-7000-8000-0000000000cc", "operator": {"id": "%s", "name": "Acme Energia S.p.A.",
                 "seat": "Via Verdi 10, Milano"}, "role": "UPLOADER", "invitedBy": "Ada Neri",
                 "expiresAt": "2026-12-03T09:00:00Z", "codeRequired": %s}""".formatted(CompanyAnswers.ID, codeRequired));
    }

    @Test
    void whoIsSignedInReadsWhoInvitesToWhatAndUntilWhen() {
        invited(false);
        Browser.Seen seen = browser.open(LINK).keep("invitation-it");
        assertThat(seen.heading()).isEqualTo("Acme Energia S.p.A. ti invita");
        assertThat(seen.text())
                .contains(
                        "Ada Neri ti propone di agire per Acme Energia S.p.A.",
                        "Via Verdi 10, Milano",
                        "Caricamento liste",
                        "Scadenza giovedì 3 dicembre 2026, ore 10:00",
                        "Le aree che usi già restano come sono.");
        assertThat(seen.page().select(CODE)).isEmpty();
        assertThat(FakeServices.operator()
                        .lastAsked("POST /v1/invitations/opening")
                        .body())
                .isEqualTo("{\"secret\":\"" + SECRET + "\"}");
        assertThat(browser.open("/en/invitation/" + SECRET)
                        .keep("invitation-en")
                        .text())
                .contains("Ada Neri invites you to act for Acme Energia S.p.A.", "List uploader");
    }

    @Test
    void theSecretIsInNoAddressOfThePageWithTheAnswersAndInNoneItLinksTo() {
        invited(false);
        Browser.Seen seen = browser.open(LINK);
        assertThat(seen.address()).startsWith("/it/inviti/").doesNotContain(SECRET);
        assertThat(seen.answer().body()).doesNotContain(SECRET);
        assertThat(browser.open(LINK).address()).as("opened again").isEqualTo(seen.address());
    }

    @Test
    void theSecretIsKeptEncryptedAndErasedWithTheAnswer() {
        invited(false).answer("POST /v1/invitations/decline", 204, "");
        browser.open(LINK);
        assertThat(contents()).doesNotContain(SECRET);
        browser.submit(DECLINE, Map.of());
        Browser.Seen again = browser.open(browser.current().address());
        assertThat(again.heading()).isEqualTo("Hai rifiutato l’invito");
        assertThat(FakeServices.operator().asked("POST /v1/invitations/opening"))
                .as("it is not opened again")
                .hasSize(1);
    }

    private String contents() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select string_agg(content, ' ') from draft", String.class)
                        .getSingleResult()
                        .toString());
    }

    @Test
    @TestSecurity(user = "giulia", roles = "citizen")
    @OidcSecurity(claims = @Claim(key = "operator_id", value = CompanyAnswers.ID))
    void acceptingActsForTheOperatorAndRenewsTheSession() {
        invited(false)
                .answer("POST /v1/invitations/acceptance", MembershipAnswers.acme(true))
                .answer("GET /v1/operators/me", CompanyAnswers.company("APPLIED", "UPLOADER"));
        browser.open(LINK);
        Browser.Seen seen = browser.submit(ACCEPT, Map.of());
        assertThat(FakeServices.operator()
                        .lastAsked("POST /v1/invitations/acceptance")
                        .body())
                .isEqualTo("{\"secret\":\"" + SECRET + "\"}");
        assertThat(seen.address()).isEqualTo(JOINED);
        assertThat(seen.page().select("main .notice.ok").text())
                .isEqualTo("Hai accettato l’invito. Ora agisci per Acme Energia S.p.A.");
        assertThat(FakeServices.operator().asked("PUT /v1/memberships/current")).isEmpty();
    }

    @Test
    void whoAcceptsBeforeTheIdentityProviderKnowsReadsThatItTakesMinutes() {
        invited(false)
                .answer("POST /v1/invitations/acceptance", MembershipAnswers.acme(true))
                .answer("GET /v1/operators/me", CompanyAnswers.company("APPLIED", "UPLOADER"));
        browser.open(LINK);
        assertThat(browser.submit(ACCEPT, Map.of())
                        .page()
                        .select("main .notice.ok")
                        .text())
                .isEqualTo("Hai accettato l’invito. Entro pochi minuti potrai agire per il nuovo operatore.");
    }

    @Test
    void anAcceptanceThatDidNotChooseTheOperatorIsFollowedByTheChoice() {
        invited(false)
                .answer("POST /v1/invitations/acceptance", MembershipAnswers.acme(false))
                .answer("PUT /v1/memberships/current", MembershipAnswers.acme(true))
                .answer("GET /v1/operators/me", CompanyAnswers.company("APPLIED", "UPLOADER"));
        browser.open(LINK);
        browser.submit(ACCEPT, Map.of());
        assertThat(FakeServices.operator()
                        .lastAsked("PUT /v1/memberships/current")
                        .body())
                .contains(CompanyAnswers.ID);
    }

    @Test
    void acceptingTwiceLeadsToTheSamePage() {
        invited(false)
                .answer("POST /v1/invitations/acceptance", MembershipAnswers.acme(true))
                .answer("GET /v1/operators/me", CompanyAnswers.company("APPLIED", "UPLOADER"));
        Browser.Seen form = browser.open(LINK);
        String token = form.page().select("main input[name=csrf-token]").val();
        browser.submit(ACCEPT, Map.of());
        Browser.Seen twice = browser.post(form.address(), Map.of("csrf-token", token, "act", "ACCEPT"));
        assertThat(twice.address()).isEqualTo(JOINED);
        assertThat(FakeServices.operator().asked("POST /v1/invitations/acceptance"))
                .hasSize(1);
    }

    @Test
    void whoMustShowThatTheInvitedAddressIsTheirsAsksForACodeFirst() {
        invited(true)
                .answer(
                        "POST /v1/invitations/opening/code",
                        202,
                        "{\"expiresAt\": \"" + clock.instant().plus(Duration.ofMinutes(10)) + "\"}")
                .refuse("POST /v1/invitations/acceptance", 422, "validation", "Correggi.", """
                        [{"pointer": "/code", "code": "CODE_WRONG", "detail": "Il codice non è giusto."}]""")
                .answer("POST /v1/invitations/acceptance", MembershipAnswers.acme(true))
                .answer("GET /v1/operators/me", CompanyAnswers.company("APPLIED", "UPLOADER"));
        Browser.Seen first = browser.open(LINK).keep("invitation-code-it");
        assertThat(first.page().select(ACCEPT + ", #code")).isEmpty();
        assertThat(first.text())
                .contains("Dobbiamo sapere che leggi la posta dell’indirizzo a cui è arrivato l’invito")
                .as("the address may be that of the account, not verified yet")
                .doesNotContain("@acme", "non è quello del tuo account");
        Browser.Seen sent = browser.submit(CODE, Map.of()).keep("invitation-code-sent-it");
        assertThat(sent.page().select("main .notice.ok").text()).contains("Abbiamo mandato il codice");
        Browser.Seen wrong = browser.submit(ACCEPT, Map.of("code", "000000")).keep("invitation-code-wrong-it");
        assertThat(wrong.page().select("#code-error").text()).contains("Il codice non è giusto.");
        browser.submit(ACCEPT, Map.of("code", "123 456"));
        assertThat(FakeServices.operator()
                        .lastAsked("POST /v1/invitations/acceptance")
                        .body())
                .isEqualTo("{\"secret\":\"" + SECRET + "\",\"code\":\"123456\"}");
        assertThat(browser.current().address()).isEqualTo(JOINED);
    }

    @ParameterizedTest
    @CsvSource({"429, too-many-codes, CODE, code", "409, operator-cannot-invite, DECLINE, answer"})
    void aRefusalIsSaidWhereItBelongs(int status, String slug, String act, String field) {
        invited(true)
                .refuse("POST /v1/invitations/opening/code", status, slug, "Non ora.", "[]")
                .refuse("POST /v1/invitations/decline", status, slug, "Non ora.", "[]");
        browser.open(LINK);
        Browser.Seen seen = browser.submit("button[value=" + act + "]", Map.of());
        assertThat(seen.page().select(".error-summary a").text()).isEqualTo("Non ora.");
        assertThat(seen.page().select(".error-summary a").attr("href")).isEqualTo("#" + field);
        assertThat(seen.page().select("#" + field).text()).contains("Non ora.");
    }

    @ParameterizedTest
    @CsvSource({
        "404, not-found, Questo link non porta a nessun invito",
        "410, invitation-accepted, L’invito è già stato accettato",
        "410, invitation-declined, L’invito è stato rifiutato",
        "410, invitation-withdrawn, L’invito è stato ritirato",
        "410, invitation-expired, L’invito è scaduto"
    })
    void anInvitationThatIsOverSaysSoAndWhatToDo(int status, String slug, String heading) {
        FakeServices.operator().refuse("POST /v1/invitations/opening", status, slug, "no", "[]");
        Browser.Seen seen = browser.open(LINK).keep("invitation-" + slug + "-it");
        assertThat(seen.status()).isEqualTo(status);
        assertThat(seen.heading()).isEqualTo(heading);
        assertThat(seen.page().select("main form")).isEmpty();
    }

    @Test
    void aLinkThatWasCopiedInPartSaysSo() {
        FakeServices.operator().refuse("POST /v1/invitations/opening", 422, "validation", "no", """
                [{"pointer": "/secret", "code": "SIZE", "detail": "43 caratteri"}]""");
        assertThat(browser.open("/it/invito/Zm9v").heading()).isEqualTo("Questo link non porta a nessun invito");
    }

    @Test
    void whatEndedBetweenReadingAndAnsweringIsSaid() {
        invited(false)
                .refuse("POST /v1/invitations/opening", 410, "invitation-withdrawn", "no", "[]")
                .refuse("POST /v1/invitations/acceptance", 410, "invitation-withdrawn", "no", "[]");
        browser.open(LINK);
        assertThat(browser.submit(ACCEPT, Map.of()).heading()).isEqualTo("L’invito è stato ritirato");
    }

    @Test
    void whatAnotherPersonOpenedIsNotFound() {
        assertThat(browser.open("/it/inviti/018f0000-0000-7000-8000-0000000000ff")
                        .status())
                .isEqualTo(404);
    }
}
