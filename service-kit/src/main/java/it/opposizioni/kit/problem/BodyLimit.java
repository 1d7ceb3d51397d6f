package it.opposizioni.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The server's own check of a body's length ends the request with an empty answer; this one runs before it. */
@ApplicationScoped
public class BodyLimit {

    private static final int BEFORE_THE_SERVERS_CHECK = 50;

    private final long largest;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> largest) {
        this.largest = largest.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    /** @param refusal answers 413; the connection is closed after it, for the rest of the body may be on its way */
    public void guard(Filters filters, Handler<RoutingContext> refusal) {
        filters.register(
                request -> {
                    if (contentLength(request.request()) > largest) {
                        request.response().putHeader(HttpHeaders.CONNECTION, "close");
                        refusal.handle(request);
                    } else {
                        request.next();
                    }
                },
                BEFORE_THE_SERVERS_CHECK);
    }

    static long contentLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
