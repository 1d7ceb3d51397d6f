package it.opposizioni.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.metrics.MetricsTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each alarm of production has an entry in the handbook: what it means, where to look, what to do, and what shows that it is well again. */
class RunbookTest {

    private static final String PAGE = "deploy/docs/operations.md";
    private static final String HANDBOOK = Manifests.read(Manifests.REPOSITORY.resolve(PAGE));

    private static final String SECTION = Arrays.stream(HANDBOOK.split("(?m)^## "))
            .filter(section -> section.startsWith("Alarms\n"))
            .findFirst()
            .orElseThrow();

    /** By the name of the alarm. */
    private static final Map<String, List<String>> ENTRIES = Arrays.stream(SECTION.split("(?m)^### "))
            .skip(1)
            .map(entry -> entry.lines().filter(line -> !line.isBlank()).toList())
            .collect(Collectors.toMap(List::getFirst, lines -> lines.subList(1, lines.size())));

    private static final List<String> LINES = List.of("* **Means**: ", "* **Look**: ", "* **Do**: ", "* **Well**: ");

    private static final Pattern CHECK = Pattern.compile(
            "`(?:curl -f?s http|kubectl (?:get|wait) |deploy/(?:replicas|dead-letters) |pgbackrest )[^`]+`");

    private static final Pattern METRIC = Pattern.compile("curl -s http://localhost:(\\d+)/q/metrics \\| grep (\\w+)");
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:[^\\s`]+");
    private static final Pattern KNOWN_ADDRESS =
            Pattern.compile("http://localhost:(?:908[0-3]/q/(?:metrics|health/ready)|9490/api/v1/alerts)");
    private static final Map<String, String> SERVICES =
            Map.of("9080", "portal", "9081", "registry", "9082", "operator", "9083", "complaint");

    private static final Pattern LINK = Pattern.compile("\\]\\((#[^)]+)\\)");

    @Test
    void eachAlarmNamesItsEntry() {
        assertThat(rules().toList())
                .hasSizeGreaterThan(30)
                .allSatisfy(rule -> assertThat(rule.text("annotations", "runbook"))
                        .as(rule.text("alert"))
                        .isEqualTo(PAGE + anchor(rule.text("alert"))));
    }

    @Test
    void eachEntryIsThatOfAnAlarm() {
        assertThat(ENTRIES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        rules().map(rule -> rule.text("alert")).toList());
    }

    @Test
    void eachEntrySaysWhatItMeansAndWhatToDoAndEndsWithACheck() {
        assertThat(ENTRIES).allSatisfy((alarm, entry) -> {
            assertThat(entry).as(alarm).hasSameSizeAs(LINES);
            for (int i = 0; i < LINES.size(); i++) {
                assertThat(entry.get(i)).as(alarm).startsWith(LINES.get(i));
            }
            assertThat(entry.getLast()).as(alarm).containsPattern(CHECK);
        });
    }

    /** On the port of a service that shows it, by the table of metrics. */
    @Test
    void theMetricsAreThere() {
        List<MetricsTable.Row> table = MetricsTable.ofTheRepository().rows();
        assertThat(METRIC.matcher(SECTION).results())
                .hasSizeGreaterThan(30)
                .allSatisfy(found -> assertThat(table)
                        .as(found.group())
                        .anyMatch(row -> row.name().equals(found.group(2)) && row.isOf(SERVICES.get(found.group(1)))));
        assertThat(Pattern.compile("opposizioni_\\w+").matcher(SECTION).results())
                .allSatisfy(found ->
                        assertThat(table).extracting(MetricsTable.Row::name).contains(found.group()));
    }

    @Test
    void whatShowsThatItIsWellIsWhatTheAlarmAsksFor() {
        assertThat(rules())
                .allSatisfy(rule -> assertThat(
                                METRIC.matcher(ENTRIES.get(rule.text("alert")).getLast())
                                        .results()
                                        .map(found -> found.group(2)))
                        .as(rule.text("alert"))
                        .isSubsetOf(new Query(rule.text("expr")).metrics()));
    }

    @Test
    void addressesAndSectionsAreThere() {
        assertThat(ADDRESS.matcher(SECTION).results())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.group()).matches(KNOWN_ADDRESS));
        List<String> anchors = Pattern.compile("(?m)^#+ (.+)$")
                .matcher(HANDBOOK)
                .results()
                .map(heading -> anchor(heading.group(1)))
                .toList();
        assertThat(LINK.matcher(SECTION).results())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(anchors).contains(found.group(1)));
    }

    /** As GitHub makes it of a heading. */
    private static String anchor(String heading) {
        return "#" + heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-');
    }

    private static Stream<Resource> rules() {
        return Manifests.of("overlays/production", "PrometheusRule")
                .flatMap(rule -> rule.parts("spec", "groups"))
                .flatMap(group -> group.parts("rules"));
    }
}
