package it.opposizioni.portal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.Mail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person chooses the language and the address of letters; a new address is used once its code came back. */
@QuarkusTest
@AsGiulia
class ProfilePagesTest extends ProfileScenario {

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = OLD))
    void theAddressOfTheSignInIsShownAsSuch() {
        Seen seen = browser.open(PAGE).keep("profile-it");
        assertThat(seen.heading()).isEqualTo("Profilo");
        assertThat(seen.page().select("main dd").text()).contains(OLD, "arriva da chi ti identifica");
        assertThat(seen.page().select("#email").val()).isEqualTo(OLD);
        assertThat(seen.page().select("input[name=language][checked]").val()).isEqualTo("it");
        assertThat(browser.open("/en/personal-area/profile").keep("profile-en").text())
                .contains("from the service that you sign in with");
        assertThat(browser.current().page().select(".account a[href=/en/personal-area/profile]"))
                .hasSize(1);
    }

    @Test
    void theDashboardLeadsToIt() {
        FakeServices.registry().answer("GET /v1/oppositions", "{\"items\": [], \"next\": null}");
        FakeServices.complaint().answer("GET /v1/complaints", "{\"items\": [], \"next\": null}");
        assertThat(browser.open("/it/area-personale").page().select("main a[href=" + PAGE + "]"))
                .hasSize(1);
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = OLD))
    void aNewAddressIsUsedOnceItsCodeCameBackAndTheOldOneIsTold() {
        browser.open(PAGE);
        Seen waiting = browser.submit(SAVE, Map.of("email", NEW)).keep("profile-waiting-it");
        assertThat(waiting.address()).isEqualTo(PAGE + "?done=code");
        assertThat(waiting.page().select("[autofocus]")).hasSize(1);
        assertThat(waiting.text()).contains("Abbiamo mandato un codice a " + NEW);
        assertThat(address()).contains(OLD);
        String code = codeSentTo(NEW);
        Mail sent = mailbox.getMailsSentTo(NEW).getFirst();
        assertThat(sent.getSubject()).isEqualTo("Il codice per confermare il tuo indirizzo e-mail");
        assertThat(stored().getFirst().body()).as("it is forgotten").isEmpty();

        Seen done = browser.submit(CONFIRM, Map.of("code", code.substring(0, 3) + " " + code.substring(3)))
                .keep("profile-confirmed-it");
        assertThat(done.address()).isEqualTo(PAGE + "?done=confirmed");
        assertThat(done.page().select("main dd").text()).contains(NEW, "L’hai scelto tu.", OLD, "Non lo usiamo");
        assertThat(done.page().select("#code")).isEmpty();
        assertThat(address()).contains(NEW);
        sender.sendDue();
        Mail told = mailbox.getMailsSentTo(OLD).getFirst();
        assertThat(told.getSubject()).isEqualTo("Non scriviamo più a questo indirizzo");
        assertThat(told.getText()).contains("Se non sei stato tu", PAGE).doesNotContain(NEW);
        assertThat(mailbox.getTotalMessagesSent()).isEqualTo(2);
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = OLD))
    void lettersComeInTheLanguageOfTheProfileAndNoSignInChangesIt() {
        contacts.choose(GIULIA, NEW, "it");
        browser.open("/en/personal-area/profile");
        assertThat(browser.submit(SAVE, Map.of("language", "en")).address())
                .isEqualTo("/en/personal-area/profile?done=saved");
        FakeServices.registry().answer("GET /v1/oppositions", "{\"items\": [], \"next\": null}");
        FakeServices.complaint().answer("GET /v1/complaints", "{\"items\": [], \"next\": null}");
        browser.open("/it/area-personale");
        probe.publish("complaint.events", event("complaint.complaint-stage-changed", "a", 1, """
                {"complaintId":"018f0000-0000-7000-8000-000000000001","reporter":"giulia","stage":"FILED",
                "assessment":null,"changedAt":"2026-11-25T08:00:00Z"}"""));
        awaitStored(1);
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(NEW).getFirst().getSubject()).isEqualTo("News about your complaint");
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = OLD))
    void whoWantsNoEmailFindsAllInTheMessageBox() {
        browser.open(PAGE);
        Seen saved = browser.submit(SAVE, Map.of("email", "")).keep("profile-box-it");
        assertThat(saved.address()).isEqualTo(PAGE + "?done=saved");
        assertThat(saved.page().select("main dd").text()).contains("Nessuna e-mail");
        assertThat(address()).isEmpty();
        sender.sendDue();
        assertThat(mailbox.getMailsSentTo(OLD)).hasSize(1);
        browser.submit(SAVE, Map.of());
        sender.sendDue();
        assertThat(mailbox.getTotalMessagesSent())
                .as("there is nothing to tell")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"giulia", "giulia@example", "a@b.it,c@d.it", "Giulia <giulia@example.org>"})
    void whatIsNoAddressIsSaidAndStays(String typed) {
        browser.open(PAGE);
        Seen seen = browser.submit(SAVE, Map.of("email", typed, "language", "en"));
        assertThat(error(seen, "email")).contains("non è scritto bene");
        assertThat(seen.page().select("#email").val()).isEqualTo(typed);
        assertThat(seen.page().select("input[name=language][checked]").val()).isEqualTo("en");
        assertThat(stored()).isEmpty();
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "email", value = OLD))
    void aChangeIsGivenUp() {
        browser.open(PAGE);
        browser.submit(SAVE, Map.of("email", NEW));
        String code = codeSentTo(NEW);
        Seen givenUp = browser.submit("main button[value=GIVE_UP]", Map.of());
        assertThat(givenUp.address()).isEqualTo(PAGE + "?done=given-up");
        assertThat(givenUp.page().select("#code")).isEmpty();
        browser.onceWithForm(PAGE, Map.of("act", "CONFIRM", "code", code));
        assertThat(address()).contains(OLD);
        assertThat(List.of(givenUp.address())).noneMatch(address -> address.contains("@"));
    }
}
