package it.opposizioni.portal.layout;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Compresses pages, but none that another site makes a browser ask for: the length of a compressed page shows whether what stands in its
 * address also stands elsewhere in it, and a site that chooses the addresses could read a person's page from many such lengths (BREACH).
 */
class PageCompression {

    private static final int FIRST = 1000;

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.addHeadersEndHandler(_ -> compressPage(request));
                    request.next();
                },
                FIRST);
    }

    /** Quarkus marks every answer as {@code identity}; the server compresses one without a mark, if the browser can undo it. */
    private static void compressPage(RoutingContext request) {
        MultiMap answer = request.response().headers();
        String type = answer.get(HttpHeaders.CONTENT_TYPE);
        if (type != null
                && type.startsWith("text/html")
                && HttpHeaders.IDENTITY.toString().equals(answer.get(HttpHeaders.CONTENT_ENCODING))
                && !CrossSiteRequests.isSentByAnotherSite(request.request())) {
            answer.remove(HttpHeaders.CONTENT_ENCODING);
        }
    }
}
