package it.opposizioni.kit.crossorigin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Predicate;

/**
 * Lets pages of every site read some addresses: the answers there are public, the same for everybody, and need no credentials. Nothing else is for
 * other sites' pages, so this is not Quarkus' own setting, which holds for all addresses.
 */
public final class CrossOrigin {

    private static final int FIRST = 900;
    private static final String ONE_DAY = "86400";
    private static final int NO_CONTENT = 204;

    private CrossOrigin() {}

    /** @param paths which addresses, without host and query */
    public static void allow(Filters filters, Predicate<String> paths) {
        filters.register(
                request -> {
                    if (paths.test(request.request().path())) {
                        allow(request);
                    } else {
                        request.next();
                    }
                },
                FIRST);
    }

    private static void allow(RoutingContext request) {
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.putHeader(
                HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                "ETag, Link, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset");
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
