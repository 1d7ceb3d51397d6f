package it.opposizioni.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code kustomize build} makes of a folder. Without kustomize the tests that need it are skipped, and say so. */
final class Manifests {

    /** Production, with its databases from the archive. */
    static final String RESTORE = "overlays/restore";

    /** Whole installations. The base alone is none: it has no foundations. */
    static final List<String> OVERLAYS = List.of("overlays/demo", "overlays/production");

    static final List<String> ALL = List.of("base", "overlays/demo", "overlays/production", RESTORE);

    /** The folder of this module. */
    static final Path HERE = Path.of("").toAbsolutePath();

    static final Path REPOSITORY = HERE.getParent().getParent();

    private static final Map<String, List<Resource>> BUILT = new ConcurrentHashMap<>();

    private Manifests() {}

    /** @param folder in this module, as {@code overlays/demo} */
    static List<Resource> of(String folder) {
        Assumptions.assumeTrue(isInstalled(), "kustomize is not installed: deploy/check installs Debian's");
        return BUILT.computeIfAbsent(folder, Manifests::build);
    }

    static Stream<Resource> of(String folder, String kind) {
        return of(folder).stream().filter(resource -> resource.is(kind));
    }

    /** What runs containers by a template. */
    static List<Resource> workloads(String folder) {
        return of(folder).stream()
                .filter(resource -> List.of("Deployment", "StatefulSet", "Job", "CronJob", "DaemonSet")
                        .contains(resource.kind()))
                .toList();
    }

    /** The ConfigMap that the service of a Deployment has as its environment. */
    static Resource settings(Resource deployment, String folder) {
        String name = deployment
                .parts("spec", "template", "spec", "containers")
                .flatMap(container -> container.parts("envFrom"))
                .map(source -> source.text("configMapRef", "name"))
                .findFirst()
                .orElseThrow();
        return of(folder, "ConfigMap")
                .filter(map -> map.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kustomize")));
    }

    private static List<Resource> build(String folder) {
        try {
            Process kustomize = new ProcessBuilder("kustomize", "build", folder)
                    .directory(HERE.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(kustomize.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kustomize.waitFor() != 0) {
                throw new AssertionError("kustomize build " + folder + ": " + said);
            }
            return parse(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static List<Resource> parse(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        List<Resource> resources = new ArrayList<>();
        for (Object document : new Yaml(new SafeConstructor(options)).loadAll(yaml)) {
            if (document != null) {
                resources.add(new Resource((Map<String, Object>) document));
            }
        }
        return resources;
    }

    /** Where {@code -Dmanifests.renew=true} asks for it, writes a file that is derived from another; otherwise returns what is there. */
    static String derived(Path file, String content) {
        try {
            if (Boolean.getBoolean("manifests.renew")) {
                Files.writeString(file, content);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
