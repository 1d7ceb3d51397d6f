package it.opposizioni.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar itself, as people get it. */
class JarIT {

    private static final Path JAR = Path.of(System.getProperty("verifier.jar"));
    private static final int SMALL = 64 << 10;

    @TempDir
    Path directory;

    @Test
    void itRunsByItselfAndSaysByItsExitCodeWhatItFound() throws Exception {
        Signed signed = new Signed(directory);
        assertThat(run("--lang", "it", signed.receipt, signed.keys, signed.list))
                .isZero();
        assertThat(said()).contains("AUTENTICA", "è la lista inviata");
        assertThat(run(signed.receipt, signed.keys, signed.stranger)).isEqualTo(2);
        Files.writeString(signed.receipt, Files.readString(signed.receipt).replaceFirst("\\.", ".A"));
        assertThat(run(signed.receipt, signed.keys)).isEqualTo(1);
        assertThat(run()).isEqualTo(64);
        assertThat(run(signed.receipt, directory.resolve("none"))).isEqualTo(66);
    }

    @Test
    void itChecksTheReceiptOfACallLog() throws Exception {
        SignedLog log = new SignedLog(directory);
        assertThat(run("--lang", "it", log.receipt, log.keys, log.log, log.findings))
                .isZero();
        assertThat(said()).contains("AUTENTICA", "è il tabulato inviato", "controllo di chiamate");
        assertThat(run(log.receipt, log.keys, log.stranger)).isEqualTo(2);
        Files.writeString(log.receipt, Files.readString(log.receipt).replaceFirst("\\.", ".A"));
        assertThat(run(log.receipt, log.keys)).isEqualTo(1);
    }

    @Test
    void itIsSmallAndHoldsNothingButItsOwn() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(SMALL);
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().filter(entry -> !entry.isDirectory()))
                    .allMatch(entry -> entry.getName().startsWith("it/opposizioni/verifier/")
                            || entry.getName().startsWith("META-INF/"));
        }
    }

    private int run(Object... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private String said() throws IOException {
        try (InputStream in = Files.newInputStream(directory.resolve("said"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
