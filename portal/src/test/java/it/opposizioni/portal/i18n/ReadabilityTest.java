package it.opposizioni.portal.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Italian texts that are sentences can be read with a middle-school certificate: Gulpease index (Lucisano and Piemontese, 1988). */
class ReadabilityTest {

    private static final double EASY = 60;
    private static final int LONGEST_SENTENCE = 25;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+(?:\\s|$)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}{}]+");

    @ParameterizedTest
    @MethodSource("it.opposizioni.portal.i18n.BundlesTest#bundles")
    void sentencesAreShortAndTheirWordsToo(Class<?> bundle) {
        List<String> sentences = BundlesTest.italian(bundle).values().stream()
                .filter(text -> text.matches("(?s).*[.!?]$"))
                .flatMap(text -> Arrays.stream(SENTENCE_END.split(text)))
                .toList();
        List<String> words = sentences.stream().flatMap(ReadabilityTest::words).toList();
        double letters = words.stream().mapToInt(String::length).sum();

        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(words(sentence)).hasSizeLessThanOrEqualTo(LONGEST_SENTENCE));
        // a bundle may have labels only
        assertThat(89 + (300.0 * sentences.size() - 10 * letters) / Math.max(1, words.size()))
                .as("Gulpease")
                .isGreaterThanOrEqualTo(EASY);
    }

    private static Stream<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(match -> match.group());
    }
}
