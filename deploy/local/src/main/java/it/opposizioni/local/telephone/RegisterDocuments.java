package it.opposizioni.local.telephone;

import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.demonstration.Token;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** registry-service's documents, asked for as the telephone system. */
public final class RegisterDocuments implements Documents {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String registry;
    private final Supplier<Token> token;

    /** @param token of the client {@code telephone}; asked for when somebody calls, when the realm is there */
    public RegisterDocuments(String registry, Supplier<Token> token) {
        this.registry = registry;
        this.token = token;
    }

    @Override
    public String fetch(String path) {
        return ask(request(path).GET());
    }

    @Override
    public String submit(String path, Map<String, String> values) {
        String form = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ask(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(registry + path))
                .timeout(PATIENCE)
                .header("Accept", "application/voicexml+xml, application/problem+json")
                .header("Authorization", "Bearer " + token.get().value());
    }

    private static String ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = Api.exchange(request);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the register answers " + answer.statusCode());
            }
            return answer.body();
        } catch (UncheckedIOException e) {
            throw new IllegalStateException("the register does not answer", e);
        }
    }
}
