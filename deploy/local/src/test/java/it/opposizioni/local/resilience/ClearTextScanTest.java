package it.opposizioni.local.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClearTextScanTest {

    private static final String NAME = "Però Niccolò";

    @TempDir
    Path folder;

    @Test
    void findsEachSpellingWhereverItStands() throws IOException {
        int chunk = 1 << 20;
        for (int at : List.of(0, 5, chunk - 1, chunk - 7, chunk, 2 * chunk - 3)) {
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                byte[] text = NAME.getBytes(charset);
                byte[] content = new byte[at + text.length + 3];
                System.arraycopy(text, 0, content, at, text.length);
                Files.write(folder.resolve("file"), content);

                assertThat(new ClearTextScan(List.of("nobody", NAME)).under(folder))
                        .as("%d %s", at, charset)
                        .singleElement()
                        .asString()
                        .endsWith("file: " + NAME);
            }
        }
    }

    @Test
    void findsNothingWhereNothingIs() throws IOException {
        Files.writeString(folder.resolve("file"), "Pero Niccolo ".repeat(200_000));

        assertThat(new ClearTextScan(List.of(NAME)).under(folder)).isEmpty();
    }
}
