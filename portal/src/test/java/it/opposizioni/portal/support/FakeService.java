package it.opposizioni.portal.support;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A neighbour of the portal: a small real HTTP server that answers what a test tells it, and remembers what it was asked. */
public final class FakeService {

    /** @param body as it came */
    public record Asked(String method, String path, Map<String, String> headers, String body) {}

    private record Answer(int status, String type, String body) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    FakeService(Vertx vertx) {
        try {
            server = vertx.createHttpServer()
                    .requestHandler(this::handle)
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    private void handle(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            Map<String, String> headers = new ConcurrentHashMap<>();
            request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(), header.getValue()));
            asked.add(new Asked(request.method().name(), request.path(), headers, body.toString()));
            Answer answer = answers.getOrDefault(
                    request.method().name() + " " + request.path(), new Answer(500, "text/plain", "not told"));
            request.response()
                    .setStatusCode(answer.status())
                    .putHeader("Content-Type", answer.type())
                    .end(answer.body());
        });
    }

    public FakeService on(String methodAndPath, int status, String json) {
        answers.put(methodAndPath, new Answer(status, "application/json", json));
        return this;
    }

    /** A refusal with a problem document. */
    public FakeService refuse(String methodAndPath, int status, String slug, String detail, String errors) {
        answers.put(methodAndPath, new Answer(status, "application/problem+json", """
                        {"type":"urn:problem:opposizioni:%s","title":"t","status":%d,"detail":"%s","errors":%s}""".formatted(
                        slug, status, detail, errors)));
        return this;
    }

    public List<Asked> asked(String methodAndPath) {
        return asked.stream()
                .filter(a -> (a.method() + " " + a.path()).equals(methodAndPath))
                .toList();
    }

    void forget() {
        answers.clear();
        asked.clear();
    }
}
