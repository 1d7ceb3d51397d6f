package it.opposizioni.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.bench.Options.Part;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void withoutAPartEverythingIsMeasured() {
        assertThat(Options.of().parts()).containsExactlyInAnyOrder(Part.values());
        assertThat(Options.of("--quick").parts()).hasSize(Part.values().length);
        assertThat(Options.of("--messages").parts()).containsExactly(Part.MESSAGES);
        assertThat(Options.of("--registrations", "--feed", "--freshness").parts())
                .containsExactlyInAnyOrder(Part.REGISTRATIONS, Part.FEED, Part.FRESHNESS);
        assertThat(Options.of("--portal", "--engine").parts()).containsExactlyInAnyOrder(Part.PORTAL, Part.ENGINE);
    }

    @Test
    void everyPartIsExplained() {
        for (Part part : Part.values()) {
            assertThat(Options.USAGE)
                    .contains("\n  --" + part.name().toLowerCase(Locale.ROOT).replace('_', '-') + " ");
        }
    }

    /** As pages tell people to type it. */
    @Test
    void whatIsDocumentedIsUnderstood() {
        List<String[]> documented = DocumentedCommands.of("deploy/bench/run");
        assertThat(documented)
                .isNotEmpty()
                .allSatisfy(
                        arguments -> assertThatCode(() -> Options.of(arguments)).doesNotThrowAnyException());
    }

    @Test
    void theSeedCanBeChosen() {
        assertThat(Options.of("--seed", "42").seed()).isEqualTo(42);
        assertThat(Options.of().seed()).isEqualTo(Options.of("--quick").seed());
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        assertThatThrownBy(() -> Options.of("--fast")).hasMessageContaining("--fast");
        assertThatThrownBy(() -> Options.of("--seed")).hasMessageContaining("--seed");
        assertThatThrownBy(() -> Options.of("--seed", "x")).hasMessageContaining("--seed");
    }
}
