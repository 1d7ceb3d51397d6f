package it.opposizioni.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import it.opposizioni.bench.load.OpenLoop.Call;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            asked.incrementAndGet();
            if (path.equals("/full")) {
                exchange.getResponseHeaders().set("Retry-After", "1");
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
                return;
            }
            exchange.sendResponseHeaders(path.equals("/missing") || body.length != 2 ? 404 : 201, path.length());
            exchange.getResponseBody().write(path.getBytes(US_ASCII));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyRequestIsSentAndAWrongAnswerCountsAsASlowOne() throws InterruptedException {
        try (OpenLoop loop = new OpenLoop()) {
            OpenLoop.Result result = loop.run(
                    100,
                    Duration.ofSeconds(1),
                    i -> call(
                            switch (i % 4) {
                                case 0 -> "/missing";
                                case 1 -> "/wrong";
                                default -> "/right";
                            }));

            assertThat(asked).hasValue(100);
            assertThat(result.milliseconds(45)).isLessThan(9_000);
            assertThat(result.milliseconds(55)).isGreaterThan(9_000);
            assertThat(result.wrong()).isEqualTo(Map.of("answer 404", 25, "wrong content", 25));
            assertThat(result.complaint()).contains("100", "answer 404=25");
        }
    }

    @Test
    void whoIsToldWhenToComeBackIsCountedApart() throws InterruptedException {
        try (OpenLoop loop = new OpenLoop(8)) {
            OpenLoop.Result result = loop.run(
                    100, Duration.ofSeconds(1), i -> call(i % 4 == 0 ? "/full" : i % 4 == 1 ? "/missing" : "/right"));

            assertThat(result.served().getTotalCount()).isEqualTo(50);
            assertThat(result.refused().getTotalCount()).isEqualTo(25);
            assertThat(result.wrong()).isEqualTo(Map.of(Requests.REFUSED, 25, "answer 404", 25));
            assertThat(result.milliseconds(55)).isGreaterThan(9_000);
        }
    }

    private Call call(String path) {
        return new Call(
                "http://localhost:" + server.getAddress().getPort() + path,
                Map.of("Content-Type", "application/json"),
                "{}",
                "/right"::equals);
    }
}
