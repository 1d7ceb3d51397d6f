package it.opposizioni.portal.layout;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.Contrast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of the site: all in one file, light and dark, and with the contrast that WCAG 2.2 asks for (1.4.3, 1.4.11, 2.4.13). */
class PaletteTest {

    private static final Path STYLES = Path.of("src/main/frontend/scss");
    private static final String TOKENS = "_tokens.scss";
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): #([0-9a-f]{3}|[0-9a-f]{6});");
    private static final Pattern COLOUR =
            Pattern.compile("#([0-9a-fA-F]{3,4}){1,2}\\b|\\b(rgb|hsl)a?\\(|:\\s*(white|black|gr[ae]y)\\b");
    private static final Pattern USED = Pattern.compile("var\\(--(?!bs-)([a-z-]+)");

    private static final double WORDS = 4.5;
    private static final double MARKS = 3;

    private static final Map<String, List<String>> WORDS_ON_GROUNDS = Map.ofEntries(
            Map.entry("ink", List.of("paper", "wash", "tag", "ok-wash", "wait-wash", "bad-wash")),
            Map.entry("ink-soft", List.of("paper", "wash", "ok-wash", "wait-wash", "bad-wash")),
            Map.entry("link", List.of("paper", "wash", "tag", "ok-wash", "wait-wash", "bad-wash")),
            Map.entry("link-hover", List.of("paper", "wash")),
            Map.entry("ok-ink", List.of("ok-wash")),
            Map.entry("wait-ink", List.of("wait-wash")),
            Map.entry("bad-ink", List.of("bad-wash")),
            Map.entry("bad", List.of("paper", "wash")),
            Map.entry("on-bar", List.of("bar-top", "bar", "bar-strong", "bar-hover")),
            Map.entry("on-button", List.of("button", "button-hover")),
            Map.entry("on-danger", List.of("danger", "danger-hover")),
            Map.entry("on-fill", List.of("ok-fill")),
            Map.entry("on-deep", List.of("deep")),
            Map.entry("on-hero", List.of("hero-from", "hero-to")),
            Map.entry("on-hero-button", List.of("hero-button")),
            Map.entry("on-eid", List.of("eid", "eid-hover")),
            Map.entry("on-light-shade", List.of("shade-none", "shade-few", "shade-some")),
            Map.entry("on-dark-shade", List.of("shade-many", "shade-most")),
            Map.entry("field-ink", List.of("field")));

    private static final Map<String, List<String>> MARKS_ON_GROUNDS = Map.ofEntries(
            Map.entry("edge", List.of("paper", "wash", "field")),
            Map.entry("brand", List.of("paper", "wash")),
            Map.entry("button", List.of("paper", "wash")),
            Map.entry("danger", List.of("paper", "wash")),
            Map.entry("hero-button", List.of("hero-from", "hero-to")),
            Map.entry("ok", List.of("paper", "ok-wash")),
            Map.entry("wait", List.of("paper", "wait-wash")),
            Map.entry("bad", List.of("paper", "bad-wash", "field")),
            Map.entry("deep-line", List.of("deep")),
            Map.entry("chart-callable", List.of("paper")),
            Map.entry("chart-exempted", List.of("paper")),
            Map.entry("chart-opposed", List.of("paper")),
            Map.entry("chart-invalid", List.of("paper")),
            Map.entry("figure-first", List.of("paper", "figure-second")),
            Map.entry("figure-edge", List.of("paper", "figure-second")));

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void wordsCanBeRead(String scheme) throws IOException {
        hasContrast(palette(scheme), WORDS_ON_GROUNDS, WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void marksCanBeSeen(String scheme) throws IOException {
        hasContrast(palette(scheme), MARKS_ON_GROUNDS, MARKS);
    }

    /** Whatever stands under it. */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void oneOfTheTwoColoursOfTheFocusIsSeenOnEveryGround(String scheme) throws IOException {
        Map<String, Integer> colours = palette(scheme);
        colours.forEach((name, ground) -> assertThat(Math.max(
                        Contrast.between(colours.get("ring"), ground),
                        Contrast.between(colours.get("ring-edge"), ground)))
                .as("focus on %s", name)
                .isGreaterThanOrEqualTo(MARKS));
    }

    @Test
    void noColourIsWrittenElsewhere() throws IOException {
        for (Path sheet : sheets()) {
            if (!sheet.endsWith(TOKENS)) {
                assertThat(COLOUR.matcher(Files.readString(sheet)).results().map(MatchResult::group))
                        .as(sheet.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyColourThatIsUsedIsThere() throws IOException {
        String tokens = Files.readString(STYLES.resolve("portal").resolve(TOKENS));
        TreeSet<String> used = new TreeSet<>();
        for (Path sheet : sheets()) {
            USED.matcher(Files.readString(sheet)).results().forEach(use -> used.add(use.group(1)));
        }
        assertThat(used).isNotEmpty().allMatch(name -> tokens.contains("  --" + name + ": "));
    }

    private static void hasContrast(Map<String, Integer> colours, Map<String, List<String>> pairs, double least) {
        pairs.forEach((above, grounds) ->
                grounds.forEach(ground -> assertThat(Contrast.between(colours.get(above), colours.get(ground)))
                        .as("%s on %s", above, ground)
                        .isGreaterThanOrEqualTo(least)));
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.walk(STYLES)) {
            return files.filter(file -> file.toString().endsWith(".scss")).toList();
        }
    }

    /** What dark says nothing about is as in light. */
    private static Map<String, Integer> palette(String scheme) throws IOException {
        String[] parts =
                Files.readString(STYLES.resolve("portal").resolve(TOKENS)).split("prefers-color-scheme: dark", 2);
        Map<String, Integer> colours = new HashMap<>(colours(parts[0]));
        if (scheme.equals("dark")) {
            colours.putAll(colours(parts[1]));
        }
        return colours;
    }

    private static Map<String, Integer> colours(String sheet) {
        return TOKEN.matcher(sheet)
                .results()
                .collect(toMap(token -> token.group(1), token -> Integer.parseInt(whole(token.group(2)), 16)));
    }

    private static String whole(String digits) {
        return digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits;
    }
}
