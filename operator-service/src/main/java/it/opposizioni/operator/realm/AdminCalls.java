package it.opposizioni.operator.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** HTTP to the realm's admin API with a token of this service's own client, which is fetched anew before it ends. */
final class AdminCalls {

    private static final Logger LOG = Logger.getLogger(AdminCalls.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final Text AWAY = Text.of(
            "Il servizio di accesso non risponde ora: non è cambiato nulla. Riprova fra poco.",
            "The sign-in service does not answer now: nothing has changed. Try again soon.");

    private final RealmConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient client;
    private String token;
    private Instant tokenEnds = Instant.MIN;

    AdminCalls(RealmConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.client = HttpClient.newBuilder().connectTimeout(config.timeout()).build();
    }

    /** An answer: the status, the body if there is one, and the last segment of {@code Location}. */
    record Answer(int status, JsonNode body, String created) {}

    Answer get(String path) {
        return expect(send(request(path).GET()), path);
    }

    Answer post(String path, Object body) {
        return expect(send(withBody(path, "POST", body)), path);
    }

    Answer put(String path, Object body) {
        return expect(send(withBody(path, "PUT", body)), path);
    }

    Answer delete(String path) {
        return expect(send(request(path).DELETE()), path);
    }

    /** The same, for what removes by a list in the body. */
    Answer delete(String path, Object body) {
        return expect(send(withBody(path, "DELETE", body)), path);
    }

    static DomainException away() {
        return new DomainException(CommonProblems.UNAVAILABLE, AWAY).retryAfter(RETRY_AFTER);
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder withBody(String path, String method, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(write(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(config.admin() + path))
                .timeout(config.timeout())
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token());
    }

    /** 404 is an answer, everything else but a 2xx is the realm's failure or ours: never the person's who asked. */
    private Answer expect(HttpResponse<String> response, String path) {
        int status = response.statusCode();
        if (status / 100 != 2 && status != 404) {
            // a path of the admin API has ids only before its query, which may name an address
            LOG.warnf(
                    "The realm answered %d to %s %s",
                    (Object) status, response.request().method(), path.split("\\?", 2)[0]);
            if (status == 401) {
                dropToken();
            }
            throw away();
        }
        String location = response.headers().firstValue("Location").orElse("");
        return new Answer(status, read(response.body()), location.substring(location.lastIndexOf('/') + 1));
    }

    /** The realm knows it no more: its keys or this client's sessions were changed. */
    private synchronized void dropToken() {
        tokenEnds = Instant.MIN;
    }

    private synchronized String token() {
        Instant now = clock.instant();
        if (!now.isBefore(tokenEnds)) {
            String secret = config.clientSecret().filter(s -> !s.isBlank()).orElseThrow(AdminCalls::away);
            HttpResponse<String> response =
                    send(HttpRequest.newBuilder(URI.create(config.url() + "/protocol/openid-connect/token"))
                            .timeout(config.timeout())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id="
                                    + encode(config.clientId()) + "&client_secret=" + encode(secret))));
            if (response.statusCode() != 200) {
                LOG.warnf("The realm gives this service no token: %d", response.statusCode());
                throw away();
            }
            JsonNode answer = read(response.body());
            token = answer.path("access_token").asText();
            tokenEnds = now.plusSeconds(answer.path("expires_in").asLong(60) / 2);
        }
        return token;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            LOG.warnf("The realm does not answer: %s", e.getClass().getSimpleName());
            throw away();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw away();
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text == null || text.isBlank() ? "null" : text);
        } catch (JsonProcessingException _) {
            throw away();
        }
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
