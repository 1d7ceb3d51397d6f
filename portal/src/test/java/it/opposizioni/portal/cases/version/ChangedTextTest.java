package it.opposizioni.portal.cases.version;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class ChangedTextTest {

    @Test
    void onlyWhatIsBetweenIsMarked() {
        assertThat(ChangedText.of("era nel registro da un anno", "era nel registro da due anni interi"))
                .isEqualTo(new ChangedText("era nel registro da ", "un anno", "due anni interi", ""));
        assertThat(ChangedText.of("era stato nel registro", "era nel registro"))
                .isEqualTo(new ChangedText("era ", "stato ", "", "nel registro"));
        assertThat(ChangedText.of("", "due parole")).isEqualTo(new ChangedText("", "", "due parole", ""));
        assertThat(ChangedText.of("a a a", "a a")).isEqualTo(new ChangedText("a ", "a ", "", "a"));
    }

    /** Nothing is lost or told twice. */
    @Property
    void bothTextsAreWhole(
            @ForAll @CharRange(from = 'a', to = 'c') @CharRange(from = ' ', to = ' ') String before,
            @ForAll @CharRange(from = 'a', to = 'c') @CharRange(from = ' ', to = ' ') String after) {
        ChangedText changed = ChangedText.of(before, after);
        assertThat(changed.begins() + changed.before() + changed.ends()).isEqualTo(before);
        assertThat(changed.begins() + changed.after() + changed.ends()).isEqualTo(after);
    }
}
