package it.opposizioni.portal.appio;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import it.opposizioni.kit.taxcode.TaxCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * App IO's public API over HTTP. Both operations are those that take the tax code in the body ({@code getProfileByPOST},
 * {@code submitMessageforUserWithFiscalCodeInBody}): it stands in no address and in no log. What became of a message can be asked
 * only with the tax code in the address, so it is not asked.
 */
@Startup
@ApplicationScoped
class AppIoClient implements AppIo {

    private static final String KEY = "Ocp-Apim-Subscription-Key";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int TOO_MANY = 429;

    /** Refusals, of the person or of the message, that would be the same later. 401 and 408 are not among them. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 403, 404);

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final AppIoConfig config;
    private final ObjectMapper json;
    private final AppIoPause pause;
    private final HttpClient client;

    /** @throws IllegalArgumentException when messages would leave unencrypted, or without a key */
    AppIoClient(AppIoConfig config, ObjectMapper json, Clock clock) {
        config.url().ifPresent(url -> require(url, config));
        this.config = config;
        this.json = json;
        this.pause = new AppIoPause(config.pause(), config.longestPause(), clock);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    private static void require(URI url, AppIoConfig config) {
        if (!"https".equals(url.getScheme()) && !THIS_MACHINE.contains(url.getHost())) {
            throw new IllegalArgumentException("the address of App IO is not https");
        }
        if (config.key().isEmpty()) {
            throw new IllegalArgumentException("App IO has no key");
        }
    }

    private record Person(@JsonProperty("fiscal_code") String taxCode) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record LimitedProfile(
            @JsonProperty("sender_allowed") boolean senderAllowed) {}

    private record NewMessage(
            Content content, @JsonProperty("fiscal_code") String taxCode) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Content(
            String subject,
            String markdown,
            @JsonProperty("due_date") String dueDate) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Created(String id) {}

    @Override
    public boolean isOffered() {
        return config.url().isPresent();
    }

    @Override
    public boolean allows(TaxCode person) {
        try {
            HttpResponse<String> answer = post("/profiles", new Person(person.value()));
            return read(answer, LimitedProfile.class).senderAllowed();
        } catch (AppIoRefusedException _) {
            return false;
        }
    }

    @Override
    public String send(AppIoMessage message) {
        if (!allows(message.to())) {
            throw new AppIoRefusedException("App IO does not let us write to this person");
        }
        Content content = new Content(message.subject(), message.markdown(), utc(message.due()));
        HttpResponse<String> answer =
                post("/messages", new NewMessage(content, message.to().value()));
        return idOf(answer);
    }

    /** It was accepted, whatever else the answer says: sent again it would be there twice. */
    private String idOf(HttpResponse<String> answer) {
        try {
            return read(answer, Created.class).id();
        } catch (AppIoUnavailableException _) {
            return null;
        }
    }

    private static String utc(Instant instant) {
        return instant == null ? null : UTC.format(instant);
    }

    private HttpResponse<String> post(String path, Object body) {
        URI base = config.url().orElseThrow(() -> new AppIoRefusedException("App IO is not offered"));
        pause.left().ifPresent(left -> {
            throw new AppIoUnavailableException("App IO has asked to wait", left);
        });
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Accept", "application/json")
                .header(KEY, config.key().orElseThrow())
                .POST(BodyPublishers.ofString(write(body), StandardCharsets.UTF_8))
                .build();
        return accepted(ask(request));
    }

    /** The time-out of a request alone would end with the headers of its answer. */
    private HttpResponse<String> ask(HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new AppIoUnavailableException(
                    "App IO: " + e.getCause().getClass().getSimpleName());
        } catch (TimeoutException _) {
            answer.cancel(true);
            throw new AppIoUnavailableException("App IO did not answer in time");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new AppIoUnavailableException("App IO: interrupted");
        }
    }

    private HttpResponse<String> accepted(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == TOO_MANY) {
            String retryAfter = answer.headers().firstValue("Retry-After").orElse(null);
            throw new AppIoUnavailableException("App IO answered 429", pause.begin(retryAfter));
        }
        if (FOR_GOOD.contains(status)) {
            throw new AppIoRefusedException("App IO answered " + status);
        }
        if (status / 100 != 2) {
            throw new AppIoUnavailableException("App IO answered " + status);
        }
        pause.end();
        return answer;
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parser's message is dropped: it quotes the answer, which may name the person. */
    private <T> T read(HttpResponse<String> answer, Class<T> type) {
        try {
            T read = json.readValue(answer.body(), type);
            if (read != null) {
                return read;
            }
        } catch (JsonProcessingException _) {
            // treated like an empty answer
        }
        throw new AppIoUnavailableException("App IO's answer is no " + type.getSimpleName());
    }
}
