package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A variable that a manifest gives is one that its service reads, and one that a service needs is given. */
class EnvironmentTest {

    static final Iterable<String> OVERLAYS = Manifests.OVERLAYS;

    /** Read by the JVM, not by the service. */
    private static final Set<String> OF_THE_JVM = Set.of("JDK_JAVA_OPTIONS");

    /** Empty by default only because the variable before may stand in its place: with neither, no service starts. */
    private static final String NEEDED_ALL_THE_SAME = "SEARCH_KEYS";

    /** That variable, for one release; no installation on Kubernetes has had it. */
    private static final String BEFORE_KEYS_HAD_IDS = "SEARCH_KEY";

    /** For what migrates the tables, and for nothing else (README, "Two roles"). */
    private static final Set<String> OWNER = Set.of("DB_OWNER_USER", "DB_OWNER_PASSWORD");

    private static final String MIGRATION = "-migration";

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
            needed.add(NEEDED_ALL_THE_SAME);
            assertThat(variables(deployment, folder)).containsAll(needed);
        });
    }

    /** An installation can add a setting to a ConfigMap; a secret needs its place in the manifest. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void everySecretThatAServiceCanHaveHasItsPlace(String folder) {
        assertThat(Manifests.of(folder, "Deployment").toList()).allSatisfy(deployment -> {
            Set<String> secrets = new TreeSet<>(Settings.of(deployment.name()).secrets());
            secrets.removeAll(OWNER);
            secrets.remove(BEFORE_KEYS_HAD_IDS);
            assertThat(variables(deployment, folder)).containsAll(secrets);
        });
    }

    /** A service with neither would wait for its tables for ever; one with both would have a password that it does not need. */
    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void eitherTheServiceMigratesOrAJobDoes(String folder) {
        Map<String, Resource> migrations = migrations(folder);
        assertThat(Manifests.of(folder, "Deployment").toList()).allSatisfy(deployment -> {
            Set<String> own = variables(deployment, folder);
            Resource migration = migrations.get(deployment.name());
            if (migration == null) {
                assertThat(own).containsAll(OWNER).doesNotContain("MIGRATE_AT_START");
            } else {
                assertThat(own).doesNotContainAnyElementsOf(OWNER);
                assertThat(variable(deployment, "MIGRATE_AT_START").text("value"))
                        .isEqualTo("false");
                assertThat(variables(migration, folder)).containsAll(OWNER);
            }
        });
    }

    @Test
    void inProductionAJobMigratesTheDatabaseOfEachService() {
        String folder = "overlays/production";
        Map<String, Resource> migrations = migrations(folder);
        assertThat(migrations).hasSize(4);
        assertThat(Manifests.of(folder, "Deployment").toList()).allSatisfy(deployment -> {
            Resource migration = migrations.get(deployment.name());
            assertThat(variables(migration, folder))
                    .containsExactlyInAnyOrder(
                            "DB_URL", "DB_USER", "DB_OWNER_USER", "DB_OWNER_PASSWORD", "JDK_JAVA_OPTIONS");
            String settings = container(deployment)
                    .flatMap(container -> container.parts("envFrom"))
                    .map(source -> source.text("configMapRef", "name"))
                    .findFirst()
                    .orElseThrow();
            assertThat(List.of("DB_URL", "DB_USER"))
                    .allSatisfy(name -> assertThat(variable(migration, name)
                                    .part("valueFrom", "configMapKeyRef")
                                    .content())
                            .isEqualTo(Map.of("name", settings, "key", name)));
            assertThat(container(migration).map(container -> container.text("image")))
                    .isEqualTo(container(deployment)
                            .map(container -> container.text("image"))
                            .toList());
            assertThat(map(settings, folder).text("data", "DB_URL"))
                    .as("the authority of the database is where its address says")
                    .endsWith(container(migration)
                            .flatMap(container -> container.parts("volumeMounts"))
                            .map(mount -> mount.text("mountPath") + "/ca.crt")
                            .filter(path -> path.contains("tls"))
                            .findFirst()
                            .orElseThrow());
        });
    }

    @Test
    void theJobsRunAClassThatThereIs() {
        assertThat(migrations("overlays/production").values())
                .flatMap(job -> container(job)
                        .map(container -> container.list("command").getLast())
                        .toList())
                .hasSize(4)
                .allSatisfy(name -> assertThat(Manifests.REPOSITORY.resolve("service-kit/src/main/java/%s.java"
                                .formatted(name.toString().replace('.', '/'))))
                        .isRegularFile());
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void whatIsReferredToIsThere(String folder) {
        Set<String> maps = Manifests.of(folder, "ConfigMap").map(Resource::name).collect(Collectors.toSet());
        assertThat(configured(folder)
                        .flatMap(EnvironmentTest::container)
                        .flatMap(container -> container.parts("envFrom"))
                        .map(source -> source.text("configMapRef", "name")))
                .isSubsetOf(maps);
        assertThat(configured(folder)
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

    /** What runs a service's program. */
    private static Stream<Resource> configured(String folder) {
        return Stream.concat(Manifests.of(folder, "Deployment"), Manifests.of(folder, "Job"));
    }

    /** The Jobs that migrate, by the name of their service. */
    private static Map<String, Resource> migrations(String folder) {
        return Manifests.of(folder, "Job")
                .filter(job -> job.name().endsWith(MIGRATION))
                .collect(Collectors.toMap(job -> job.name().replace(MIGRATION, ""), Function.identity()));
    }

    private static Resource variable(Resource workload, String name) {
        return container(workload)
                .flatMap(container -> container.parts("env"))
                .filter(variable -> variable.text("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(workload + " has no " + name));
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
