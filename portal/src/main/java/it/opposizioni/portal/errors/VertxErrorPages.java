package it.opposizioni.portal.errors;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Failures before REST is reached, for example a body over the limit, look like every other error page. */
@ApplicationScoped
class VertxErrorPages {

    private static final List<Integer> STATUSES = List.of(400, 403, 404, 405, 413, 414, 500, 503);

    private final Page page;

    VertxErrorPages(Page page) {
        this.page = page;
    }

    void register(@Observes Router router) {
        STATUSES.forEach(status -> router.errorHandler(status, this::answer));
    }

    private void answer(RoutingContext request) {
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        request.vertx()
                .executeBlocking(() -> render(request), false)
                .onComplete(
                        html -> request.response()
                                .setStatusCode(request.statusCode())
                                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                                .end(html),
                        failure -> request.response().setStatusCode(500).end());
    }

    private String render(RoutingContext request) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            page.openFor(request.request().path(), request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            return ErrorPages.Templates.error(ErrorView.of(request.statusCode(), page))
                    .render();
        } finally {
            context.terminate();
        }
    }
}
