package it.opposizioni.local;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;

/** The WCAG 2.2 AA rules that a machine can check, once for each page and state of a visit. */
final class Accessibility {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Set<String> examined = new HashSet<>();

    void examine(Page page) {
        String state = page.url()
                + page.viewportSize().width
                + page.locator("main").innerText().hashCode();
        if (!examined.add(state)) {
            return;
        }
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
