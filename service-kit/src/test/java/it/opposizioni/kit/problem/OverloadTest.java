package it.opposizioni.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.kit.testing.Patience;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two requests may be under way; each waits until the test answers it. */
class OverloadTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Overload overload = new Overload(2, Duration.ofMillis(200), metrics);
    private final BlockingQueue<RoutingContext> admitted = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private Vertx vertx;
    private HttpServer server;
    private volatile boolean isReadAtOnce;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.route()
                .handler(request -> overload.admit(
                        request,
                        refused -> refused.response().setStatusCode(503).end()));
        router.route().handler(request -> {
            if (!isReadAtOnce) {
                // as Quarkus does, until somebody reads it
                request.request().pause();
            }
            admitted.add(request);
        });
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/"));
    }

    private CompletableFuture<Integer> ask(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    private RoutingContext taken() throws InterruptedException {
        return admitted.poll(Patience.LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void answer(RoutingContext request) {
        vertx.runOnContext(_ -> request.response().end());
    }

    @Test
    void refusesTheThirdAtOnceAndLetsTheNextInWhenOneIsAnswered() throws Exception {
        CompletableFuture<Integer> first = ask(request());
        CompletableFuture<Integer> second = ask(request());
        RoutingContext one = taken();
        RoutingContext other = taken();

        assertThat(ask(request()).get()).isEqualTo(503);
        assertThat(metrics.counter("opposizioni.requests.refused").count()).isEqualTo(1);

        answer(one);
        assertThat(CompletableFuture.anyOf(first, second).get()).isEqualTo(200);
        CompletableFuture<Integer> next = ask(request());
        answer(taken());
        assertThat(next.get()).isEqualTo(200);
        answer(other);
        first.get();
        second.get();
    }

    /** A client that has given up holds no place. */
    @Test
    void aBrokenConnectionMakesRoom() throws Exception {
        for (int i = 0; i < 2; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort())) {
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes());
                taken();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        Awaitility.await().atMost(Patience.LIMIT).until(() -> underWay() == 0);
    }

    /** Two who send a form letter by letter would keep everybody out. */
    @Test
    void whoIsTooSlowWithAFormMakesRoom() throws Exception {
        try (Socket one = slow();
                Socket other = slow()) {
            taken();
            taken();
            assertThat(one.getInputStream().read()).isEqualTo(-1);
            assertThat(other.getInputStream().read()).isEqualTo(-1);
        }
        Awaitility.await().atMost(Patience.LIMIT).until(() -> underWay() == 0);
        assertThat(metrics.counter("opposizioni.requests.slow").count()).isEqualTo(2);
    }

    /** Who waits long for an answer has sent everything. */
    @Test
    void whoWaitsForALongAnswerIsNoSlowSender() throws Exception {
        isReadAtOnce = true;
        CompletableFuture<Integer> answered = ask(request().POST(HttpRequest.BodyPublishers.ofString("a=b")));
        RoutingContext waiting = taken();
        // began later, and is cut off
        try (Socket slow = slow()) {
            assertThat(slow.getInputStream().read()).isEqualTo(-1);
        }
        answer(waiting);
        assertThat(answered.get()).isEqualTo(200);
    }

    /** Everything came with the head, and nobody has looked whether there is more. */
    @Test
    void whoWaitsLongForAPageIsNoSlowSender() throws Exception {
        CompletableFuture<Integer> page = ask(request());
        RoutingContext waiting = taken();
        // began later, and is cut off
        try (Socket slow = slow()) {
            assertThat(slow.getInputStream().read()).isEqualTo(-1);
        }
        answer(waiting);
        assertThat(page.get()).isEqualTo(200);
    }

    private Socket slow() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
        socket.setSoTimeout((int) Patience.LIMIT.toMillis());
        socket.getOutputStream().write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\na".getBytes());
        return socket;
    }

    /** A download holds no place once it has begun. */
    @Test
    void anAnswerThatHasBegunMakesRoom() throws Exception {
        CompletableFuture<Integer> download = ask(request());
        RoutingContext taken = taken();
        vertx.runOnContext(_ -> taken.response().setChunked(true).write("begun"));
        Awaitility.await().atMost(Patience.LIMIT).until(() -> underWay() == 0);
        answer(taken);
        assertThat(download.get()).isEqualTo(200);
    }

    @Test
    void doesNotCountListsThatArriveNorPagesThatWaitForNews() throws Exception {
        CompletableFuture<Integer> page = ask(request().header("Accept", "text/event-stream"));
        CompletableFuture<Integer> list =
                ask(request().POST(HttpRequest.BodyPublishers.ofByteArray(new byte[1_000_001])));
        CompletableFuture<Integer> stream = ask(
                request().POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10]))));
        for (int i = 0; i < 3; i++) {
            RoutingContext request = taken();
            assertThat(underWay()).isZero();
            answer(request);
        }
        assertThat(page.get()).isEqualTo(200);
        assertThat(list.get()).isEqualTo(200);
        assertThat(stream.get()).isEqualTo(200);
    }

    private double underWay() {
        return metrics.get("opposizioni.requests.under.way").gauge().value();
    }
}
