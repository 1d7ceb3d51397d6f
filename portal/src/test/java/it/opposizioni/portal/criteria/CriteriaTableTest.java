package it.opposizioni.portal.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of the criteria has each criterion once, and names the tests that there are. */
class CriteriaTableTest {

    private static final List<String> CRITERIA = List.of(
            "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10", "2.1", "2.2", "3.1", "3.2", "3.3",
            "4.1", "5.1", "5.2");
    private static final List<Class<?>> TESTS = List.of(
            UserExperienceCriteriaTest.class,
            FunctionCriteriaTest.class,
            LawCriteriaTest.class,
            SpeedAndSecurityCriteriaTest.class);
    private static final Pattern ROW = Pattern.compile("^\\| C\\.SE\\.([0-9.]+) \\|.*$");
    private static final Pattern TEST = Pattern.compile("`(c_se_\\w+)`");

    @Test
    void everyCriterionHasARowAndEveryRowAnExistingTest() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/cittadino-attivo.md")).stream()
                .filter(line -> ROW.matcher(line).matches())
                .toList();
        assertThat(rows).extracting(CriteriaTableTest::criterion).isEqualTo(CRITERIA);
        assertThat(rows)
                .allSatisfy(row -> assertThat(tests(row))
                        .isNotEmpty()
                        .allMatch(
                                test -> test.startsWith("c_se_" + criterion(row).replace('.', '_') + "_")));
        assertThat(rows.stream().flatMap(row -> tests(row).stream()))
                .containsExactlyInAnyOrderElementsOf(TESTS.stream()
                        .flatMap(group -> Arrays.stream(group.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(Method::getName)
                        .toList());
    }

    private static String criterion(String row) {
        return ROW.matcher(row).replaceFirst("$1");
    }

    private static List<String> tests(String row) {
        return TEST.matcher(row).results().map(test -> test.group(1)).toList();
    }
}
