package it.opposizioni.local.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.opposizioni.kit.testing.Patience.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.local.infrastructure.Keycloak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/**
 * One person in one browser. Every page the person comes to is examined: WCAG rules, no scrolling sideways on a small telephone, nothing
 * that the content security policy stopped.
 */
public final class Visit implements AutoCloseable {

    private static final int SMALL_TELEPHONE = 320;

    /** The elements that stick out to the right, when the page can be moved sideways at all. */
    private static final String TOO_WIDE = """
            () => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth) return '';
              return [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > root.clientWidth + 0.5)
                .map(e => e.tagName + '.' + e.className + ' "' + e.textContent.trim().slice(0, 40) + '"')
                .join('; ') || 'something';
            }""";

    public final BrowserProfile profile;
    public final Page page;
    private final Site site;
    private final BrowserContext context;
    private final List<String> complaintsOfTheBrowser = new ArrayList<>();
    private final InputMethod input;
    private final Accessibility accessibility;

    Visit(Site site, Browser browser, BrowserProfile profile) {
        this.site = site;
        this.profile = profile;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(profile.width, 900)
                .setJavaScriptEnabled(profile.scripts)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("it".equals(profile.language) ? "it-IT" : "en-GB")
                // of an authority that no browser knows; that programs verify it is tested in PlainTextIT
                .setIgnoreHTTPSErrors(site.portal().startsWith("https:"))
                .setTimezoneId("Europe/Rome"));
        context.setDefaultTimeout(Patience.LIMIT.toMillis());
        this.page = context.newPage();
        this.accessibility = new Accessibility(browser, profile, site.examined);
        this.input = profile.keyboard ? new KeyboardInput(page) : new InputMethod.Mouse();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && message.text().contains("Content Security Policy")) {
                complaintsOfTheBrowser.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaintsOfTheBrowser.add(page.url() + ": " + error));
    }

    public String text(String italian, String english) {
        return profile.text(italian, english);
    }

    /** Opens a page of the portal by the path that its language has. */
    public Visit open(String italianPath, String englishPath) {
        page.navigate(site.portal() + "/" + profile.language + text(italianPath, englishPath));
        return examine();
    }

    /** Signs in through Keycloak's form, coming from the header of the start page. */
    public Visit signIn(String name) {
        open("", "");
        input.press(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName(text("Accedi", "Sign in"))
                                .setExact(true))
                .first());
        page.locator("#username").fill(name);
        page.locator("#password").fill(Keycloak.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(Pattern.compile(Pattern.quote(site.portal()) + ".*"));
        return examine();
    }

    public Visit write(String italian, String english, String value) {
        input.write(page.getByLabel(text(italian, english)).first(), value);
        return this;
    }

    public Visit choose(String italian, String english) {
        input.check(page.getByLabel(text(italian, english)).first());
        return this;
    }

    public Visit choose(String question, String questionInEnglish, String italian, String english) {
        input.check(
                page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(text(question, questionInEnglish)))
                        .last()
                        .getByLabel(text(italian, english))
                        .first());
        return this;
    }

    public Visit select(String italian, String english, String option) {
        input.select(page.getByLabel(text(italian, english)).first(), option);
        return this;
    }

    /** Presses a button and looks at the page that follows. */
    public Visit press(String italian, String english) {
        input.press(
                named(AriaRole.BUTTON, italian, english).locator("visible=true").first());
        return examine();
    }

    /** Presses a button whose page goes on by itself: it is examined when it has stopped, but without scripts also while it goes on. */
    public Visit start(String italian, String english) {
        if (!profile.scripts) {
            return press(italian, english);
        }
        pressAndLeave(italian, english);
        return this;
    }

    /** Presses a button that sends a file: with scripts the page stays until all of it has travelled. */
    public Visit send(String italian, String english) {
        pressAndLeave(italian, english);
        return examine();
    }

    private void pressAndLeave(String italian, String english) {
        String before = page.url();
        input.press(named(AriaRole.BUTTON, italian, english).first());
        page.waitForURL(address -> !address.equals(before));
    }

    public Visit follow(String italian, String english) {
        openAreaMenuFor(italian, english);
        input.press(
                named(AriaRole.LINK, italian, english).locator("visible=true").first());
        return examine();
    }

    /** On a telephone the menu of an area is closed until somebody opens it. */
    private void openAreaMenuFor(String italian, String english) {
        Locator button = page.locator(".area-nav summary").locator("visible=true");
        Locator hidden =
                page.locator(".area-nav a").filter(new Locator.FilterOptions().setHasText(text(italian, english)));
        if (named(AriaRole.LINK, italian, english).count() == 0 && hidden.count() > 0 && button.count() > 0) {
            input.press(button.first());
        }
    }

    /** Follows a link to another site's page, which is not examined. */
    public void leaveBy(String italian, String english) {
        input.press(named(AriaRole.LINK, italian, english).first());
        page.waitForURL(address -> !address.startsWith(site.portal()));
    }

    private Locator named(AriaRole role, String italian, String english) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(text(italian, english)));
    }

    /** Opens a menu of the header, which works without scripts. */
    public Visit openMenu(String italian, String english) {
        input.press(page.locator("header summary")
                .filter(new Locator.FilterOptions().setHasText(text(italian, english)))
                .first());
        return this;
    }

    public Visit sees(String italian, String english) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(text(italian, english));
        return this;
    }

    public Visit seesHeading(String italian, String english) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(text(italian, english));
        return this;
    }

    /** Loads the page again, until it shows what events bring. */
    public Visit reloadUntilItShows(String italian, String english) {
        await().pollInterval(Duration.ofMillis(200)).until(() -> {
            page.reload();
            return page.getByRole(AriaRole.MAIN).innerText().contains(text(italian, english));
        });
        return examine();
    }

    /** Checks with the tab key that the focus is seen on every control, and that words are read in the colours shown now. */
    public Visit seesFocusAndWords() {
        new FocusRing(page).isSeenOnEveryStop();
        accessibility.examineAgain(page);
        return this;
    }

    /** Checks what must be true of every page. */
    public Visit examine() {
        page.waitForLoadState();
        assertThat(page.locator("html")).hasAttribute("lang", profile.language);
        assertThat(page.locator("h1")).hasCount(1);
        accessibility.examine(page);
        doesNotScrollSideways();
        Assertions.assertThat(complaintsOfTheBrowser)
                .as("what the browser complained of")
                .isEmpty();
        return this;
    }

    private void doesNotScrollSideways() {
        page.setViewportSize(SMALL_TELEPHONE, 900);
        Object tooWide = page.evaluate(TOO_WIDE);
        Assertions.assertThat(tooWide)
                .as("what makes %s scroll sideways at %d px", page.url(), SMALL_TELEPHONE)
                .isEqualTo("");
        page.setViewportSize(profile.width, 900);
    }

    @Override
    public void close() {
        accessibility.close();
        context.close();
    }
}
