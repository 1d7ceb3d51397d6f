package it.opposizioni.local.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.local.config.Settings;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.process.ReplicatedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A packaged service finds the classes of its libraries in the cache that was made at its build, and need not read them one by one from its
 * archives. Where the libraries have changed so much that it no longer does, {@code -Dclasses.renew=true} writes the list again that the build goes
 * by; services that are built with it afterwards have them.
 */
@ExtendWith(RunningSuite.class)
class StartCacheIT {

    private static final String OPTIONS = "JDK_JAVA_OPTIONS";
    private static final String RENEW = "classes.renew";
    private static final Path LIST = Path.of("service-kit/src/main/resources/META-INF/opposizioni/classes-at-start");

    private final Site site;

    @TempDir
    private Path folder;

    StartCacheIT(Site site) {
        this.site = site;
    }

    @Test
    @DisabledIfSystemProperty(named = RENEW, matches = "true")
    void itsLibrariesAreInTheCache() throws IOException {
        LoadedClasses loaded = loadedBy(site.topology.operator, site.operator(site.machine("beta")), "/v1/campaigns");

        assertThat(loaded.fromCache())
                .hasSizeGreaterThan(10 * loaded.fromLibraries().size());
    }

    @Test
    @EnabledIfSystemProperty(named = RENEW, matches = "true")
    void theListIsWrittenAgain() throws IOException {
        Path list = Settings.repository().resolve(LIST);
        List<String> known = Files.readAllLines(list);
        List<LoadedClasses> all = List.of(
                loadedBy(site.topology.registry, site.registry(site.person("marco")), "/v1/oppositions"),
                loadedBy(site.topology.operator, site.operator(site.machine("beta")), "/v1/campaigns"),
                loadedBy(site.topology.complaint, site.complaint(site.person("marco")), "/v1/complaints"),
                loadedBy(site.topology.portal, new Api(site.portal(), null), "/it/chi-mi-ha-chiamato?n=0294751001"));

        TreeSet<String> names = new TreeSet<>();
        for (LoadedClasses loaded : all) {
            names.addAll(loaded.fromLibraries());
            known.stream().filter(loaded.fromCache()::contains).forEach(names::add);
        }
        Files.write(list, names);
        assertThat(names).hasSizeGreaterThan(1_000);
    }

    /** Of a start, until one request is answered. */
    private LoadedClasses loadedBy(ReplicatedService service, Api api, String path) throws IOException {
        Path log = folder.resolve(service.name());
        // it may have some already, for its certificates
        String options = Objects.requireNonNullElse(service.variable(OPTIONS), "");
        ChildProcess logging = service.variant(
                service.name() + "-logging", Map.of(OPTIONS, options + " -Xlog:class+load=info:file=" + log));
        service.stopForAWhile();
        try {
            answer(logging, api, path);
        } finally {
            service.start();
        }
        return LoadedClasses.in(log);
    }

    private static void answer(ChildProcess logging, Api api, String path) {
        try {
            logging.start();
            assertThat(api.send(api.request(path).GET()).statusCode()).isEqualTo(200);
        } finally {
            logging.stop();
        }
    }
}
