package it.opposizioni.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import it.opposizioni.local.infrastructure.Keycloak;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The frame of every page: seen by people who use the keyboard, the dark, a contrast theme or a telephone. */
@ExtendWith(RunningSuite.class)
class ShellIT {

    private static final int TELEPHONE_WIDTH = 360;
    private static final int TELEPHONE_HEIGHT = 740;
    /** Where the heading begins at the latest. */
    private static final double HEADING = 200;

    /** What a contrast theme must not make alike: a current item and the others, a button and the words around it. */
    private static final String LOST = """
            () => {
              const style = e => getComputedStyle(e);
              const lost = [];
              const current = document.querySelector('.site-menu [aria-current]');
              const other = document.querySelector('.site-menu a:not([aria-current])');
              if (current && style(current).borderBottomColor === style(other).borderBottomColor) lost.push('current item');
              document.querySelectorAll('.btn, .tag, .sign-in').forEach(e => {
                const s = style(e);
                if (parseFloat(s.borderTopWidth) === 0 || s.borderTopColor === s.backgroundColor) lost.push(e.outerHTML);
              });
              document.querySelectorAll('.today').forEach(e => {
                if (style(e).outlineStyle === 'none') lost.push('today');
              });
              return lost;
            }""";

    private final Site site;

    ShellIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theFocusIsSeenAndWordsAreRead(ColorScheme scheme) {
        try (Visit giulia = site.visit(BrowserProfile.ITALIAN_DESKTOP)) {
            giulia.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            giulia.open("", "").seesFocusAndWords();
            giulia.open("/chi-mi-ha-chiamato", "/who-called-me").seesFocusAndWords();
            giulia.open("/statistiche", "/statistics").seesFocusAndWords();
            giulia.signIn("giulia");
            giulia.open("/area-personale", "/personal-area").seesFocusAndWords();
            giulia.open("/area-personale/aggiungi-numeri", "/personal-area/add-numbers")
                    .seesFocusAndWords();
            giulia.open("/area-personale/profilo", "/personal-area/profile").seesFocusAndWords();
        }
    }

    @Test
    void theHeadingBeginsHighOnATelephone() {
        List<String> ofEverybody = List.of("/", "/aiuto", "/chi-mi-ha-chiamato", "/non-esiste");
        Map<String, List<String>> ofPeople = Map.of(
                "giulia",
                List.of("/area-personale", "/area-personale/aggiungi-numeri"),
                "acme",
                List.of("/operatori", "/operatori/campagne", "/operatori/consultazioni/nuova"),
                "gestore",
                List.of("/amministrazione/operatori"),
                "garante",
                List.of("/autorita"));
        try (Visit visitor = site.visit(BrowserProfile.ITALIAN_MOBILE_NO_SCRIPTS)) {
            headingsBeginHigh(visitor, ofEverybody);
        }
        ofPeople.forEach((name, pages) -> {
            try (Visit visitor = site.visit(BrowserProfile.ITALIAN_MOBILE_NO_SCRIPTS)) {
                visitor.signIn(name);
                headingsBeginHigh(visitor, pages);
            }
        });
    }

