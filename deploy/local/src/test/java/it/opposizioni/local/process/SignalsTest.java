package it.opposizioni.local.process;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignalsTest {

    private static final int ENDED_BY_SIGNAL = 128;

    // a shell passes on to what it starts in the background that INT is ignored
    private final Process sleeper = start(List.of("env", "--default-signal=INT", "sleep", "600"));

    @AfterEach
    void endIt() {
        sleeper.destroyForcibly();
    }

    /** Before it is itself it may still ignore what is sent. */
    @BeforeEach
    void sleeps() {
        Path name = Path.of("/proc", String.valueOf(sleeper.pid()), "comm");
        await().until(() -> Files.readString(name).strip().equals("sleep"));
    }

    @Test
    void reachTheProcess() throws Exception {
        Signals.send("INT", sleeper.pid());

        assertThat(sleeper.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(sleeper.exitValue()).isEqualTo(ENDED_BY_SIGNAL + 2);
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
