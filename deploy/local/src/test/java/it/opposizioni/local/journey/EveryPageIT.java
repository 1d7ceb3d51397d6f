package it.opposizioni.local.journey;

import com.microsoft.playwright.APIResponse;
import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page that links lead to, one of each kind, is examined as those see it who may: also pages that no journey comes to. */
@ExtendWith(RunningSuite.class)
class EveryPageIT {

    /** In what two pages of one kind differ. */
    private static final Pattern ID_OR_CODE = Pattern.compile("/(?=[^/]*\\d)[^/]+");

    private static final String LINKS = "links => links.map(link => link.href)";

    private final Site site;

    EveryPageIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({
        ", ITALIAN_DESKTOP, 25",
        "giulia, ENGLISH_MOBILE, 40",
        "acme, ENGLISH_DESKTOP_NO_SCRIPTS, 40",
        "gestore, ITALIAN_MOBILE_NO_SCRIPTS, 40",
        "garante, ITALIAN_DESKTOP, 25"
    })
    // a hundred pages, each of which the browser gives up by itself
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void everyPageThatLinksLeadToCanBeUsed(String person, BrowserProfile profile, int atLeast) {
        try (Visit visitor = site.visit(profile)) {
            if (person != null) {
                visitor.signIn(person);
            }
            visitor.open("", "");
            Set<String> seen = new HashSet<>();
            Deque<String> ahead = new ArrayDeque<>(links(visitor));
            while (!ahead.isEmpty()) {
                String address = ahead.remove();
                if (seen.add(kind(address)) && isPage(visitor, address)) {
                    visitor.page.navigate(address);
                    visitor.examine();
                    ahead.addAll(links(visitor));
                }
            }
            Assertions.assertThat(seen).hasSizeGreaterThanOrEqualTo(atLeast);
        }
    }

    /** Of this language. */
    private List<String> links(Visit visitor) {
        String home = site.portal() + "/" + visitor.profile.language;
        return ((List<?>) visitor.page.locator("a[href]").evaluateAll(LINKS))
                .stream()
                        .map(Object::toString)
                        .filter(link -> link.startsWith(home))
                        .toList();
    }

    private static String kind(String address) {
        return ID_OR_CODE.matcher(URI.create(address).getPath()).replaceAll("/{}");
    }

    /** And no file, and no way to the identity provider. */
    private boolean isPage(Visit visitor, String address) {
        APIResponse answer = visitor.page.request().get(address);
        try {
            Assertions.assertThat(answer.status())
                    .as("what is at the end of a link to %s", address)
                    .isLessThan(400);
            return answer.url().startsWith(site.portal())
                    && answer.headers().getOrDefault("content-type", "").startsWith("text/html");
        } finally {
            answer.dispose();
        }
    }
}
