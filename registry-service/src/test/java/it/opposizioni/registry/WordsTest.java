package it.opposizioni.registry;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.Apostrophes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the register says to people. */
class WordsTest {

    @Test
    void apostrophesAreThoseOfPrint() {
        assertThat(Apostrophes.typewritten(Path.of("src/main/java"))).isEmpty();
        // of the problems that every service has
        assertThat(Apostrophes.typewritten(Path.of("../service-kit/src/main/java")))
                .isEmpty();
    }
}
