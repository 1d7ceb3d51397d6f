package it.opposizioni.local.access;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.EachProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import it.opposizioni.local.infrastructure.Keycloak;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the page about a service through the sign-in into the service, in the portal's own look; new accounts and forgotten passwords. */
@ExtendWith(RunningSuite.class)
class SignInIT {

    private static final String PASSWORD = "Cavallo-Batteria-7";

    /** {@code failureFactor} of the realm, for a browser that is slow; of two within a second the second is enough. */
    private static final int GUESSES = 10;

    private static final Pattern LINK = Pattern.compile("https?://\\S+action-token\\S+");

    private final Site site;

    SignInIT(Site site) {
        this.site = site;
    }

    @EachProfile
    void aServiceIsExplainedAndTheSignInLeadsIntoIt(BrowserProfile profile) {
        try (Visit marco = site.visit(profile)) {
            marco.open("", "")
                    .follow("Iscrivi i tuoi numeri", "Register your numbers")
                    .seesHeading("Iscrivi e gestisci i tuoi numeri", "Register and manage your numbers")
                    .sees("A chi è rivolto", "Who it is for")
                    .sees("Quanto costa", "How much it costs")
                    .press("Accedi e comincia", "Sign in and start")
                    .seesHeading("Accedi", "Sign in")
                    .examine();
            assertThat(marco.page.title())
                    .isEqualTo(marco.text("Accedi", "Sign in") + " – "
                            + marco.text("Registro delle opposizioni", "Opposition register"));
            enter(marco.page, "marco", Keycloak.PASSWORD);
            marco.page.waitForURL(Pattern.compile(".*(aggiungi-numeri|add-numbers)$"));
            marco.examine().seesHeading("Quali numeri vuoi iscrivere", "Which numbers do you want to register");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void theFocusIsSeenAndWordsAreRead(ColorScheme scheme) {
        try (Visit visitor = site.visit(BrowserProfile.ITALIAN_DESKTOP)) {
            visitor.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            visitor.open("", "").follow("Accedi", "Sign in").seesFocusAndWords();
            visitor.follow("Crea un account", "Create an account").seesFocusAndWords();
        }
    }

    @Test
    void aContrastThemeStillHasButtons() {
        try (Visit visitor = site.visit(BrowserProfile.ITALIAN_DESKTOP)) {
            visitor.page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            visitor.open("", "").follow("Accedi", "Sign in");
            // a page of another server may be there before the browser has told it of the theme
            visitor.page.waitForFunction("matchMedia('(forced-colors: active)').matches");
            assertThat(visitor.page.evaluate("""
                    () => [...document.querySelectorAll('.btn')].filter(e => {
                      const s = getComputedStyle(e);
                      return parseFloat(s.borderTopWidth) === 0 || s.borderTopColor === s.backgroundColor;
                    }).length""")).isEqualTo(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_MOBILE", "ITALIAN_MOBILE_NO_SCRIPTS"})
    void thereIsAWayBackAndTheOtherLanguage(BrowserProfile profile) {
        try (Visit visitor = site.visit(profile)) {
            visitor.open("", "").follow("Accedi", "Sign in");
            visitor.page.locator("header a[hreflang]").click();
            assertThat(visitor.page.locator("h1").innerText().strip()).isEqualTo(profile.text("Sign in", "Accedi"));
            visitor.page.locator("header a[hreflang]").click();
            visitor.follow("Torna al registro senza accedere", "Back to the register without signing in");
            assertThat(visitor.page.url()).isEqualTo(site.portal() + "/" + profile.language + "/");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_MOBILE", "ITALIAN_MOBILE_NO_SCRIPTS"})
    void somebodyNewCreatesAnAccountForgetsThePasswordAndGetsAnother(BrowserProfile profile) {
        String name = "elena-" + UUID.randomUUID().toString().substring(0, 8);
        String address = name + "@example.org";
        try (Visit elena = site.visit(profile)) {
            createAccount(elena, name, address);
        }
        try (Visit elena = site.visit(profile)) {
            elena.open("", "").follow("Accedi", "Sign in");
            enter(elena.page, name, "the-wrong-one");
            elena.examine().sees("Nome utente o password non giusti", "Wrong username or password");
            assertThat(elena.page.title()).startsWith(elena.text("Errore:", "Error:"));
            assertThat(elena.page.locator("#username").inputValue()).isEqualTo(name);
            elena.follow("Hai dimenticato la password?", "Forgotten your password?");
            elena.page.locator("#username").fill(address);
            elena.press("Manda l’e-mail", "Send the e-mail").sees("Se l’account esiste", "If there is an account");
            elena.page.navigate(link(address, elena.text("Scegli una nuova password", "Choose a new password")));
            elena.examine();
            choosePassword(elena, PASSWORD + "-bis");
            elena.seesHeading("Area personale", "Personal area");
        }
    }

    /** Whoever guesses, fast or slowly, learns nothing from the last guess (deploy/docs/threats.md T16). */
    @Test
    void whoGuessesPasswordsIsRefusedAlsoWithTheRightOne() {
        String name = "anna-" + UUID.randomUUID().toString().substring(0, 8);
        try (Visit anna = site.visit(BrowserProfile.ITALIAN_DESKTOP)) {
            createAccount(anna, name, name + "@example.org");
        }
        try (Visit guesser = site.visit(BrowserProfile.ITALIAN_DESKTOP)) {
            guesser.open("", "").follow("Accedi", "Sign in");
            for (int guess = 1; guess <= GUESSES; guess++) {
                enter(guesser.page, name, "guess-number-" + guess);
                guesser.sees("Nome utente o password non giusti", "Wrong username or password");
            }
            enter(guesser.page, name, PASSWORD);
            guesser.sees("Nome utente o password non giusti", "Wrong username or password");
        }
        try (Visit anna = site.visit(BrowserProfile.ITALIAN_DESKTOP)) {
            anna.open("", "").follow("Accedi", "Sign in");
            enter(anna.page, name, PASSWORD);
            anna.sees("Nome utente o password non giusti", "Wrong username or password");
        }
    }

    /** Who has a session at the identity provider would be sent around in a circle: it answers at once, and we do not know the sign-in. */
    @ParameterizedTest
    @EnumSource(names = {"ENGLISH_MOBILE", "ITALIAN_MOBILE_NO_SCRIPTS"})
    void whoComesBackWithoutOurCookiesIsToldSoAndTriesAgain(BrowserProfile profile) {
        try (Visit marco = site.visit(profile)) {
            marco.open("", "").follow("Accedi", "Sign in");
            marco.page
                    .context()
                    .clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("q_auth.*")));
            enter(marco.page, "marco", Keycloak.PASSWORD);
            marco.sees("Non ritroviamo il tuo accesso", "We cannot find your sign-in")
                    .examine()
                    .follow("Prova di nuovo", "Try again")
                    .seesHeading("Area personale", "Personal area");
        }
    }

    private void createAccount(Visit visit, String name, String address) {
        visit.open("", "").follow("Accedi", "Sign in").follow("Crea un account", "Create an account");
        register(visit, name, address);
        visit.seesHeading("Conferma il tuo indirizzo", "Confirm your address").examine();
        visit.page.navigate(link(address, visit.text("Conferma il tuo indirizzo", "Confirm your e-mail")));
        visit.examine();
        choosePassword(visit, PASSWORD);
        visit.seesHeading("Area personale", "Personal area").examine();
    }

    private static void register(Visit visit, String name, String address) {
        visit.page.locator("#username").fill(name);
        visit.page.locator("#email").fill("no address");
        visit.page.locator("#firstName").fill("Elena");
        visit.page.locator("#lastName").fill("Gatti");
        if (visit.page.locator("#password").count() > 0) {
            visit.page.locator("#password").fill(PASSWORD);
            visit.page.locator("#password-confirm").fill(PASSWORD);
        }
        visit.press("Crea un account", "Create an account")
                .sees("Questo non è un indirizzo e-mail", "This is no e-mail address");
        assertThat(visit.page.locator("#email").getAttribute("aria-invalid")).isEqualTo("true");
        visit.page.locator("#email").fill(address);
        visit.page.locator("[type=submit]").first().click();
    }

    private static void choosePassword(Visit visit, String password) {
        visit.page.locator("#password-new").fill(password);
        visit.page.locator("#password-confirm").fill(password);
        visit.page.locator("[type=submit]").first().click();
    }

    static void enter(Page page, String name, String password) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    /** The link in the letter with that subject. */
    private String link(String address, String subject) {
        return await("a letter \"" + subject + "\" to " + address)
                .until(() -> found(address, subject), found -> found != null);
    }

    private String found(String address, String subject) {
        for (JsonNode letter : site.inbox().to(address)) {
            Matcher link = LINK.matcher(letter.path("text").asText());
            if (letter.path("subject").asText().startsWith(subject) && link.find()) {
                return link.group();
            }
        }
        return null;
    }
}