    private static void headingsBeginHigh(Visit visitor, List<String> pages) {
        for (String path : pages) {
            visitor.open(path, path);
            visitor.page.setViewportSize(TELEPHONE_WIDTH, TELEPHONE_HEIGHT);
            Assertions.assertThat(visitor.page.locator("h1").boundingBox().y)
                    .as("where the heading of %s begins", path)
                    .isLessThan(HEADING);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_MOBILE", "ITALIAN_MOBILE_NO_SCRIPTS"})
    void theMenuOfATelephoneOpensAndCloses(BrowserProfile profile) {
        try (Visit visitor = site.visit(profile)) {
            visitor.open("", "");
            Locator help = visitor.page.locator(".site-menu").getByText(profile.text("Aiuto", "Help"));
            assertThat(help).isHidden();
            visitor.openMenu("Menu", "Menu");
            assertThat(help).isVisible();
            visitor.examine();
            if (profile.scripts) {
                visitor.page.keyboard().press("Escape");
                assertThat(help).isHidden();
                assertThat(visitor.page.locator(".site-menu summary")).isFocused();
                visitor.openMenu("Menu", "Menu");
            }
            visitor.follow("Aiuto", "Help").seesHeading("Aiuto", "Help");
        }
    }

    /** WCAG 2.2.1: who is still writing is asked in time, and one key keeps the session. */
    @ParameterizedTest
    @EnumSource(names = {"ITALIAN_DESKTOP", "ENGLISH_MOBILE"})
    void theEndOfASessionIsAnnouncedAndPutOff(BrowserProfile profile) {
        try (Visit giulia = site.visit(profile)) {
            giulia.signIn("giulia");
            giulia.page.clock().install();
            giulia.open("/area-personale/assistenza", "/personal-area/assistance");
            Locator notice = giulia.page.locator("dialog[role=alertdialog]");
            Locator words = giulia.page.locator("#words");
            words.fill("Non riesco");
            words.focus();
            giulia.page.clock().fastForward("20:00");
            assertThat(notice).isHidden();

            giulia.page.clock().fastForward("06:00");
            assertThat(notice).isVisible();
            assertThat(notice).containsText(profile.text("La sessione sta per finire", "Your session is about to end"));
            assertThat(notice.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(profile.text("Resta collegato", "Stay signed in"))))
                    .isFocused();
            giulia.page.keyboard().press("Enter");
            assertThat(notice).isHidden();
            assertThat(words).isFocused();

            giulia.page.clock().fastForward("26:00");
            assertThat(notice).isVisible();
            giulia.page.keyboard().press("Escape");
            assertThat(notice).isHidden();

            giulia.page.clock().fastForward("31:00");
            assertThat(notice).containsText(profile.text("La sessione è finita", "Your session has ended"));
            giulia.page.keyboard().press("Enter");
            assertThat(notice).isHidden();
            assertThat(words).hasValue("Non riesco");
        }
    }

    /** WCAG 2.2.5, with and without script. */
    @ParameterizedTest
    @EnumSource(names = {"ITALIAN_DESKTOP", "ENGLISH_DESKTOP_NO_SCRIPTS"})
    void aFormThatIsSentAfterTheEndIsFoundAgain(BrowserProfile profile) {
        try (Visit giulia = site.visit(profile)) {
            giulia.signIn("giulia");
            giulia.open("/area-personale/assistenza", "/personal-area/assistance");
            giulia.page.locator("#words").fill("Non riesco a togliere un numero");
            giulia.page
                    .context()
                    .clearCookies(new BrowserContext.ClearCookiesOptions()
                            .setName(Pattern.compile("q_session.*|KEYCLOAK.*|AUTH_SESSION.*")));
            giulia.page.locator("main form .btn-primary").click();
            giulia.page.locator("#username").fill("giulia");
            giulia.page.locator("#password").fill(Keycloak.PASSWORD);
            giulia.page.locator("#kc-login").click();
            giulia.page.waitForURL(Pattern.compile(Pattern.quote(site.portal()) + ".*[?]form=.*"));
            giulia.examine().sees("hai fatto di nuovo l’accesso", "You have signed in again");
            assertThat(giulia.page.locator("#words")).hasValue("Non riesco a togliere un numero");
        }
    }

    @Test
    void aContrastThemeLosesNothing() {
        try (Visit acme = site.visit(BrowserProfile.ITALIAN_DESKTOP)) {
            acme.page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            losesNothing(acme.open("/chi-mi-ha-chiamato", "/who-called-me"));
            losesNothing(acme.open("/statistiche", "/statistics"));
            losesNothing(acme.open("/stato-del-servizio", "/service-status"));
            acme.signIn("acme");
            losesNothing(acme.open("/operatori", "/operators"));
            losesNothing(acme.open("/operatori/scadenzario", "/operators/calendar"));
        }
    }

    private static void losesNothing(Visit visitor) {
        Assertions.assertThat((List<?>) visitor.page.evaluate(LOST))
                .as("not to be seen on %s", visitor.page.url())
                .isEmpty();
    }
}
