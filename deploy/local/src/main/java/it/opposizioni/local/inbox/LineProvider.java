package it.opposizioni.local.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import it.opposizioni.kit.testing.webhook.Webhooks;
import it.opposizioni.local.demonstration.Api;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Plays a company that brings text messages and calls to lines: it takes what the portal has signed, each message once, and reports that it
 * was delivered.
 */
final class LineProvider {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger LOG = Logger.getLogger(LineProvider.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Webhooks webhooks;
    private final URI reports;
    private final Messages messages;
    private final Clock clock;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    /** @param reports where the portal takes reports */
    LineProvider(String secret, URI reports, Messages messages, Clock clock) {
        this.webhooks = new Webhooks(secret);
        this.reports = reports;
        this.messages = messages;
        this.clock = clock;
    }

    /** @return the HTTP status to answer with */
    int take(Headers headers, String body) {
        if (!webhooks.isSigned(headers::getFirst, body)) {
            return 401;
        }
        try {
            JsonNode message = JSON.readTree(body);
            String id = required(message, "id");
            String kind = required(message, "kind");
            String to = required(message, "to");
            String text = required(message, "text");
            if (taken.add(id)) {
                messages.text(kind, to, text);
            }
            Thread.startVirtualThread(() -> report(id));
            return 202;
        } catch (JsonProcessingException | IllegalArgumentException _) {
            return 400;
        }
    }

    /** The portal may not be there: who waits for the message has it anyway. */
    private void report(String id) {
        String body;
        try {
            body = JSON.writeValueAsString(
                    Map.of("id", id, "state", "DELIVERED", "at", clock.instant().toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(reports)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        webhooks.headers("report-" + id, clock.instant(), body).forEach(request::header);
        try {
            Api.exchange(request);
        } catch (UncheckedIOException e) {
            LOG.log(Level.FINE, "no report of message " + id, e);
        }
    }

    private static String required(JsonNode message, String field) {
        if (!message.path(field).isTextual()) {
            throw new IllegalArgumentException(field);
        }
        return message.path(field).asText();
    }
}
