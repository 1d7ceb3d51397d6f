package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.testing.metrics.MetricsTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One dashboard for each kind of user. There is no Grafana here to look at them with: what can be held is what they ask Prometheus. */
class DashboardsTest {

    private static final Path DASHBOARDS = Manifests.REPOSITORY.resolve("deploy/dashboards");
    private static final List<String> NAMES = List.of("register", "consultations", "complaints", "platform");
    private static final Path EVENT_TYPES =
            Manifests.REPOSITORY.resolve("service-kit/src/main/resources/META-INF/opposizioni/event-types");
    private static final Pattern TYPES = Pattern.compile("opposizioni_events_total\\{type=~?\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Prometheus' own: whether it could read a service's metrics. */
    private static final String UP = "up";

    @TempDir
    Path folder;

    @Test
    void eachPanelSaysWhatItShowsAndAsksForMetricsOfTheTable() {
        Set<String> known = new HashSet<>(MetricsTable.ofTheRepository().series());
        known.add(UP);
        for (String name : NAMES) {
            assertThat(panels(name)).as(name).isNotEmpty().allSatisfy(panel -> {
                assertThat(panel.path("title").asText()).isNotBlank();
                assertThat(queries(panel)).as(panel.path("title").asText()).isNotEmpty();
                queries(panel)
                        .forEach(query -> assertThat(new Query(query).metrics())
                                .as(query)
                                .isNotEmpty()
                                .isSubsetOf(known));
            });
        }
    }

    @Test
    void prometheusUnderstandsEachQuery() throws IOException {
        StringBuilder rules = new StringBuilder("groups:\n  - name: dashboards\n    rules:\n");
        List<String> all = NAMES.stream()
                .flatMap(name -> panels(name).stream())
                .flatMap(panel -> queries(panel).stream())
                .distinct()
                .toList();
        for (int i = 0; i < all.size(); i++) {
            rules.append(
                    "      - record: query_%d%n        expr: %s%n".formatted(i, JSON.writeValueAsString(all.get(i))));
        }
        Path file = Files.writeString(folder.resolve("queries.yml"), rules);
        assertThat(Promtool.run(List.of("check", "rules"), List.of(file))).contains(all.size() + " rules found");
    }

    @Test
    void theyAskForEventsThatThereAre() {
        Set<String> types = Manifests.read(EVENT_TYPES)
                .lines()
                .filter(line -> line.startsWith("it.opposizioni."))
                .map(line -> line.split(" ")[0].split("\\.")[3])
                .collect(Collectors.toSet());
        assertThat(NAMES.stream()
                        .flatMap(name -> panels(name).stream())
                        .flatMap(panel -> queries(panel).stream())
                        .flatMap(query -> TYPES.matcher(query).results())
                        .flatMap(found -> Stream.of(found.group(1).split("\\|"))))
                .isNotEmpty()
                .isSubsetOf(types);
    }

    @Test
    void noTwoPanelsLieUponEachOther() {
        for (String name : NAMES) {
            Set<String> taken = new HashSet<>();
            for (JsonNode panel : panels(name)) {
                JsonNode at = panel.path("gridPos");
                for (int x = at.path("x").asInt();
                        x < at.path("x").asInt() + at.path("w").asInt();
                        x++) {
                    for (int y = at.path("y").asInt();
                            y < at.path("y").asInt() + at.path("h").asInt();
                            y++) {
                        assertThat(x).isBetween(0, 23);
                        assertThat(taken.add(x + " " + y))
                                .as(panel.path("title").asText())
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void productionGivesThemToGrafana() {
        Resource map = Manifests.of("overlays/production", "ConfigMap")
                .filter(each -> each.name().equals("dashboards"))
                .findFirst()
                .orElseThrow();
        assertThat(map.labels("metadata", "labels")).containsEntry("grafana_dashboard", "1");
        NAMES.forEach(name -> assertThat(map.text("data", name + ".json"))
                .isEqualTo(Manifests.read(DASHBOARDS.resolve(name + ".json"))));
        assertThat(map.part("data").content()).hasSize(NAMES.size());
    }

    private static List<JsonNode> panels(String name) {
        try {
            JsonNode dashboard =
                    JSON.readTree(DASHBOARDS.resolve(name + ".json").toFile());
            assertThat(dashboard.path("uid").asText()).isEqualTo("opposizioni-" + name);
            List<JsonNode> panels = new ArrayList<>();
            dashboard.path("panels").forEach(panels::add);
            return panels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> queries(JsonNode panel) {
        return StreamSupport.stream(panel.path("targets").spliterator(), false)
                .map(target -> target.path("expr").asText())
                .toList();
    }
}
