package it.opposizioni.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The server refuses a head that is too large with an empty answer. These limits are lower than the server's, and what is over them gets an
 * answer that says so.
 */
@ApplicationScoped
public class HeadLimits {

    private static final int BEFORE_EVERYTHING = 1_000;
    private static final int SEPARATORS = ": \r\n".length();

    private final long longestAddress;
    private final long largestHeaders;

    HeadLimits(
            @ConfigProperty(name = "opposizioni.head.longest-address", defaultValue = "4K") MemorySize longestAddress,
            @ConfigProperty(name = "opposizioni.head.largest-headers", defaultValue = "20K")
                    MemorySize largestHeaders) {
        this.longestAddress = longestAddress.asLongValue();
        this.largestHeaders = largestHeaders.asLongValue();
    }

    /** @param refusal answers with the status; the connection is closed after it */
    public void guard(Filters filters, ObjIntConsumer<RoutingContext> refusal) {
        filters.register(
                request -> {
                    int status = statusOf(request.request());
                    if (status == 200) {
                        request.next();
                    } else {
                        request.response().putHeader(HttpHeaders.CONNECTION, "close");
                        refusal.accept(request, status);
                    }
                },
                BEFORE_EVERYTHING);
    }

    /** What the router fails before it looks for a route: no path, or a host that is none. */
    public void answerFailures(Router router, ObjIntConsumer<RoutingContext> refusal) {
        router.route().order(Integer.MIN_VALUE).failureHandler(request -> {
            if (request.failure() == null || request.failure() instanceof VertxException) {
                refusal.accept(request, request.statusCode());
            } else {
                request.next();
            }
        });
    }

    private int statusOf(HttpServerRequest request) {
        if (request.uri().length() > longestAddress) {
            return 414;
        }
        long headers = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            headers += header.getKey().length() + header.getValue().length() + SEPARATORS;
        }
        if (headers > largestHeaders) {
            return 431;
        }
        // another coding would be taken for a request without a body, and its body for the next request
        String coding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        return coding == null || coding.equalsIgnoreCase("chunked") ? 200 : 400;
    }
}
