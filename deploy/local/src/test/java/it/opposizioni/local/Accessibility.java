package it.opposizioni.local;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;

/** The WCAG 2.2 AA rules that a machine can check, once for each page and state of a visit. */
final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Browser browser;
    private final Way way;
    private final Set<String> examined = new HashSet<>();

    Accessibility(Browser browser, Way way) {
        this.browser = browser;
        this.way = way;
    }

    void examine(Page page) {
        if (!examined.add(page.url() + page.locator("main").innerText().hashCode())) {
            return;
        }
        if (way.scripts) {
            hold(page);
        } else {
            holdCopy(page);
        }
    }

    /** The rules are a script: where scripts are off, they look at a copy of the page whose own scripts do not come. */
    private void holdCopy(Page page) {
        String html = page.content();
        try (BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(way.width, 900))) {
            context.route("**/*.js", Route::abort);
            context.route(
                    page.url(),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(html)));
            Page copy = context.newPage();
            copy.navigate(page.url());
            hold(copy);
        }
    }

    private static void hold(Page page) {
        List<Rule> violations = new AxeBuilder(page)
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
