package it.opposizioni.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.kit.text.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Failures before REST is reached (a body over the limit, a malformed address) answer with a problem document too. */
@ApplicationScoped
class VertxProblems {

    private static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 500, 503);

    private static final int BEFORE_THE_SERVERS_CHECK = 50;

    private final ObjectMapper json;
    private final long largestBody;

    VertxProblems(
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> largestBody) {
        this.json = json;
        this.largestBody = largestBody.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    void register(@Observes Router router) {
        STATUSES.forEach(status -> router.errorHandler(status, request -> answer(request, status)));
    }

    /** The server's own check of the length ends the request with an empty body: this one stands before it. */
    void refuseTooLarge(@Observes Filters filters) {
        filters.register(
                request -> {
                    if (contentLength(request) > largestBody) {
                        request.response().putHeader(HttpHeaders.CONNECTION, "close");
                        answer(request, 413);
                    } else {
                        request.next();
                    }
                },
                BEFORE_THE_SERVERS_CHECK);
    }

    private static long contentLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private void answer(RoutingContext request, int status) {
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        ProblemType type = CommonProblems.ofStatus(status);
        Problem problem = Problem.of(
                type,
                Languages.accepted(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                request.request().path());
        try {
            request.response()
                    .setStatusCode(type.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
