package it.opposizioni.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What the log must not tell. */
@QuarkusTest
class LogTest extends RunningService {

    /** No number, word or address of a person in any line of the log, on the good way and on the bad ones. */
    @Test
    void theLogTellsNothingAboutPeople() {
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                synchronized (lines) {
                    lines.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            List<Supplier<Response>> requests = List.of(
                    () -> giulia().contentType("application/json")
                            .body(Filings.twoCalls())
                            .post("/v1/complaints"),
                    () -> giulia().contentType("application/json")
                            .body(Filings.oneCall("3331234567"))
                            .post("/v1/complaints"),
                    () -> giulia().contentType("application/json")
                            .body("{\"calledNumber\": [\"3331234567\"]}")
                            .post("/v1/complaints"),
                    () -> anybody().get("/v1/callers/3331234567"),
                    () -> garante().get("/v1/complaints?callerNumber=0687654321"),
                    () -> garante().get("/v1/complaints/{id}", UUID.randomUUID()));
            requests.forEach(request -> assertThat(request.get().statusCode()).isLessThan(500));
        } finally {
            root.removeHandler(handler);
        }
        synchronized (lines) {
            assertThat(String.join("\n", lines))
                    .doesNotContain("3331234567")
                    .doesNotContain("687654321")
                    .doesNotContain(Filings.WORDS)
                    .doesNotContain("giulia");
        }
    }
}
