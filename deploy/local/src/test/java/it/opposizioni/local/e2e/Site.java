package it.opposizioni.local.e2e;

import com.microsoft.playwright.Browser;
import it.opposizioni.local.Topology;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Inbox;
import it.opposizioni.local.demonstration.ServiceUrls;
import it.opposizioni.local.demonstration.Token;
import it.opposizioni.local.infrastructure.Keycloak;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** The running suite, as the end-to-end tests see it. */
public final class Site {

    private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

    /** Of the processes that were started for these tests, for a test that takes one away. Null where somebody else has started them. */
    public final Topology topology;

    final ExaminedPages examined = new ExaminedPages();

    private final Place place;
    private final Browser browser;

    Site(Topology topology, Place place, Browser browser) {
        this.topology = topology;
        this.place = place;
        this.browser = browser;
    }

    public String portal() {
        return place.portal();
    }

    public ServiceUrls urls() {
        return place.urls();
    }

    /** Someone opens a browser. */
    public Visit visit(BrowserProfile profile) {
        return new Visit(this, browser, profile);
    }

    /** Someone signs in for the first time: from then on the portal knows where to write to them. */
    void introduce(String name) {
        try (Visit visit = visit(BrowserProfile.ITALIAN_DESKTOP)) {
            visit.signIn(name).open("/area-personale", "/personal-area");
        }
    }

    public Inbox inbox() {
        return new Inbox(urls().inbox());
    }

    public Token person(String name) {
        return place.realm().person(name, Keycloak.PASSWORD);
    }

    public Token machine(String operator) {
        return place.realm().machine(operator + "-machine", Keycloak.MACHINE_SECRET);
    }

    public Api registry(Token token) {
        return new Api(urls().registry(), token);
    }

    public Api operator(Token token) {
        return new Api(urls().operator(), token);
    }

    public Api complaint(Token token) {
        return new Api(urls().complaint(), token);
    }

    /** Of a process that a test has started in the place of one of the suite's, on another port. */
    public String addressOf(int port) {
        return portal().replaceAll("\\d+$", String.valueOf(port));
    }

    public Path lists() {
        return urls().lists();
    }

    /** A mobile number that no test has used. */
    public static String newNumber() {
        return "+393517" + NUMBERS.incrementAndGet();
    }
}
