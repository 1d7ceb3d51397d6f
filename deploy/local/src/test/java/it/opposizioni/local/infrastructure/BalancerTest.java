package it.opposizioni.local.infrastructure;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.opposizioni.kit.testing.broker.LocalCertificates;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HAProxy itself, before two small servers. */
class BalancerTest {

    private static final String FIRST = "registry-service-1";
    private static final String SECOND = "registry-service-2";
    private static final int REQUESTS = 20;
    private static final int AT_ONCE = 64;
    /** Connections that may wait to be taken: one that is turned away tries again, and is late. */
    private static final int ALL_AT_ONCE = 4 * AT_ONCE;

    private static final int MORE_THAN_BUFFERS_HOLD = 1_000_000;

    @TempDir
    private Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Ports ports = Ports.free();
    private Balancer balancer;
    private Copy first;
    private Copy second;

    @BeforeEach
    void start() throws IOException {
        assumeThat(Balancer.isInstalled())
                .as("HAProxy is installed: deploy/check installs Debian's")
                .isTrue();
        first = new Copy(Port.REGISTRY, 1);
        second = new Copy(Port.REGISTRY, 2);
        balancer = new Balancer(
                new Settings(Settings.repository(), data, ports),
                Map.of("registry-service", Port.REGISTRY, "portal", Port.PORTAL),
                2,
                new LocalCertificates(data));
        balancer.start();
        await().until(() -> balancer.passesTo(FIRST) && balancer.passesTo(SECOND));
    }

    @AfterEach
    void stop() {
        if (balancer != null) {
            balancer.stop();
            first.close();
            second.close();
        }
    }

    @Test
    void everyCopyIsAskedAndIsToldWhoAsks() throws Exception {
        assertThat(whoAnswers()).containsExactly("1", "2");
        assertThat(first.forwardedFor).isEqualTo(List.of("203.0.113.7", "127.0.0.1"));
    }

    @Test
    void whoIsNotReadyIsNotAsked() throws Exception {
        first.ready = false;
        await().until(() -> !balancer.passesTo(FIRST));
        assertThat(whoAnswers()).containsExactly("2");

        first.ready = true;
        await().until(() -> balancer.passesTo(FIRST));
        assertThat(whoAnswers()).containsExactly("1", "2");
    }

    @Test
    void whereNobodyIsReadyThoseThatRunSayWhy() throws Exception {
        first.ready = false;
        second.ready = false;
        await().until(() -> !balancer.passesTo(FIRST) && !balancer.passesTo(SECOND));

        assertThat(whoAnswers()).containsExactly("1", "2");
    }

    @Test
    void whoHasJustEndedIsNotMissed() throws Exception {
        first.service.stop(0);

        assertThat(whoAnswers()).containsExactly("2");
    }

    @Test
    void whatACopyHasSeenIsNotGivenToAnother() throws Exception {
        first.breaks = true;
        second.breaks = true;

        HttpResponse<String> answer = post(BodyPublishers.ofString("list"));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(first.seen.get() + second.seen.get()).isEqualTo(1);
    }

