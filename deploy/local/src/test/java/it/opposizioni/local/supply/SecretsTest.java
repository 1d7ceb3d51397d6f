package it.opposizioni.local.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No key or password was ever committed (deploy/docs/threats.md T20), as gitleaks sees it. */
class SecretsTest {

    private static final String PROGRAM = "gitleaks";

    private record Scan(int code, String said) {}

    private static Scan scan(Path folder, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(PROGRAM, "detect", "--no-banner", "--redact", "--verbose", "--source", folder.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Scan(process.waitFor(), said);
    }

    private static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    @Test
    void thereIsNoneInTheWholeHistory() throws Exception {
        assumeThat(isInstalled()).as("gitleaks is installed").isTrue();
        Path repository = Settings.repository();
        assumeThat(repository.resolve(".git")).exists();
        Scan scan = scan(repository);
        assertThat(scan.code()).as(scan.said()).isZero();
    }

    @Test
    void oneWouldBeFound(@TempDir Path folder) throws Exception {
        assumeThat(isInstalled()).as("gitleaks is installed").isTrue();
        // in two pieces, so that the scan of this file does not find it
        Files.writeString(folder.resolve("deploy.env"), "AWS_ACCESS_KEY_ID=AKIA" + "QWERTYUIOPASDF23\n");
        assertThat(scan(folder, "--no-git").code()).isNotZero();
    }
}
