package it.opposizioni.portal;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.ArchitectureRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest extends ArchitectureRules {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final long MOST_FILES = 25;

    ArchitectureTest() {
        super("it.opposizioni.portal");
    }

    /** A package that holds more than a reader can take in is divided by subject. */
    @Test
    void packagesStaySmall() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Map<Path, Long> sizes = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
            assertThat(sizes)
                    .isNotEmpty()
                    .allSatisfy((folder, size) -> assertThat(size).isLessThanOrEqualTo(MOST_FILES));
        }
    }
}
