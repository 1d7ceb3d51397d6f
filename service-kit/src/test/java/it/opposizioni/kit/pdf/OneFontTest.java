package it.opposizioni.kit.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.Patience;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents have their own font: what else the machine has would only be read, at the first one after a start. */
class OneFontTest {

    /** In a process of its own, because PDFBox looks once; what it finds it writes into this folder. */
    @Test
    void theFontsOfTheMachineAreNotRead(@TempDir Path folder) throws Exception {
        Process printing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dpdfbox.fontcache=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OnePage.class.getName())
                .inheritIO()
                .start();
        assertThat(printing.waitFor(Patience.LIMIT)).isTrue();
        assertThat(printing.exitValue()).isZero();
        assertThat(folder).isEmptyDirectory();
    }
}
