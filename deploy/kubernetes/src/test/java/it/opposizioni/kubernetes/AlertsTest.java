package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The alerts are written once, in deploy/alerts; what the Prometheus operator gets is made of them. */
class AlertsTest {

    private static final Path ALERTS = Manifests.REPOSITORY.resolve("deploy/alerts");

    private static final Path MANIFEST = Manifests.HERE.resolve("base/monitoring/alerts.yaml");

    @Test
    void thePrometheusOperatorGetsTheRulesOfThisRepository() {
        assertThat(Manifests.derived(MANIFEST, manifest()))
                .as("./mvnw test -pl service-kit,deploy/kubernetes -Dtest=AlertsTest -Dmanifests.renew=true writes it")
                .isEqualTo(manifest());
    }

    @Test
    void itIsYamlWithEveryRule() {
        List<Resource> rules = Manifests.parse(Manifests.read(MANIFEST));
        assertThat(rules.stream()
                        .flatMap(rule -> rule.parts("spec", "groups"))
                        .flatMap(group -> group.parts("rules"))
                        .map(rule -> rule.text("alert")))
                .contains("DeadLetters", "OutboxOld")
                .doesNotHaveDuplicates();
    }

    private static String manifest() {
        return files().map(AlertsTest::manifest)
                .collect(Collectors.joining(
                        "---\n", "# Written by AlertsTest from deploy/alerts: change the rules there.\n", ""));
    }

    private static String manifest(Path file) {
        String name = file.getFileName().toString().replace(".yml", "");
        String groups = Manifests.read(file)
                .lines()
                .dropWhile(line -> !line.startsWith("groups:"))
                .map(line -> line.isBlank() ? "" : "  " + line)
                .collect(Collectors.joining("\n"));
        return """
                apiVersion: monitoring.coreos.com/v1
                kind: PrometheusRule
                metadata:
                  name: %s
                spec:
                %s
                """.formatted(name, groups);
    }

    /** A file of tests for the rules has none itself. */
    private static Stream<Path> files() {
        try (Stream<Path> files = Files.list(ALERTS)) {
            return files
                    .filter(file -> file.toString().endsWith(".yml"))
                    .filter(file -> Manifests.read(file).lines().anyMatch("groups:"::equals))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
