package it.opposizioni.kit.openapi;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The OpenAPI document on the public port, for the programs that call the service. Quarkus serves document and page together, on the
 * management port.
 */
@ApplicationScoped
class PublicDescription {

    private static final String PATH = "/q/openapi";

    private final OpenApiDocumentService documents;

    PublicDescription(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    void register(@Observes Router router) {
        router.route(PATH).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::answer);
    }

    private void answer(RoutingContext request) {
        Format format = wantsJson(request) ? Format.JSON : Format.YAML;
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, format.getMimeType() + ";charset=UTF-8")
                .end(Buffer.buffer(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format)));
    }

    private static boolean wantsJson(RoutingContext request) {
        String accepted = request.request().getHeader(HttpHeaders.ACCEPT);
        return "json".equalsIgnoreCase(request.request().getParam("format"))
                || accepted != null && accepted.contains(Format.JSON.getMimeType());
    }
}
