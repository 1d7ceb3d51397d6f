package it.opposizioni.portal.errors;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.kit.problem.EarlyFailures;
import it.opposizioni.portal.layout.CrossSiteRequests;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Failures before REST is reached, for example a body over the limit, look like every other error page. */
@ApplicationScoped
class VertxErrorPages {

    private static final int THREADS = 2;
    private static final List<Integer> STATUSES = List.of(400, 403, 404, 405, 413, 414, 431, 500, 503);

    private final Page page;
    private final EarlyFailures failures;

    /** Threads of their own: when all others wait for slow senders, these can still answer that the site is too busy. */
    private final WorkerExecutor threads;

    VertxErrorPages(Page page, EarlyFailures failures, Vertx vertx) {
        this.page = page;
        this.failures = failures;
        this.threads = vertx.createSharedWorkerExecutor("error-pages", THREADS);
    }

    void register(@Observes Router router) {
        failures.register(router, STATUSES, this::answer);
    }

    void refuseTooLarge(@Observes Filters filters) {
        failures.guard(filters, this::answer);
        filters.register(
                request -> {
                    if (FormSizeLimit.isSmall(request.request())) {
                        request.next();
                    } else {
                        request.response().putHeader(HttpHeaders.CONNECTION, "close");
                        answer(request, 413);
                    }
                },
                FormSizeLimit.BEFORE_THE_SERVERS_CHECK);
    }

    void refuseForeign(@Observes Filters filters, CrossSiteRequests foreign) {
        filters.register(
                request -> {
                    if (foreign.isForeign(request.request())) {
                        // the rest of a list may be on its way
                        request.response().putHeader(HttpHeaders.CONNECTION, "close");
                        answer(request, 403);
                    } else {
                        request.next();
                    }
                },
                CrossSiteRequests.BEFORE_ANYTHING_IS_READ);
    }

    private void answer(RoutingContext request, int status) {
        threads.executeBlocking(() -> render(request, status), false)
                .onComplete(
                        html -> request.response()
                                .setStatusCode(status)
                                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                                .end(html),
                        failure -> request.response().setStatusCode(500).end());
    }

    private String render(RoutingContext request, int status) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            page.openFor(request.request().path(), request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            return ErrorPages.Templates.error(view(status)).render();
        } finally {
            context.terminate();
        }
    }

    private ErrorView view(int status) {
        return switch (status) {
            // this early nothing but the guard of foreign forms says 403, and nothing but the one against overload 503
            case 403 -> ErrorView.foreign(page);
            case 503 -> ErrorView.crowded(page);
            default -> ErrorView.of(status, page);
        };
    }
}
