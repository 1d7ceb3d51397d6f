package it.opposizioni.portal.appio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** App IO as far as we use it: a person has the app and allows us, and a message is created, unless a test wants otherwise. */
final class AppIoServer {

    static final String PROFILES = "/api/v1/profiles";
    static final String MESSAGES = "/api/v1/messages";

    record Asked(String method, String address, String key, String type, String body) {}

    private record Answer(int status, String body, String retryAfter) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean breaksOff;

    AppIoServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
        answers(PROFILES, 200, "{\"sender_allowed\":true,\"preferred_languages\":[\"it_IT\"]}");
        answers(MESSAGES, 201, "{\"id\":\"01EM6X4JB9VSZTQ8H16KMQFCEJ\"}");
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Ocp-Apim-Subscription-Key"),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Answer answer = answers.get(exchange.getRequestURI().getPath());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            if (answer.retryAfter() != null) {
                exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
            }
            exchange.sendResponseHeaders(answer.status(), breaksOff ? body.length + 1L : body.length);
            exchange.getResponseBody().write(body);
            if (breaksOff) {
                exchange.getResponseBody().flush();
                closed.await();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void answers(String path, int status, String body) {
        answers.put(path, new Answer(status, body, null));
    }

    void asksToWait(String path, String retryAfter) {
        answers.put(path, new Answer(429, "{\"statusCode\":429}", retryAfter));
    }

    /** The headers of an answer come at once, its last byte never. */
    void breaksOff() {
        breaksOff = true;
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/api/v1");
    }

    List<Asked> asked() {
        return asked;
    }

    void close() {
        if (closed.getCount() > 0) {
            closed.countDown();
            server.stop(0);
        }
    }
}
