package it.opposizioni.operator;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each table belongs to one feature: the others ask that feature, and do not read or write its rows in SQL of their own. */
class TableOwnershipTest {

    private static final Path SOURCES = Path.of("src/main/java/it/opposizioni/operator");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final Map<String, Set<String>> TABLES = Map.ofEntries(
            Map.entry("calllog", Set.of("access_note", "call_log")),
            Map.entry("callingnumber", Set.of("calling_number", "calling_number_conflict")),
            Map.entry("campaign", Set.of("campaign")),
            Map.entry("consultation", Set.of("consultation", "consultation_file", "consultation_receipt")),
            Map.entry(
                    "evidence",
                    Set.of("answered_complaint", "answers_asked", "consultation_answers", "consultation_answer_block")),
            Map.entry("invitation", Set.of("team_invitation", "team_invitation_code")),
            Map.entry("machineclient", Set.of("machine_client", "machine_key")),
            Map.entry("mandate", Set.of("mandate", "mandate_number")),
            Map.entry("numberproof", Set.of("calling_number_proof")),
            Map.entry("obligation", Set.of("calendar_address", "obligation_notice", "obligation_watch")),
            Map.entry(
                    "registerreplica",
                    Set.of("exemption", "opposed_number", "register_image", "register_moment", "register_state")),
            Map.entry(
                    "registration",
                    Set.of(
                            "announced_operator",
                            "operator",
                            "operator_case_measure",
                            "operator_case_standing",
                            "operator_state_change")),
            Map.entry("roc", Set.of("calling_number_import")),
            Map.entry("team", Set.of("announced_member", "team_member", "team_sync")));

    private static final Pattern TEXT = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern USED =
            Pattern.compile("\\b(?:from|join|into|update|delete from)\\s+([a-z][a-z_]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CREATED = Pattern.compile("create table (?:if not exists )?([a-z_]+)");

    @Test
    void noFeatureReadsTheTablesOfAnother() {
        Set<String> foreign = new TreeSet<>();
        TABLES.keySet()
                .forEach(feature -> tablesUsedBy(feature).stream()
                        .filter(table -> !TABLES.get(feature).contains(table))
                        .forEach(table -> foreign.add(feature + " reads " + table)));
        assertThat(foreign).isEmpty();
    }

    /** The scan sees what it looks for. */
    @Test
    void theTablesThatAreReadWithoutAnEntityAreFound() {
        assertThat(tablesUsedBy("team")).containsExactlyInAnyOrder("announced_member", "team_member", "team_sync");
        assertThat(tablesUsedBy("registerreplica")).isEqualTo(TABLES.get("registerreplica"));
    }

    @Test
    void everyTableHasAnOwner() {
        Set<String> named = TABLES.values().stream().flatMap(Set::stream).collect(toSet());
        Set<String> created = files(MIGRATIONS, ".sql").stream()
                .flatMap(file -> CREATED.matcher(read(file)).results())
                .map(found -> found.group(1))
                .collect(toSet());
        assertThat(named).isEqualTo(created);
    }

    private static Set<String> tablesUsedBy(String feature) {
        Set<String> known = TABLES.values().stream().flatMap(Set::stream).collect(toSet());
        return files(SOURCES.resolve(feature), ".java").stream()
                .flatMap(TableOwnershipTest::tablesIn)
                .filter(known::contains)
                .collect(toCollection(TreeSet::new));
    }

    /** The names that follow a from, join, into or update in the texts of a source file. */
    private static Stream<String> tablesIn(Path source) {
        return TEXT.matcher(read(source))
                .results()
                .map(MatchResult::group)
                .flatMap(text -> USED.matcher(text).results())
                .map(found -> found.group(1));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
