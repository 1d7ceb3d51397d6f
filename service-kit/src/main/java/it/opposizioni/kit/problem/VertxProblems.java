package it.opposizioni.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.kit.text.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Failures before REST is reached (a body over the limit, a malformed address) answer with a problem document too. */
@ApplicationScoped
class VertxProblems {

    private static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 431, 500, 503);

    private static final int URI_TOO_LONG = 414;

    private final ObjectMapper json;
    private final HeadLimits headLimits;
    private final BodyLimit bodyLimit;

    VertxProblems(ObjectMapper json, HeadLimits headLimits, BodyLimit bodyLimit) {
        this.json = json;
        this.headLimits = headLimits;
        this.bodyLimit = bodyLimit;
    }

    void register(@Observes Router router) {
        STATUSES.forEach(status -> router.errorHandler(status, request -> answer(request, status)));
        headLimits.answerFailures(router, this::answer);
    }

    void refuseTooLarge(@Observes Filters filters) {
        headLimits.guard(filters, this::answer);
        bodyLimit.guard(filters, request -> answer(request, 413));
    }

    private void answer(RoutingContext request, int status) {
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        ProblemType type = CommonProblems.ofStatus(status);
        Problem problem = Problem.of(
                type,
                Languages.accepted(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                status == URI_TOO_LONG ? null : request.request().path());
        if (type == CommonProblems.UNAVAILABLE) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RetryAfterFilter.DEFAULT.toSeconds()));
        }
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
