package it.opposizioni.kit.lifecycle;

import io.quarkus.runtime.ApplicationLifecycleManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Loads the classes of libraries that a service reads when it starts beside its database, its broker and its identity provider, while the build
 * records which classes it loads, for the cache that it starts with. The build starts it alone, so that they would be missing there. The list is
 * renewed by a test that starts the four services ({@code StartCacheIT} of deploy/local). At a start nothing is done.
 */
@ApplicationScoped
class ClassesAtStart {

    /** One name a line. */
    private static final String LIST = "META-INF/opposizioni/classes-at-start";

    private static final Logger LOG = Logger.getLogger(ClassesAtStart.class);

    void load(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (ApplicationLifecycleManager.isAppCDSGeneration()) {
            LOG.infof("%d classes of libraries are recorded", load(names()));
        }
    }

    private static List<String> names() {
        try (InputStream list = loader().getResourceAsStream(LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.US_ASCII))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how many there were: a service does not have the libraries of all four, and another version of a library may lack some */
    static long load(List<String> names) {
        return names.stream().filter(ClassesAtStart::isLoaded).count();
    }

    private static boolean isLoaded(String name) {
        try {
            Class.forName(name, false, loader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
