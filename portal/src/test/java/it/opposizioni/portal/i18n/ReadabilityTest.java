package it.opposizioni.portal.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Italian texts that are sentences can be read with a middle-school certificate: Gulpease index (Lucisano and Piemontese, 1988). Sentences are
 * short in both languages where a page is one template a language.
 */
class ReadabilityTest {

    private static final double EASY = 60;
    private static final int LONGEST_SENTENCE = 25;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+(?:\\s|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}{}]+");

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final String BLOCKS = "p, li, td, th, dt, dd, h1, h2, h3, ul";

    private static final Pattern COMMENT = Pattern.compile("\\{!.*?!}", Pattern.DOTALL);
    /** Of two ways to say it one is read. */
    private static final Pattern OTHERWISE = Pattern.compile("\\{#else}.*?\\{/if}", Pattern.DOTALL);

    private static final Pattern CONDITION = Pattern.compile("\\{[#/]if[^}]*}");
    private static final Pattern SECTION = Pattern.compile("\\{[#/][^}]*}");
    private static final Pattern VALUE = Pattern.compile("\\{[^}]*}");

    @ParameterizedTest
    @MethodSource("it.opposizioni.portal.i18n.BundlesTest#bundles")
    void sentencesAreShortAndTheirWordsToo(Class<?> bundle) {
        List<String> sentences = sentences(BundlesTest.italian(bundle).values());
        areShort(sentences);
        areEasy(sentences);
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().matches(".*/(guide|content)/(it|en)/[^/]+[.]html"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pagesThatAreOnlyWordsAreNoHarder(Path page) throws IOException {
        List<String> sentences = sentences(blocks(Files.readString(page)));
        assertThat(sentences).isNotEmpty();
        areShort(sentences);
        if (page.getParent().endsWith("it")) {
            areEasy(sentences);
        }
    }

    /** What stands in each block, with a word for each value. */
    private static List<String> blocks(String template) {
        String words =
                OTHERWISE.matcher(COMMENT.matcher(template).replaceAll("")).replaceAll("");
        words = SECTION.matcher(CONDITION.matcher(words).replaceAll("")).replaceAll("<p>");
        return Jsoup.parseBodyFragment(VALUE.matcher(words).replaceAll("7")).select(BLOCKS).stream()
                .filter(block -> block.select(BLOCKS).size() == 1)
                .map(Element::text)
                .toList();
    }

    private static void areShort(List<String> sentences) {
        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(words(sentence)).hasSizeLessThanOrEqualTo(LONGEST_SENTENCE));
    }

    private static void areEasy(List<String> sentences) {
        List<String> words = sentences.stream().flatMap(ReadabilityTest::words).toList();
        double letters = words.stream().mapToInt(String::length).sum();
        // a bundle may have labels only
        assertThat(89 + (300.0 * sentences.size() - 10 * letters) / Math.max(1, words.size()))
                .as("Gulpease")
                .isGreaterThanOrEqualTo(EASY);
    }

    private static List<String> sentences(Collection<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("(?s).*[.!?]$"))
                .flatMap(text -> Arrays.stream(SENTENCE_END.split(text)))
                .toList();
    }

    private static Stream<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(match -> match.group());
    }
}
