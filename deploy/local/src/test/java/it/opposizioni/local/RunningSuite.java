package it.opposizioni.local;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the suite that {@code deploy/up} starts, once for all end-to-end tests, on free ports and with data of its own; gives a test
 * the {@link Site} it asks for.
 */
final class RunningSuite implements BeforeAllCallback, ParameterResolver {

    private static final String KEY = "suite";

    @Override
    public void beforeAll(ExtensionContext context) {
        site(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return site(context);
    }

    private static Site site(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(KEY, _ -> new Running(), Running.class)
                .site;
    }

    /** What is running, ended by JUnit after the last test. */
    private static final class Running implements AutoCloseable {

        private final Topology topology;
        private final Playwright playwright;
        private final Browser browser;
        private final Site site;

        Running() {
            Path root = Settings.repository();
            Path data = root.resolve("deploy/local/target/e2e");
            Console console = new Console(System.out);
            Settings settings = new Settings(root, data, Ports.free());
            settings.leftovers().end(console);
            empty(data);
            topology = new Topology(settings, Topology.Extent.EVERYTHING, false, console);
            // whoever stops the tests stops what they started
            Runtime.getRuntime().addShutdownHook(new Thread(topology::stop));
            try {
                topology.start();
                topology.demonstration(console).load();
                playwright = Playwright.create();
                browser = playwright.chromium().launch(options());
                site = new Site(settings, topology, browser);
                site.introduce("giulia");
                site.introduce("marco");
            } catch (RuntimeException | Error e) {
                topology.stop();
                throw e;
            }
        }

        private static BrowserType.LaunchOptions options() {
            return new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-dev-shm-usage",
                            "--no-first-run"));
        }

        private static void empty(Path folder) {
            if (!Files.exists(folder)) {
                return;
            }
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path path : found.toList().reversed()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
            topology.stop();
        }
    }
}
