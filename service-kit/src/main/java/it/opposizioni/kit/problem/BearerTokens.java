package it.opposizioni.kit.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;

/**
 * The reader of tokens fails, with a 500, where a part between two dots is empty: such a token cannot be signed, and is refused before it is read.
 */
final class BearerTokens {

    private static final int AFTER_THE_HEAD_IS_CHECKED = 950;
    private static final String SCHEME = "Bearer ";

    private BearerTokens() {}

    /** @param refusal answers 401 */
    static void guard(Filters filters, Handler<RoutingContext> refusal) {
        filters.register(
                request -> {
                    if (isReadable(request.request().getHeader(HttpHeaders.AUTHORIZATION))) {
                        request.next();
                    } else {
                        request.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
                        refusal.handle(request);
                    }
                },
                AFTER_THE_HEAD_IS_CHECKED);
    }

    private static boolean isReadable(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return true;
        }
        String token = authorization.substring(SCHEME.length()).strip();
        return Arrays.stream(token.split("\\.", -1)).noneMatch(String::isEmpty);
    }
}
