package it.opposizioni.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The theme's own files; how its pages look and work is seen in the whole suite (SignInIT). */
class SignInThemeTest {

    private static final Path THEME = Settings.repository().resolve("deploy/keycloak/themes/opposizioni");

    @ParameterizedTest
    @ValueSource(strings = {"login", "email"})
    void bothLanguagesSayTheSameThings(String kind) throws IOException {
        Properties italian = messages(kind, "it");
        Properties english = messages(kind, "en");
        assertThat(italian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : italian.stringPropertyNames()) {
            assertThat(italian.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
            assertThat(english.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
        }
    }

    /** A single quote is MessageFormat's own; and a link that a person cannot see is none. */
    @Test
    void aLetterHasItsLinkInTheTextToo() throws IOException {
        for (String language : List.of("it", "en")) {
            Properties letters = messages("email", language);
            for (String letter : List.of("emailVerification", "passwordReset", "executeActions")) {
                assertThat(letters.getProperty(letter + "Body")).contains("\n\n{0}\n\n");
                assertThat(letters.getProperty(letter + "BodyHtml")).contains("<a href=\"{0}\">");
            }
        }
    }

    /** Keycloak's letters have no code by which they could be checked. */
    @Test
    void aLetterSaysHowToKnowThatItIsOurs() throws IOException {
        for (String language : List.of("it", "en")) {
            Properties letters = messages("email", language);
            assertThat(letters.stringPropertyNames())
                    .filteredOn(key -> key.endsWith("Body"))
                    .hasSize(5)
                    .allSatisfy(
                            key -> assertThat(letters.getProperty(key)).endsWith(letters.getProperty("howToCheck")));
        }
        assertThat(Files.readString(THEME.resolve("email/html/template.ftl"))).contains("${msg(\"howToCheck\")}");
    }

    @Test
    void noPageNeedsAScriptOrHasAStyleInside() throws IOException {
        try (Stream<Path> files = Files.list(THEME.resolve("login"))) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".ftl")).toList()) {
                assertThat(Files.readString(page))
                        .as(page.toString())
                        .doesNotContain("onclick", "onsubmit", " style=", "href=\"#\"", "tabindex=\"1");
            }
        }
    }

    private static Properties messages(String kind, String language) throws IOException {
        Properties read = new Properties();
        try (Reader file =
                Files.newBufferedReader(THEME.resolve(kind + "/messages/messages_" + language + ".properties"))) {
            read.load(file);
        }
        return read;
    }
}
