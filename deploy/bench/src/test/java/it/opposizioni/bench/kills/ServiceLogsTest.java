package it.opposizioni.bench.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceLogsTest {

    private static final String ANSWER =
            "CASE_LOOK 500 {\"status\":500,\"reference\":\"dfa84869-7edc-424b-83a4-f01881d274b0\"}";

    @TempDir
    Path folder;

    @Test
    void theEntryIsFoundWithItsCausesAndOurOwnLines() throws IOException {
        Files.writeString(folder.resolve("portal.log"), "10:00 INFO nothing\n");
        Files.writeString(folder.resolve("registry-service.log"), """
                10:00 INFO before
                10:01 ERROR Unexpected failure, reference dfa84869-7edc-424b-83a4-f01881d274b0: java.lang.IllegalStateException: lost
                \tat java.base/java.lang.Thread.run(Thread.java:1)
                \tat it.opposizioni.kit.Some.where(Some.java:2)
                \tSuppressed: java.sql.SQLException: gone
                Caused by: java.io.IOException: broken
                \t... 3 more
                10:02 INFO after
                Caused by: java.lang.Error: of another entry
                """);

        assertThat(new ServiceLogs(folder).about(ANSWER))
                .containsExactly(
                        "10:01 ERROR Unexpected failure, reference dfa84869-7edc-424b-83a4-f01881d274b0:"
                                + " java.lang.IllegalStateException: lost",
                        "\tat it.opposizioni.kit.Some.where(Some.java:2)",
                        "\tSuppressed: java.sql.SQLException: gone",
                        "Caused by: java.io.IOException: broken");
    }

    @Test
    void nothingIsSaidAboutAnAnswerWithoutReferenceOrEntry() throws IOException {
        Files.writeString(folder.resolve("portal.log"), "10:00 INFO nothing\n");

        assertThat(new ServiceLogs(folder).about("LIST 404 {}")).isEmpty();
        assertThat(new ServiceLogs(folder).about(ANSWER)).isEmpty();
        assertThat(new ServiceLogs(folder.resolve("missing")).about(ANSWER)).isEmpty();
    }
}
