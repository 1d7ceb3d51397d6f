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
    private final EarlyFailures failures;

    VertxProblems(ObjectMapper json, EarlyFailures failures) {
        this.json = json;
        this.failures = failures;
    }

    void register(@Observes Router router) {
        failures.register(router, STATUSES, this::answer);
    }

    void refuseTooLarge(@Observes Filters filters) {
        failures.guard(filters, this::answer);
    }

    private void answer(RoutingContext request, int status) {
        ProblemType type = CommonProblems.ofStatus(status);
        Problem problem = Problem.of(
                type,
                Languages.accepted(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                status == URI_TOO_LONG ? null : request.request().path());
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
