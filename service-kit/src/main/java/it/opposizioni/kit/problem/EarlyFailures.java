package it.opposizioni.kit.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** Failures before REST is reached: a body over the limit, a malformed address, a path that nothing serves. */
@ApplicationScoped
public class EarlyFailures {

    private static final int UNAUTHORISED = 401;

    private final HeadLimits headLimits;
    private final BodyLimit bodyLimit;
    private final Overload overload;

    EarlyFailures(HeadLimits headLimits, BodyLimit bodyLimit, Overload overload) {
        this.headLimits = headLimits;
        this.bodyLimit = bodyLimit;
        this.overload = overload;
    }

    /** @param answer ends the request with this status */
    public void register(Router router, List<Integer> statuses, ObjIntConsumer<RoutingContext> answer) {
        ObjIntConsumer<RoutingContext> once = unanswered(answer);
        statuses.forEach(status -> router.errorHandler(status, request -> once.accept(request, status)));
        headLimits.answerFailures(router, once);
    }

    /** Refuses before it is read what is over the limits or has a token that cannot be read, and whatever comes while too much is under way. */
    public void guard(Filters filters, ObjIntConsumer<RoutingContext> answer) {
        ObjIntConsumer<RoutingContext> once = unanswered(answer);
        headLimits.guard(filters, once);
        bodyLimit.guard(filters, request -> once.accept(request, CommonProblems.TOO_LARGE.status()));
        BearerTokens.guard(filters, request -> once.accept(request, UNAUTHORISED));
        overload.guard(filters, request -> once.accept(request, CommonProblems.UNAVAILABLE.status()));
    }

    private static ObjIntConsumer<RoutingContext> unanswered(ObjIntConsumer<RoutingContext> answer) {
        return (request, status) -> {
            if (request.response().ended() || request.response().headWritten()) {
                return;
            }
            if (status == CommonProblems.UNAVAILABLE.status()) {
                request.response()
                        .putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RetryAfterFilter.DEFAULT.toSeconds()));
            }
            answer.accept(request, status);
        };
    }
}
