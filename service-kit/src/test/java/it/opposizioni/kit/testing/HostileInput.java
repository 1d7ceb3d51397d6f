package it.opposizioni.kit.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Stream;

/** What a hostile or broken client sends, whatever the service. */
public final class HostileInput {

    /** Bodies that are no JSON object of any operation. */
    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "\"text\"",
            "42",
            "{",
            "{\"number\":",
            "<xml/>",
            "\u0000",
            "[".repeat(5_000),
            "{\"a\":".repeat(5_000));

    /** Keys that the idempotency of no operation accepts. */
    public static final List<String> IDEMPOTENCY_KEYS = List.of("x".repeat(5_000), "with blank");

    private HostileInput() {}

    /** @param more bodies that look like those of the service under test, and are wrong */
    public static List<String> bodies(String... more) {
        return Stream.concat(BODIES.stream(), Stream.of(more)).toList();
    }

    /** Sends the request and requires a problem. @return its status, a 4xx */
    public static int problem(RequestSpecification request, String method, String path, String what) {
        Response answer = request.request(method, path);
        return Problems.requireProblem(answer, method + " " + path + " " + what);
    }
}
