package it.opposizioni.kit.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses at once what would only wait: beyond what a copy can do, each request that is let in makes all others later, until nobody is answered in
 * time (deploy/docs/threats.md T19). Those that are let in are answered as quickly as on any other day.
 */
@ApplicationScoped
public class Overload {

    private static final int AFTER_THE_HEAD_IS_CHECKED = 900;
    private static final int LARGEST_COUNTED = 1_000_000;
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final int mostUnderWay;
    private final AtomicInteger underWay;
    private final Counter refused;

    Overload(
            @ConfigProperty(name = "opposizioni.overload.most-under-way", defaultValue = "200") int mostUnderWay,
            MeterRegistry metrics) {
        this.mostUnderWay = mostUnderWay;
        this.underWay = metrics.gauge("opposizioni.requests.under.way", new AtomicInteger());
        this.refused = metrics.counter("opposizioni.requests.refused");
    }

    /** @param refusal answers 503 */
    public void guard(Filters filters, Handler<RoutingContext> refusal) {
        filters.register(request -> admit(request, refusal), AFTER_THE_HEAD_IS_CHECKED);
    }

    void admit(RoutingContext request, Handler<RoutingContext> refusal) {
        if (!isCounted(request.request())) {
            request.next();
        } else if (underWay.incrementAndGet() <= mostUnderWay) {
            endWith(request);
            request.next();
        } else {
            underWay.decrementAndGet();
            refused.increment();
            refusal.handle(request);
        }
    }

    /** With the head of its answer, because a download may take long; without one, when the connection breaks. */
    private void endWith(RoutingContext request) {
        AtomicBoolean ended = new AtomicBoolean();
        Runnable end = () -> {
            if (ended.compareAndSet(false, true)) {
                underWay.decrementAndGet();
            }
        };
        request.addHeadersEndHandler(_ -> end.run());
        request.addEndHandler(_ -> end.run());
    }

    /** Lists that arrive and pages that wait for news take no work while they wait, and have limits of their own. */
    private static boolean isCounted(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return !isOfUnknownLength(request)
                && BodyLimit.contentLength(request) <= LARGEST_COUNTED
                && (accepted == null || !accepted.startsWith("text/event-stream"));
    }

    /** HTTP/2 does not say that a body comes in chunks. */
    private static boolean isOfUnknownLength(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                || request.version() == HttpVersion.HTTP_2
                        && WITH_BODY.contains(request.method())
                        && request.getHeader(HttpHeaders.CONTENT_LENGTH) == null;
    }
}
