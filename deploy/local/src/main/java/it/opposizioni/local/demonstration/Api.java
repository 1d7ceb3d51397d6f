package it.opposizioni.local.demonstration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.local.process.SuiteClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** The HTTP API of one service, used in the name of one person or machine. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final Token token;

    /** @param token null for what is public */
    public Api(String base, Token token) {
        this.base = base;
        this.token = token;
    }

    /** @throws ApiException when the answer is no 2xx */
    public JsonNode get(String path) {
        return expectSuccess(send(request(path).GET()));
    }

    /** @throws ApiException when the answer is no 2xx */
    public JsonNode post(String path, Object body) {
        return expectSuccess(send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json(body)))));
    }

    /** @throws ApiException when the answer is no 2xx */
    public JsonNode put(String path, Object body) {
        return expectSuccess(send(
                request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json(body)))));
    }

    /** @throws ApiException when the answer is no 2xx */
    public JsonNode postCsv(String path, String csv) {
        return expectSuccess(send(request(path)
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(csv))));
    }

    /** The answer as it comes, for tests that look at refusals. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        return exchange(request);
    }

    /** Sends a request to anywhere; redirects are not followed. */
    public static HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return SuiteClient.get().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    /** A request to a path of the service, with the token. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(2))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en");
        return token == null ? request : request.header("Authorization", "Bearer " + token.value());
    }

    private static JsonNode expectSuccess(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new ApiException(response.request().method(), response);
        }
        return parse(response.body());
    }

    /** What an answer says. */
    public static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a body. */
    public static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
