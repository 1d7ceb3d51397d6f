package it.opposizioni.local.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.local.Topology;
import it.opposizioni.local.Variation;
import it.opposizioni.local.Variation.MessageBroker;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.demonstration.Demonstration;
import it.opposizioni.local.demonstration.TrialClock;
import it.opposizioni.local.infrastructure.Keycloak;
import it.opposizioni.local.process.Console;
import it.opposizioni.local.process.OrphanedProcesses;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the suite that {@code deploy/up} starts, once for all end-to-end tests of this process, on free ports and with data of its
 * own; gives a test the {@link Site} it asks for. With {@code -Dsuite.addresses=FILE} it starts nothing: the tests use the empty suite that
 * runs there ({@link Place#in}).
 */
public final class RunningSuite implements BeforeAllCallback, ParameterResolver {

    /** Not in JUnit's store, which ends with each class where classes are distributed to several processes. */
    private static Site running;

    @Override
    public void beforeAll(ExtensionContext context) {
        site();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return site();
    }

    private static synchronized Site site() {
        if (running == null) {
            String addresses = System.getProperty("suite.addresses");
            running = addresses == null ? Started.site() : startedByOthers(Place.in(Path.of(addresses)));
        }
        return running;
    }

    /** Nobody moves its clocks: it has no history, but the companies that the journeys name. */
    private static Site startedByOthers(Place place) {
        Console console = new Console(System.out);
        TrialClock present = new TrialClock(place.urls().lists().resolveSibling("clock"));
        new Demonstration(
                        place.urls(),
                        place.realm(),
                        Keycloak.MACHINE_SECRET,
                        Keycloak.PASSWORD,
                        present,
                        console::print)
                .loadPresent();
        return introduced(null, place, asOnThisMachine(place));
    }

    private static Site introduced(Topology topology, Place place, List<String> browserOptions) {
        PlaywrightAssertions.setDefaultAssertionTimeout(Patience.LIMIT.toMillis());
        Browser browser = Playwright.create().chromium().launch(options(browserOptions));
        Site site = new Site(topology, place, browser);
        site.introduce("giulia");
        site.introduce("marco");
        site.introduce("anna");
        return site;
    }

    /**
     * Chromium without a user interface where there is one: it renders the same, and takes a third of the time. Only the whole one takes another
     * origin than the loopback interface for a secure one.
     */
    private static BrowserType.LaunchOptions options(List<String> more) {
        Path browser = Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
                .skip(more.isEmpty() ? 0 : 1)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium here: run deploy/check, or deploy/play"));
        return new BrowserType.LaunchOptions()
                .setExecutablePath(browser)
                .setArgs(
                        Stream.concat(Stream.of("--disable-gpu"), more.stream()).toList());
    }

    /**
     * As on the loopback interface: pages may compute digests although there is no TLS, and a copy of a page that the tests give to the browser
     * may load what belongs to it from a private network.
     */
    private static List<String> asOnThisMachine(Place place) {
        URI portal = URI.create(place.portal());
        try {
            String address = InetAddress.getByName(portal.getHost()).getHostAddress();
            int port = portal.getPort() < 0 ? 80 : portal.getPort();
            return List.of(
                    "--unsafely-treat-insecure-origin-as-secure=" + place.portal(),
                    "--ip-address-space-overrides=%s:%d=public".formatted(address, port));
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The suite that is started here, and ended with this process. */
    private static final class Started {

        static Site site() {
            Console console = new Console(System.out);
            Topology topology = inThePast(console);
            try {
                topology.demonstration(console).load();
                return introduced(topology, Place.of(topology), List.of());
            } catch (RuntimeException | Error e) {
                topology.stop();
                throw e;
            }
        }

        private static Topology inThePast(Console console) {
            Path data = SuiteFolder.of("");
            Settings settings = variation().in(new Settings(Settings.repository(), data, Ports.free()));
            new OrphanedProcesses(settings).end(console);
            SuiteFolder.empty(data);
            Topology topology = new Topology(settings, Topology.Extent.EVERYTHING, false, console, variation());
            // when the tests are stopped, what they started is stopped too
            Runtime.getRuntime().addShutdownHook(new Thread(topology::stop));
            start(topology);
            return topology;
        }

        /**
         * {@code -Dsuite.replicas=3 -Dsuite.broker=rabbitmq -Dsuite.tls=true} runs the same tests on so many copies of each service, on the
         * other broker, and with TLS between all parts.
         */
        private static Variation variation() {
            Variation variation = Variation.WITH_KNOWN_IDENTITIES
                    .withReplicas(Integer.getInteger("suite.replicas", 1))
                    .on(MessageBroker.valueOf(
                            System.getProperty("suite.broker", "artemis").toUpperCase(Locale.ROOT)));
            return Boolean.getBoolean("suite.tls") ? variation.withTls() : variation;
        }

        private static void start(Topology topology) {
            try {
                topology.startInThePast();
            } catch (RuntimeException | Error e) {
                topology.stop();
                throw e;
            }
        }
    }
}
