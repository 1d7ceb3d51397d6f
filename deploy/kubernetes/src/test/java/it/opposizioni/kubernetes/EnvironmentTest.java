package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A variable that a manifest gives is one that its service reads, and one that a service needs is given. */
class EnvironmentTest {

    static final Iterable<String> OVERLAYS = Manifests.OVERLAYS;

    /** Read by the JVM, not by the service. */
    private static final Set<String> OF_THE_JVM = Set.of("JDK_JAVA_OPTIONS");

    /** Empty by default, and without them no service starts (README, "Two roles"), or no list is seen by every copy. */
    private static final Set<String> NEEDED_ALL_THE_SAME = Set.of("DB_OWNER_USER", "DB_OWNER_PASSWORD", "SEARCH_KEYS");

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void everyVariableIsOneThatTheServiceReads(String folder) {
        assertThat(Manifests.of(folder, "Deployment").toList()).hasSize(4).allSatisfy(deployment -> {
            Settings settings = Settings.of(deployment.name());
            assertThat(variables(deployment, folder))
                    .isNotEmpty()
                    .allMatch(variable -> OF_THE_JVM.contains(variable) || settings.knows(variable));
        });
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void everyVariableThatAServiceNeedsIsGiven(String folder) {
        assertThat(Manifests.of(folder, "Deployment").toList()).allSatisfy(deployment -> {
            Set<String> needed = new TreeSet<>(Settings.of(deployment.name()).needed());
            needed.addAll(NEEDED_ALL_THE_SAME);
            assertThat(variables(deployment, folder)).containsAll(needed);
        });
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void whatIsReferredToIsThere(String folder) {
        Set<String> maps = Manifests.of(folder, "ConfigMap").map(Resource::name).collect(Collectors.toSet());
        assertThat(Manifests.of(folder, "Deployment")
                        .flatMap(EnvironmentTest::container)
                        .flatMap(container -> container.parts("envFrom"))
                        .map(source -> source.text("configMapRef", "name")))
                .isSubsetOf(maps);
        assertThat(Manifests.of(folder, "Deployment")
                        .flatMap(EnvironmentTest::container)
                        .flatMap(container -> container.parts("env"))
                        .filter(variable -> variable.has("valueFrom", "configMapKeyRef"))
                        .map(variable -> variable.part("valueFrom", "configMapKeyRef")))
                .allSatisfy(reference -> assertThat(
                                map(reference.text("name"), folder).part("data").content())
                        .containsKey(reference.text("key")));
    }

    /** The file beside the program that switches TLS on: keys of Quarkus and of the broker, and of nothing else. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void settingsBesideTheProgramAreOfTls(String folder) {
        List<String> keys = Manifests.of(folder, "ConfigMap")
                .filter(map -> map.name().matches(".*-tls-\\w+"))
                .flatMap(map -> map.text("data", "application.properties").lines())
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys)
                .allMatch(
                        key -> key.matches(
                                "quarkus\\.(tls\\.\\w+\\..*|http\\.(ssl-port|insecure-requests)|.*tls-configuration-name)|opposizioni\\.service-status\\.tls"));
    }

    private static Stream<Resource> container(Resource deployment) {
        return deployment.parts("spec", "template", "spec", "containers");
    }

    private static Set<String> variables(Resource deployment, String folder) {
        Set<String> variables = new TreeSet<>();
        container(deployment).forEach(container -> {
            container.parts("env").map(variable -> variable.text("name")).forEach(variables::add);
            container
                    .parts("envFrom")
                    .map(source -> map(source.text("configMapRef", "name"), folder))
                    .map(map -> map.part("data").content().keySet())
                    .forEach(variables::addAll);
        });
        return variables;
    }

    private static Resource map(String name, String folder) {
        return Manifests.of(folder, "ConfigMap")
                .collect(Collectors.toMap(Resource::name, Function.identity()))
                .getOrDefault(name, new Resource(Map.of()));
    }
}
