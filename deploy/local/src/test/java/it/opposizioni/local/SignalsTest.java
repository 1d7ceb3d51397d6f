package it.opposizioni.local;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignalsTest {

    private static final int ENDED_BY_SIGNAL = 128;

    private final Process sleeper = start(List.of("sleep", "600"));

    @AfterEach
    void endIt() {
        sleeper.destroyForcibly();
    }

    @Test
    void reachTheProcess() throws Exception {
        // cannot be ignored: a shell in the background hands on that INT is
        Signals.send("STOP", sleeper.pid());
        await().until(() -> state(sleeper) == 'T');

        Signals.send("CONT", sleeper.pid());
        await().until(() -> state(sleeper) != 'T');
    }

    /** As Linux says it: T is stopped. */
    private static char state(Process process) throws IOException {
        String line = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
        return line.charAt(line.lastIndexOf(')') + 2);
    }

    @Test
    void needNoProgramOfTheSystem() throws Exception {
        Process sender = start(
                List.of(
                        Settings.java(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sender.class.getName(),
                        String.valueOf(sleeper.pid())),
                "/no/programs");

        assertThat(sender.waitFor()).isZero();
        assertThat(sleeper.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(sleeper.exitValue()).isEqualTo(ENDED_BY_SIGNAL + 15);
    }

    @Test
    void toAProcessThatIsGoneAreNoError() throws Exception {
        sleeper.destroyForcibly().waitFor();

        Signals.send("TERM", sleeper.pid());
    }

    @Test
    void areNeverSentToGroupsOrToAllProcesses() {
        assertThatThrownBy(() -> Signals.send("TERM", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Signals.send("TERM", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Signals.send("USR1", sleeper.pid())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Process start(List<String> command) {
        return start(command, System.getenv("PATH"));
    }

    private static Process start(List<String> command, String path) {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("PATH", path);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A launcher on a machine without programs. */
    static final class Sender {

        private Sender() {}

        public static void main(String[] arguments) {
            Signals.send("TERM", Long.parseLong(arguments[0]));
        }
    }
}
