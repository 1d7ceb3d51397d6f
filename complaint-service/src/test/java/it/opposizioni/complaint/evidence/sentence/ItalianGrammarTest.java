package it.opposizioni.complaint.evidence.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.text.Text;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItalianGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Il %s era | 8 | L'8 novembre 2026 alle ore 10:12 era",
                "Il %s era | 11 | L'11 novembre 2026 alle ore 10:12 era",
                "Il %s era | 1 | Il 1º novembre 2026 alle ore 10:12 era",
                "Il %s era | 18 | Il 18 novembre 2026 alle ore 10:12 era",
                "attiva dal %s | 8 | attiva dall'8 novembre 2026 alle ore 10:12",
                "chiamata del %s | 11 | chiamata dell'11 novembre 2026 alle ore 10:12",
                "Dal %s | 11 | Dall'11 novembre 2026 alle ore 10:12",
                "chiamata del %s | 2 | chiamata del 2 novembre 2026 alle ore 10:12"
            })
    void articlesBendBeforeDays(String sentence, int day, String expected) {
        Instant at = Instant.parse("2026-11-%02dT09:12:00Z".formatted(day));
        assertThat(Sentences.fill(Text.of(sentence, ""), List.of(at)).it()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A %s è stato | Acme S.r.l. | Ad Acme S.r.l. è stato",
                "A %s è stato | Beta S.r.l. | A Beta S.r.l. è stato",
                "A %s è stato | Enel | A Enel è stato",
                "per conto di %s | Acme | per conto di Acme",
                "%s chiama | Acme | Acme chiama"
            })
    void prepositionsBendBeforeNames(String sentence, String name, String expected) {
        assertThat(Sentences.fill(Text.of(sentence, ""), List.of(name)).it()).isEqualTo(expected);
    }

    @Test
    void namesAreJoinedAsPeopleJoinThem() {
        Text joined = Sentences.fill(Text.of("di %s.", "by %s."), List.of(List.of("Acme", "Beta", "Enel")));
        assertThat(joined.it()).isEqualTo("di Acme, Beta ed Enel.");
        assertThat(joined.en()).isEqualTo("by Acme, Beta and Enel.");
    }

    @Test
    void aNameThatEndsWithAFullStopEndsTheSentence() {
        assertThat(Sentences.fill(Text.of("dichiarato da %s.", "declared by %s."), List.of("Acme S.p.A."))
                        .it())
                .isEqualTo("dichiarato da Acme S.p.A.");
    }

    /** A name is no sentence to be filled. */
    @Test
    void aNameMayHoldAnything() {
        assertThat(Sentences.fill(Text.of("%s e %s", ""), List.of("100%s d$1", "x"))
                        .it())
                .isEqualTo("100%s d$1 e x");
    }
}
