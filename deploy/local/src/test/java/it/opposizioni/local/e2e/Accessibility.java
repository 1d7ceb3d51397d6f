package it.opposizioni.local.e2e;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.api.Assertions;

/**
 * The WCAG 2.2 AA rules that a machine can check: once for each page and state in each language, width, and with or without scripts. The
 * same page with other data is not checked again: the tests visit most pages several times.
 */
final class Accessibility implements AutoCloseable {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Every kind of element of a page by its path from the root, with the attributes that are no data. */
    private static final String STRUCTURE = """
            () => {
              const telling = /^(class|role|type|lang|dir|style|hidden|open|disabled|checked|tabindex|scope|autocomplete)$/;
              const own = e => e.tagName + [...e.attributes].map(a => {
                const state = telling.test(a.name) || /^aria-(?!label|describedby|details|controls)/.test(a.name);
                return ' ' + a.name + (state || a.value === '' ? '=' + a.value : '');
              }).join('') + ([...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim()) ? ' text' : '');
              const kinds = new Set();
              const walk = (e, from) => {
                const here = from + '>' + own(e);
                kinds.add(here);
                [...e.children].forEach(child => walk(child, here));
              };
              walk(document.documentElement, location.pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+/g, '#'));
              return [...kinds].join('\\n');
            }""";

    private final Browser browser;
    private final BrowserProfile profile;
    private final ExaminedPages examined;

    /** The same for all pages of one visit: to open another browser takes longer than the rules. */
    private Page copy;

    Accessibility(Browser browser, BrowserProfile profile, ExaminedPages examined) {
        this.browser = browser;
        this.profile = profile;
        this.examined = examined;
    }

    void examine(Page page) {
        if (examined.add(profile.language + profile.width + profile.scripts + page.evaluate(STRUCTURE))) {
            examineAgain(page);
        }
    }

    /** Also where the structure is known, for example in other colours. */
    void examineAgain(Page page) {
        if (profile.scripts) {
            check(page);
        } else {
            checkCopy(page);
        }
    }

    /** The rules are a script: where scripts are off, they run on a copy of the page whose own scripts are not loaded. */
    private void checkCopy(Page page) {
        String html = page.content();
        String address = page.url().replaceFirst("#.*", "");
        if (copy == null) {
            copy = newCopy(address.startsWith("https:"));
        }
        Predicate<String> ofThePage = address::equals;
        copy.route(
                ofThePage,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(html)));
        copy.navigate(address);
        check(copy);
        copy.unroute(ofThePage);
    }

    /** @param tls whose authority no browser knows */
    private Page newCopy(boolean tls) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(profile.width, 900)
                .setIgnoreHTTPSErrors(tls));
        context.route("**/*.js", Route::abort);
        return context.newPage();
    }

    @Override
    public void close() {
        if (copy != null) {
            copy.context().close();
        }
    }

    private static void check(Page page) {
        AxeRunOptions onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        List<Rule> violations = new AxeBuilder(page)
                .options(onlyViolations)
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        Assertions.assertThat(violations.stream().map(Accessibility::inWords))
                .as("violations of WCAG 2.2 AA on " + page.url())
                .isEmpty();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getTarget())
                        .toList();
    }
}
