package it.opposizioni.complaint.caller;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Pages of every site may look a caller up: the answer is public, the same for everybody, and needs no credentials. Nothing else of this
 * service is for other sites' pages, so this is not Quarkus' own setting, which holds for all addresses.
 */
class CallerCrossOrigin {

    private static final String CALLERS = "/v1/callers/";
    private static final int FIRST = 900;
    private static final String ONE_DAY = "86400";
    private static final int NO_CONTENT = 204;

    void register(@Observes Filters filters) {
        filters.register(CallerCrossOrigin::allow, FIRST);
    }

    private static void allow(RoutingContext request) {
        if (!request.request().path().startsWith(CALLERS)) {
            request.next();
            return;
        }
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.putHeader(
                HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                "ETag, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset");
        if (isPreflight(request)) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, Accept-Language, If-None-Match")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, ONE_DAY)
                    .setStatusCode(NO_CONTENT)
                    .end();
        } else {
            request.next();
        }
    }

    private static boolean isPreflight(RoutingContext request) {
        return request.request().method().equals(HttpMethod.OPTIONS)
                && request.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
