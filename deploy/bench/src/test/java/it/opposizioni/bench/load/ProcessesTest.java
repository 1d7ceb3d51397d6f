package it.opposizioni.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    @TempDir
    Path folder;

    @Test
    void aServiceIsKnownByWhereItRuns() throws IOException {
        Path application = Files.createDirectories(folder.resolve("operator-service/target/quarkus-app"));
        Process process = new ProcessBuilder("sleep", "60")
                .directory(application.toFile())
                .start();
        try {
            assertThat(Processes.nameOf(process.toHandle())).isEqualTo("operator-service");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void thisProcessIsTheClient() {
        assertThat(Processes.nameOf(ProcessHandle.current())).isEqualTo(Processes.CLIENT);
    }
}
