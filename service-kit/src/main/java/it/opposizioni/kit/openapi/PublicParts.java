package it.opposizioni.kit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import it.opposizioni.kit.crossorigin.CrossOrigin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the documents of a service's {@link PublicPart}s, each a part of the document of the whole service. */
@ApplicationScoped
public class PublicParts {

    private static final String SCHEMAS = "#/components/schemas/";

    private final List<PublicPart> parts;
    private final OpenApiDocumentService documents;
    private final ObjectMapper json;
    private final Map<PublicPart, Buffer> made = new ConcurrentHashMap<>();

    PublicParts(Instance<PublicPart> parts, OpenApiDocumentService documents, ObjectMapper json) {
        this.parts = parts.stream().toList();
        this.documents = documents;
        this.json = json;
    }

    void describe(@Observes Router router) {
        parts.forEach(part -> router.route(part.address())
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(request -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                        .end(document(part))));
    }

    void allow(@Observes Filters filters) {
        CrossOrigin.allow(filters, path -> parts.stream().anyMatch(part -> part.has(path)));
    }

    /** Made once, when somebody first asks for it: it stays the same as long as the process runs. */
    public Buffer document(PublicPart part) {
        return made.computeIfAbsent(part, this::make);
    }

    private Buffer make(PublicPart part) {
        try {
            ObjectNode whole = (ObjectNode)
                    json.readTree(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
            return Buffer.buffer(json.writeValueAsBytes(of(whole, part)));
        } catch (IOException e) {
            throw new IllegalStateException("the service's own description cannot be read", e);
        }
    }

    private ObjectNode of(ObjectNode whole, PublicPart part) {
        ObjectNode document = json.createObjectNode();
        document.set("openapi", whole.get("openapi"));
        ObjectNode info = whole.withObject("/info").deepCopy();
        document.set("info", info.put("title", part.title()).put("description", part.text()));
        document.set("servers", whole.get("servers"));
        ObjectNode paths = document.putObject("paths");
        whole.get("paths").properties().stream()
                .filter(path -> part.has(path.getKey()))
                .forEach(path -> paths.set(path.getKey(), path.getValue()));
        JsonNode schemas = whole.get("components").get("schemas");
        Set<String> used = new TreeSet<>();
        collect(paths, schemas, used);
        ObjectNode kept = document.putObject("components").putObject("schemas");
        used.forEach(name -> kept.set(name, schemas.get(name)));
        return document;
    }

    private static void collect(JsonNode node, JsonNode schemas, Set<String> used) {
        String reference = node.path("$ref").asText("");
        if (reference.startsWith(SCHEMAS) && used.add(reference.substring(SCHEMAS.length()))) {
            collect(schemas.path(reference.substring(SCHEMAS.length())), schemas, used);
        }
        node.forEach(child -> collect(child, schemas, used));
    }
}
