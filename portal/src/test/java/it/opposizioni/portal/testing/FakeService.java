package it.opposizioni.portal.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service that the portal asks, as a small real HTTP server: answers what a test told it, and remembers what it was asked. */
public final class FakeService {

    /** @param query as sent; null when there was none */
    public record Asked(String method, String path, String query, String body, Map<String, List<String>> headers) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }
    }

    private record Answer(int status, String body, String retryAfter, String challenge) {

        Answer(int status, String body, String retryAfter) {
            this(status, body, retryAfter, null);
        }
    }

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Set<String> unheard = ConcurrentHashMap.newKeySet();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private volatile boolean down;

    FakeService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void close() {
        server.stop(0);
    }

    public void reset() {
        answers.clear();
        asked.clear();
        unheard.clear();
        broken.clear();
        down = false;
    }

    /**
     * Several answers to one question come one after the other; the last one stays.
     *
     * @param question method and path: {@code GET /v1/complaints}
     */
    public FakeService answer(String question, int status, String json) {
        return put(question, new Answer(status, json, null));
    }

    public FakeService answer(String question, String json) {
        return answer(question, 200, json);
    }

    /** Begins to answer, and hangs up. */
    public FakeService breakOff(String question, String beginning) {
        broken.add(question);
        return answer(question, beginning);
    }

    /** In place of all that was to be answered to it. */
    public FakeService answerFromNowOn(String question, String json) {
        return forget(question).answer(question, json);
    }

    /** As a service that does not know the question. */
    public FakeService forget(String question) {
        answers.remove(question);
        return this;
    }

    public FakeService refuse(String question, int status, String slug, String detail, String errors) {
        return put(question, new Answer(status, problem(status, slug, detail, errors), null));
    }

    /** Answers before it has read what was sent, and hangs up, as a service does with what it will not have. */
    public FakeService refuseUnheard(String question, int status, String slug, String detail) {
        unheard.add(question);
        return refuse(question, status, slug, detail, "[]");
    }

    public FakeService refuseFor(String question, int seconds) {
        return put(
                question, new Answer(429, problem(429, "too-many-requests", "wait", "[]"), Integer.toString(seconds)));
    }

    /** Asks for a sign-in at a higher level, as RFC 9470 has it. */
    public FakeService askForAStrongerSignIn(String question, String acr) {
        return put(
                question,
                new Answer(
                        401,
                        problem(401, "stronger-sign-in-needed", "Accedi con un'identità digitale.", "[]"),
                        null,
                        "Bearer error=\"insufficient_user_authentication\", acr_values=\"" + acr + "\""));
    }

    /** Hangs up on everybody from now on. */
    public void goDown() {
        down = true;
    }

    public List<Asked> asked(String question) {
        return asked.stream()
                .filter(a -> question.equals(a.method() + " " + a.path()))
                .toList();
    }

    public Asked lastAsked(String question) {
        return asked(question).getLast();
    }

    private FakeService put(String question, Answer answer) {
        answers.computeIfAbsent(question, _ -> new ArrayDeque<>()).add(answer);
        return this;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean heard = !unheard.contains(exchange.getRequestMethod() + " " + path);
            String body = heard ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8) : "";
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    path,
                    exchange.getRequestURI().getRawQuery(),
                    body,
                    Map.copyOf(exchange.getRequestHeaders())));
            if (!down) {
                String question = exchange.getRequestMethod() + " " + path;
                write(exchange, next(question), broken.contains(question) ? 2 : 1);
            }
        }
    }

    private Answer next(String question) {
        Deque<Answer> waiting = answers.get(question);
        if (waiting == null) {
            return new Answer(404, problem(404, "not-found", "Not found.", "[]"), null);
        }
        synchronized (waiting) {
            return waiting.size() > 1 ? waiting.poll() : waiting.peek();
        }
    }

    /** @param announced how many times as much is announced as comes */
    private static void write(HttpExchange exchange, Answer answer, int announced) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        String type = answer.status() < 400 ? "application/json" : "application/problem+json";
        exchange.getResponseHeaders().add("Content-Type", type);
        if (answer.retryAfter() != null) {
            exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
        }
        if (answer.challenge() != null) {
            exchange.getResponseHeaders().add("WWW-Authenticate", answer.challenge());
        }
        exchange.sendResponseHeaders(answer.status(), (long) announced * body.length);
        exchange.getResponseBody().write(body);
    }

    private static String problem(int status, String slug, String detail, String errors) {
        return """
                {"type": "urn:problem:opposizioni:%s", "title": "%s", "status": %d, "detail": "%s", "errors": %s}
                """.formatted(slug, slug, status, detail, errors);
    }
}
