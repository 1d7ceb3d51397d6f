package it.opposizioni.portal.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages are whole: every text is there, says something, and takes the same values. */
class BundlesTest {

    private static final Pattern VALUE = Pattern.compile("\\{([a-zA-Z]+)}");

    static List<Class<?>> bundles() {
        return new ClassFileImporter()
                .importPackages("it.opposizioni.portal").stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyItalianTextHasItsEnglishOne(Class<?> bundle) throws IOException {
        Map<String, String> italian = italian(bundle);
        Properties english = english(bundle);
        assertThat(new TreeSet<>(english.stringPropertyNames())).isEqualTo(new TreeSet<>(italian.keySet()));
        italian.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(values(english.getProperty(key))).as(key).isEqualTo(values(text));
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextWasForgottenInTheOtherLanguage(Class<?> bundle) throws IOException {
        Set<String> sameInBoth = Set.of(
                "home",
                "menu",
                "no",
                "roc",
                "cookies",
                "number",
                "fileSize",
                "minutes",
                "hours",
                "appIo",
                "agcom",
                "agcm",
                "valueAppIo",
                "valueEmail");
        Properties english = english(bundle);
        italian(bundle).forEach((key, text) -> {
            if (!sameInBoth.contains(key)) {
                assertThat(english.getProperty(key)).as(key).isNotEqualTo(text);
            }
        });
    }

    /** They are values from {@code LegalPeriods}. */
    @ParameterizedTest
    @MethodSource("bundles")
    void theFifteenDaysAreNotWrittenByHand(Class<?> bundle) throws IOException {
        assertThat(italian(bundle).values()).noneMatch(text -> text.matches("(?s).*\\b15 giorni.*"));
        assertThat(english(bundle).values()).noneMatch(text -> text.toString().matches("(?s).*\\b15 days.*"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesAreThoseOfPrint(Class<?> bundle) throws IOException {
        assertThat(italian(bundle).values()).noneMatch(BundlesTest::hasTypewritersApostrophe);
        assertThat(english(bundle).values()).noneMatch(text -> hasTypewritersApostrophe(text.toString()));
    }

    /** Outside of the templates' own expressions. */
    private static boolean hasTypewritersApostrophe(String text) {
        return text.replaceAll("\\{[^}]*}", "").contains("'");
    }

    static Map<String, String> italian(Class<?> bundle) {
        return Arrays.stream(bundle.getDeclaredMethods())
                .collect(Collectors.toMap(
                        Method::getName, m -> m.getAnnotation(Message.class).value()));
    }

    private static Properties english(Class<?> bundle) throws IOException {
        String file = "/messages/" + bundle.getAnnotation(MessageBundle.class).value() + "_en.properties";
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(BundlesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> values(String text) {
        Function<MatchResult, String> name = match -> match.group(1);
        return VALUE.matcher(text).results().map(name).collect(Collectors.toCollection(TreeSet::new));
    }
}
