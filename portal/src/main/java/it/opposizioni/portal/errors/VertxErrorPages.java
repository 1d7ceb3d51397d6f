package it.opposizioni.portal.errors;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.kit.problem.BodyLimit;
import it.opposizioni.kit.problem.HeadLimits;
import it.opposizioni.kit.problem.RetryAfterFilter;
import it.opposizioni.portal.layout.CrossSiteRequests;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Failures before REST is reached, for example a body over the limit, look like every other error page. */
@ApplicationScoped
class VertxErrorPages {

    private static final List<Integer> STATUSES = List.of(400, 403, 404, 405, 413, 414, 431, 500, 503);

    private final Page page;
    private final HeadLimits headLimits;
    private final BodyLimit bodyLimit;

    VertxErrorPages(Page page, HeadLimits headLimits, BodyLimit bodyLimit) {
        this.page = page;
        this.headLimits = headLimits;
        this.bodyLimit = bodyLimit;
    }

    void register(@Observes Router router) {
        STATUSES.forEach(status -> router.errorHandler(status, request -> answer(request, status)));
        headLimits.answerFailures(router, this::answer);
    }

    void refuseTooLarge(@Observes Filters filters) {
        headLimits.guard(filters, this::answer);
        bodyLimit.guard(filters, request -> answer(request, 413));
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
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        if (status == 503) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RetryAfterFilter.DEFAULT.toSeconds()));
        }
        request.vertx()
                .executeBlocking(() -> render(request, status), false)
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
            // this early nothing but the guard of foreign forms says 403
            ErrorView view = status == 403 ? ErrorView.foreign(page) : ErrorView.of(status, page);
            return ErrorPages.Templates.error(view).render();
        } finally {
            context.terminate();
        }
    }
}
