package it.opposizioni.kubernetes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.metrics.MetricsTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The alert rules of this repository, as Prometheus reads them. */
class AlertRulesTest {

    private static final Path ALERTS = Manifests.REPOSITORY.resolve("deploy/alerts");

    /** Prometheus' own: whether it could read a service's metrics. */
    private static final String UP = "up";

    @Test
    void theyAreRules() {
        assertThat(Promtool.run(List.of("check", "rules", "--lint-fatal"), files(ALERTS)))
                .contains("SUCCESS")
                .doesNotContain("FAILED");
    }

    @Test
    void theySayWhatTheirTestsExpect() {
        assertThat(Promtool.run(List.of("test", "rules"), files(ALERTS.resolve("tests"))))
                .contains("SUCCESS")
                .doesNotContain("FAILED");
    }

    @Test
    void eachIsTestedWithAnEventThatItReportsAndOneThatItDoesNot() {
        Map<String, List<Boolean>> tested = files(ALERTS.resolve("tests")).stream()
                .flatMap(file -> Manifests.parse(Manifests.read(file)).stream())
                .flatMap(file -> file.parts("tests"))
                .flatMap(test -> test.parts("alert_rule_test"))
                .collect(groupingBy(
                        test -> test.text("alertname"),
                        mapping(test -> !test.list("exp_alerts").isEmpty(), toList())));
        assertThat(rules().map(rule -> rule.text("alert")))
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(tested.getOrDefault(alert, List.of()))
                        .as(alert)
                        .contains(true, false));
    }

    @Test
    void theyAskForMetricsOfTheTable() {
        Set<String> known = new HashSet<>(MetricsTable.ofTheRepository().series());
        known.add(UP);
        assertThat(rules())
                .allSatisfy(rule -> assertThat(new Query(rule.text("expr")).metrics())
                        .as(rule.text("alert"))
                        .isNotEmpty()
                        .isSubsetOf(known));
    }

    @Test
    void eachSaysHowUrgentItIsAndWhatToDo() {
        assertThat(rules()).allSatisfy(rule -> {
            assertThat(rule.text("labels", "severity")).as(rule.text("alert")).isIn("page", "ticket");
            assertThat(rule.text("annotations", "summary"))
                    .as(rule.text("alert"))
                    .isNotBlank();
            assertThat(rule.text("annotations", "description"))
                    .as(rule.text("alert"))
                    .isNotBlank();
        });
    }

    private static Stream<Resource> rules() {
        return files(ALERTS).stream()
                .flatMap(file -> Manifests.parse(Manifests.read(file)).stream())
                .flatMap(file -> file.parts("groups"))
                .flatMap(group -> group.parts("rules"));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
