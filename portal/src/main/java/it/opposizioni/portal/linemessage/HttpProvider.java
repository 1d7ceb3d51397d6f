package it.opposizioni.portal.linemessage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.portal.circuit.CircuitBreaker;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Brings messages to a company's HTTP interface: a signed {@code POST} of JSON, answered with 2xx when it was accepted. */
final class HttpProvider {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String name;
    private final URI url;
    private final WebhookSignature signature;
    private final CircuitBreaker circuit;
    private final HttpClient client;
    private final Duration timeout;
    private final ObjectMapper json;
    private final Clock clock;

    /** @throws IllegalArgumentException when what is sent could be read on its way */
    HttpProvider(
            String name,
            URI url,
            WebhookSignature signature,
            CircuitBreaker circuit,
            HttpClient client,
            Duration timeout,
            ObjectMapper json,
            Clock clock) {
        if (!"https".equals(url.getScheme()) && !THIS_MACHINE.contains(url.getHost())) {
            throw new IllegalArgumentException("the address of the line gateway " + name + " is not https");
        }
        this.name = name;
        this.url = url;
        this.signature = signature;
        this.circuit = circuit;
        this.client = client;
        this.timeout = timeout;
        this.json = json;
        this.clock = clock;
    }

    /** A message on its way; times as RFC 3339. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sent(String id, String kind, String to, String text, String language, String expiresAt) {

        static Sent of(LineMessage message) {
            return new Sent(
                    message.id().toString(),
                    message.manner().name(),
                    message.to().e164(),
                    message.words(),
                    message.language(),
                    message.expiresAt() == null ? null : message.expiresAt().toString());
        }
    }

    boolean isPaused() {
        return circuit.isPaused();
    }

    /** @throws NotAcceptedException when it was not accepted in time */
    void send(LineMessage message) {
        try {
            int status =
                    client.send(request(message), BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new NotAcceptedException("line gateway " + name + " answered " + status);
            }
            circuit.succeeded();
        } catch (IOException e) {
            circuit.failed();
            throw new NotAcceptedException(
                    "line gateway " + name + ": " + e.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new NotAcceptedException("line gateway " + name + ": interrupted");
        } catch (NotAcceptedException e) {
            circuit.failed();
            throw e;
        }
    }

    private HttpRequest request(LineMessage message) {
        String body = write(message);
        String id = message.id().toString();
        Instant now = clock.instant();
        return HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", signature.of(id, now, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String write(LineMessage message) {
        try {
            return json.writeValueAsString(Sent.of(message));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
