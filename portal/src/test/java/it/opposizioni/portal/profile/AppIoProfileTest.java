package it.opposizioni.portal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A person with a digital identity chooses App IO. */
@QuarkusTest
@AsGiulia
class AppIoProfileTest extends PortalTest {

    private static final String PAGE = "/it/area-personale/profilo";
    private static final String SAVE = "main button[value=SAVE]";
    private static final String PROFILES = "POST /api/v1/profiles";
    private static final String CODE = "RSSMRA85T10A562S";
    private static final String OF_SPID = "TINIT-" + CODE;
    private static final String EMAIL = "giulia@example.org";

    @Inject
    PersonContacts contacts;

    private Optional<String> appIo() {
        return contacts.of("giulia").flatMap(PersonContact::appIo);
    }

    private static String error(Seen seen) {
        assertThat(seen.page().select(".error-summary a").eachAttr("href")).containsExactly("#channel");
        return seen.page().getElementById("channel-error").text();
    }

    @Test
    @OidcSecurity(claims = {@Claim(key = "email", value = EMAIL), @Claim(key = "tax_code", value = OF_SPID)})
    void whoHasTheAppChoosesItAndGoesBackToEmail() {
        FakeServices.appIo().answer(PROFILES, "{\"sender_allowed\":true}");
        Seen before = browser.open(PAGE).keep("profile-app-io-it");
        assertThat(before.page().select("input[name=channel][checked]").val()).isEqualTo("EMAIL");
        assertThat(appIo()).isEmpty();

        Seen chosen = browser.submit(SAVE, Map.of("channel", "APP_IO")).keep("profile-in-app-io-it");
        assertThat(chosen.address()).isEqualTo(PAGE + "?done=saved");
        assertThat(FakeServices.appIo().lastAsked(PROFILES).body()).isEqualTo("{\"fiscal_code\":\"" + CODE + "\"}");
        assertThat(appIo()).contains(CODE);
        assertThat(chosen.page().select("main dd").first().text())
                .contains("App IO", "Quello che l’app non prende arriva a " + EMAIL);
        assertThat(chosen.page().select("input[name=channel][checked]").val()).isEqualTo("APP_IO");
        assertThat(chosen.text()).doesNotContain(CODE);

        browser.submit(SAVE, Map.of("language", "en"));
        assertThat(FakeServices.appIo().asked(PROFILES))
                .as("it is not asked again")
                .hasSize(1);
        assertThat(appIo()).contains(CODE);

        browser.submit(SAVE, Map.of("channel", "EMAIL"));
        assertThat(appIo()).isEmpty();
        assertThat(contacts.of("giulia").flatMap(PersonContact::email)).contains(EMAIL);
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "tax_code", value = CODE))
    void whoWouldNotBeReachedThereIsTold() {
        FakeServices.appIo().answer(PROFILES, 404, "{}");
        browser.open("/en/personal-area/profile");
        Seen refused = browser.submit(SAVE, Map.of("channel", "APP_IO", "language", "en"))
                .keep("profile-app-io-refused-en");
        assertThat(error(refused)).contains("App IO does not take our messages for you");
        assertThat(refused.page().select("input[name=channel][checked]").val()).isEqualTo("APP_IO");
        assertThat(appIo()).isEmpty();
    }

    /** What it does not take later goes by e-mail. */
    @Test
    @OidcSecurity(claims = @Claim(key = "tax_code", value = CODE))
    void whenAppIoIsAwayItCanBeChosen() {
        FakeServices.appIo().answer(PROFILES, 503, "{}");
        browser.open(PAGE);
        browser.submit(SAVE, Map.of("channel", "APP_IO"));
        assertThat(appIo()).contains(CODE);
    }

    @Test
    void withoutATaxCodeItCannotBeChosen() {
        Seen seen = browser.open(PAGE);
        assertThat(seen.page().select("input[name=channel]")).isEmpty();
        assertThat(seen.text()).contains("accedi con SPID o CIE");
        browser.onceWithForm(PAGE, Map.of("act", "SAVE", "email", "", "language", "it", "channel", "APP_IO"));
        assertThat(appIo()).isEmpty();
        assertThat(FakeServices.appIo().asked(PROFILES)).isEmpty();
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "tax_code", value = "12345678903"))
    void thatOfACompanyDoesNotServe() {
        assertThat(browser.open(PAGE).page().select("input[name=channel]")).isEmpty();
    }
}
