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
import java.time.Duration;
import java.util.OptionalLong;
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

    /** Of the slowest line that is waited for: 4 kB a second. */
    private static final int BYTES_PER_MILLISECOND = 4;

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final int mostUnderWay;
    private final Duration bodyWithin;
    private final AtomicInteger underWay;
    private final Counter refused;
    private final Counter slow;

    Overload(
            @ConfigProperty(name = "opposizioni.overload.most-under-way", defaultValue = "200") int mostUnderWay,
            @ConfigProperty(name = "opposizioni.overload.body-within", defaultValue = "1m") Duration bodyWithin,
            MeterRegistry metrics) {
        this.mostUnderWay = mostUnderWay;
        this.bodyWithin = bodyWithin;
        this.underWay = metrics.gauge("opposizioni.requests.under.way", new AtomicInteger());
        this.refused = metrics.counter("opposizioni.requests.refused");
        this.slow = metrics.counter("opposizioni.requests.slow");
    }

    /** @param refusal answers 503 */
    public void guard(Filters filters, Handler<RoutingContext> refusal) {
        filters.register(request -> admit(request, refusal), AFTER_THE_HEAD_IS_CHECKED);
    }

    void admit(RoutingContext request, Handler<RoutingContext> refusal) {
        if (!isCounted(request.request())) {
            request.next();
        } else if (underWay.incrementAndGet() <= mostUnderWay) {
            new Place(request).take();
            request.next();
        } else {
            underWay.decrementAndGet();
            refused.increment();
            refusal.handle(request);
        }
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

    /** Of one request: until the head of its answer, because a download may take long; without one, until the connection breaks. */
    private final class Place {

        private final RoutingContext request;
        private final AtomicBoolean free = new AtomicBoolean();

        /** The timer; there is none for a sender who has sent everything with the head, however long the answer takes. */
        private OptionalLong patience = OptionalLong.empty();

        private Place(RoutingContext request) {
            this.request = request;
        }

        private void take() {
            long length = BodyLimit.contentLength(request.request());
            if (length > 0) {
                long slowest = bodyWithin.toMillis() + length / BYTES_PER_MILLISECOND;
                patience = OptionalLong.of(request.vertx().setTimer(slowest, _ -> lookAtSender()));
            }
            request.addHeadersEndHandler(_ -> leave());
            request.addEndHandler(_ -> leave());
        }

        private void leave() {
            if (free.compareAndSet(false, true)) {
                underWay.decrementAndGet();
                patience.ifPresent(request.vertx()::cancelTimer);
            }
        }

        /** Two hundred senders of one letter a minute would keep everybody else out. Nothing has been done yet for a sender who is cut off here. */
        private void lookAtSender() {
            if (!request.request().isEnded()) {
                slow.increment();
                request.response().reset();
                leave();
            }
        }
    }
}
