package it.opposizioni.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Slugs;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import it.opposizioni.portal.testing.SignedIn.AsGiulia;
import it.opposizioni.portal.testing.SignedIn.AsMarco;
import it.opposizioni.portal.testing.SignedIn.AsRegistrar;
import it.opposizioni.portal.testing.SignedIn.AsRegulator;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every page and every form of the portal, by everybody: what is answered stands in {@code authorisation-matrix.txt}, and a page that has no
 * line there fails. The services answer each person as the real services would ({@link ServiceWorld}); what belongs to somebody else reads like
 * what does not exist.
 */
@QuarkusTest
class PageMatrixTest extends PortalTest {

    private static final Pattern PATH_VALUE = Pattern.compile("\\{(\\w+)}");

    @Inject
    ServiceWorld world;

    private final List<String> surprises = new ArrayList<>();

    @Test
    void everyPageAndEveryFormHasALine() {
        Set<Route> written =
                PageRule.all().stream().map(PageRule::route).collect(Collectors.toCollection(TreeSet::new));
        assertThat(written)
                .as("authorisation-matrix.txt has a line for every page and form, and none for one that is not there")
                .isEqualTo(Route.all());
    }

    @Test
    void whoHasNotSignedIn() {
        walk(PageActor.ANONYMOUS);
    }

    @Test
    @AsGiulia
    void theCitizen() {
        walk(PageActor.OWNER);
    }

    @Test
    @AsMarco
    void anotherCitizen() {
        walk(PageActor.OTHER_CITIZEN);
    }

    @Test
    @AsAcme
    void theOwnerOfA() {
        walk(PageActor.A_OWNER);
    }

    @Test
    @TestSecurity(user = "acme-lettura", roles = "operator")
    void whoOnlyReadsForA() {
        walk(PageActor.A_VIEWER);
    }

    @Test
    @TestSecurity(user = "beta", roles = "operator")
    void theOwnerOfB() {
        walk(PageActor.B_OWNER);
    }

    @Test
    @AsRegistrar
    void theRegistrar() {
        walk(PageActor.REGISTRAR);
    }

    @Test
    @AsRegulator
    void theAuthority() {
        walk(PageActor.REGULATOR);
    }

    private void walk(PageActor actor) {
        world.begin(actor);
        Browser first = browser;
        for (PageRule rule : PageRule.all()) {
            world.begin(actor);
            // a browser of its own: one that is often sent to sign in gathers more cookies than a request may carry
            browser = first.another();
            check(rule, actor, world.make(rule.object()));
        }
        assertThat(surprises).isEmpty();
    }

    private void check(PageRule rule, PageActor actor, Map<String, String> object) {
        String cell = actor + " " + rule.route() + " of " + rule.object() + ": ";
        String expected = rule.answers().get(actor);
        HttpResponse<String> answer;
        try {
            answer = ask(rule, object);
            askInItalian(rule, object, answer);
        } catch (UncheckedIOException e) {
            surprises.add(cell + "breaks off instead of " + expected);
            return;
        }
        if (!read(answer).equals(expected)) {
            surprises.add(cell + read(answer) + " instead of " + expected);
            return;
        }
        if (expected.equals("404") && object.containsKey("id")) {
            Map<String, String> nothing = new HashMap<>(object);
            nothing.put("id", UUID.randomUUID().toString());
            HttpResponse<String> unknown = ask(rule, nothing);
            if (!strip(unknown, nothing).equals(strip(answer, object))) {
                surprises.add(cell + "can be told from what does not exist");
            }
        }
        if (!owns(actor, rule) && !world.isAsItWas(object)) {
            surprises.add(cell + "changes what belongs to somebody else");
        }
    }

    /** What a registrar has begun is nobody else's. */
    private static boolean owns(PageActor actor, PageRule rule) {
        return switch (actor) {
            case OWNER, A_OWNER -> true;
            case REGISTRAR -> rule.object().equals("desk-draft");
            default -> false;
        };
    }

    /** The browser looks at the markup of what it gets. */
    private void askInItalian(PageRule rule, Map<String, String> object, HttpResponse<String> inEnglish) {
        if (rule.route().isForReaders() && rule.route().method().equals("GET") && Browser.isPage(inEnglish)) {
            browser.once("/it/" + Slugs.localised(path(rule, object), Lang.IT), rule.sent());
        }
    }

    private static String path(PageRule rule, Map<String, String> object) {
        return PATH_VALUE
                .matcher(rule.route().path().replaceAll("^\\.$", ""))
                .replaceAll(value -> object.getOrDefault(value.group(1), "no-" + value.group(1)));
    }

    private HttpResponse<String> ask(PageRule rule, Map<String, String> object) {
        String path = path(rule, object);
        String address = (rule.route().isForReaders() ? "/en/" : "/") + path;
        return rule.route().method().equals("GET")
                ? browser.once(address, rule.sent())
                : browser.onceWithForm(address, rule.sent());
    }

    private static String read(HttpResponse<String> answer) {
        String leadsTo = answer.headers().firstValue("Location").orElse("");
        boolean keepsTheForm = leadsTo.contains("/sign-in?") && leadsTo.contains("&kept=");
        if (keepsTheForm || leadsTo.startsWith("http://identity.invalid/") && !leadsTo.contains("/logout?")) {
            return "in";
        }
        return leadsTo.contains("?form=") ? "back" : String.valueOf(answer.statusCode());
    }

    private static String strip(HttpResponse<String> answer, Map<String, String> object) {
        return answer.body().replace(object.get("id"), "…").replaceAll("\"csrf-token\" value=\"[^\"]*\"", "");
    }
}