    @Test
    void whereNobodyRunsItIsSaidWhenToComeAgain() throws Exception {
        first.close();
        second.close();

        HttpResponse<String> answer = post(BodyPublishers.noBody());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aRequestIsStreamedAndWhoIsTakenOutAnswersWhatIsUnderWay() throws Exception {
        balancer.takeOut(SECOND);
        PipedOutputStream body = new PipedOutputStream();
        InputStream other = new PipedInputStream(body);
        CompletableFuture<HttpResponse<String>> answer = beside(() -> post(BodyPublishers.ofInputStream(() -> other)));
        body.write(new byte[MORE_THAN_BUFFERS_HOLD]);
        body.flush();
        assertThat(first.begun.await(1, TimeUnit.MINUTES)).isTrue();

        balancer.putBack(SECOND);
        await().until(() -> balancer.passesTo(SECOND));
        CompletableFuture<Void> out = beside(() -> {
            balancer.takeOut(FIRST);
            return null;
        });
        await().until(() -> !balancer.passesTo(FIRST));
        assertThat(out).isNotDone();
        body.close();

        assertThat(answer.get(1, TimeUnit.MINUTES).body()).isEqualTo("1");
        out.get(1, TimeUnit.MINUTES);
        assertThat(whoAnswers()).containsExactly("2");
    }

    @Test
    void noCopyWorksOnMoreThanItTakesAtOnceAndNoRequestIsLost() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        first.gate = gate;
        second.gate = gate;
        List<CompletableFuture<HttpResponse<String>>> answers = Stream.generate(
                        () -> beside(() -> post(BodyPublishers.ofString("list"))))
                .limit(2L * AT_ONCE + REQUESTS)
                .toList();
        await().until(() -> first.under.get() == AT_ONCE && second.under.get() == AT_ONCE);

        gate.countDown();

        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
        }
        assertThat(first.mostUnder).hasValue(AT_ONCE);
        assertThat(second.mostUnder).hasValue(AT_ONCE);
    }

    /** Its pages keep streams open. */
    @Test
    void aCopyOfThePortalWorksOnAnyNumberAtOnce() throws Exception {
        Copy portal = new Copy(Port.PORTAL, 1);
        try {
            await().until(() -> balancer.passesTo("portal-1"));
            CountDownLatch gate = new CountDownLatch(1);
            portal.gate = gate;
            int most = AT_ONCE + REQUESTS;
            List<CompletableFuture<HttpResponse<String>>> answers = Stream.generate(
                            () -> beside(() -> post(Port.PORTAL, BodyPublishers.ofString("page"))))
                    .limit(most)
                    .toList();
            await().until(() -> portal.under.get() == most);

            gate.countDown();

            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                assertThat(answer.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
            }
        } finally {
            portal.close();
        }
    }

    private Set<String> whoAnswers() {
        Set<String> copies = new TreeSet<>();
        for (int i = 0; i < REQUESTS; i++) {
            HttpResponse<String> answer = post(BodyPublishers.ofString("list"));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            copies.add(answer.body());
        }
        return copies;
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher body) {
        return post(Port.REGISTRY, body);
    }

    private HttpResponse<String> post(Port port, HttpRequest.BodyPublisher body) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(ports.url(port) + "/v1/lists"))
                            .header("X-Forwarded-For", "203.0.113.7")
                            .POST(body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers who it is. */
    private final class Copy {

        private final AtomicInteger seen = new AtomicInteger();
        private final AtomicInteger under = new AtomicInteger();
        private final AtomicInteger mostUnder = new AtomicInteger();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final HttpServer service;
        private final HttpServer management;
        private volatile boolean ready = true;
        private volatile boolean breaks;
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile List<String> forwardedFor;

        Copy(Port port, int number) throws IOException {
            service = server(port, number);
            service.createContext("/", exchange -> answer(exchange, String.valueOf(number)));
            management = server(port.management(), number);
            management.createContext("/q/health/ready", exchange -> {
                exchange.sendResponseHeaders(ready ? 200 : 503, -1);
                exchange.close();
            });
        }

        private HttpServer server(Port port, int number) throws IOException {
            HttpServer server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.ofCopy(port, number)), ALL_AT_ONCE);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        }

        private void answer(HttpExchange exchange, String number) throws IOException {
            seen.incrementAndGet();
            mostUnder.accumulateAndGet(under.incrementAndGet(), Math::max);
            waitAtGate();
            forwardedFor = exchange.getRequestHeaders().get("X-Forwarded-For");
            if (breaks) {
                throw new IOException("this copy dies");
            }
            if (exchange.getRequestBody().read() >= 0) {
                begun.countDown();
            }
            exchange.getRequestBody().readAllBytes();
            under.decrementAndGet();
            byte[] body = number.getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        private void waitAtGate() throws IOException {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        private void close() {
            service.stop(0);
            management.stop(0);
        }
    }
}
