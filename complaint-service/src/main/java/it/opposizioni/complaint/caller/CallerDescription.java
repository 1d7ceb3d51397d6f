package it.opposizioni.complaint.caller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI document of the look-up alone, for those who build an app on it: a part of the document of the whole service. */
@ApplicationScoped
class CallerDescription {

    static final String ADDRESS = "/v1/callers/openapi.json";

    private static final String LOOK_UP = "/v1/callers/{number}";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String TITLE = "Opposizioni: who called me";
    private static final String TEXT =
            "Who is behind a number that a telephone showed, for apps and sites. Without sign-in, from pages of every"
                    + " origin. Answers may be reused for a minute; an ETag tells whether one has changed. Too many look-ups from one address are"
                    + " answered by 429 with Retry-After.";

    private final OpenApiDocumentService documents;
    private final ObjectMapper json;
    private volatile Buffer made;

    CallerDescription(OpenApiDocumentService documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route(HttpMethod.GET, ADDRESS)
                .handler(request -> request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                        .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                        .end(document()));
    }

    /** Made once, when somebody first asks for it: it stays the same as long as the process runs. */
    Buffer document() {
        Buffer document = made;
        if (document == null) {
            document = make();
            made = document;
        }
        return document;
    }

    private Buffer make() {
        try {
            ObjectNode whole = (ObjectNode)
                    json.readTree(documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
            return Buffer.buffer(json.writeValueAsBytes(part(whole)));
        } catch (IOException e) {
            throw new IllegalStateException("the service's own description cannot be read", e);
        }
    }

    private ObjectNode part(ObjectNode whole) {
        ObjectNode part = json.createObjectNode();
        part.set("openapi", whole.get("openapi"));
        ObjectNode info = whole.withObject("/info").deepCopy();
        part.set("info", info.put("title", TITLE).put("description", TEXT));
        part.set("servers", whole.get("servers"));
        JsonNode lookUp = whole.get("paths").get(LOOK_UP);
        part.putObject("paths").set(LOOK_UP, lookUp);
        Set<String> used = new TreeSet<>();
        JsonNode schemas = whole.get("components").get("schemas");
        collect(lookUp, schemas, used);
        ObjectNode kept = part.putObject("components").putObject("schemas");
        used.forEach(name -> kept.set(name, schemas.get(name)));
        return part;
    }

    private static void collect(JsonNode node, JsonNode schemas, Set<String> used) {
        String reference = node.path("$ref").asText("");
        if (reference.startsWith(SCHEMAS) && used.add(reference.substring(SCHEMAS.length()))) {
            collect(schemas.path(reference.substring(SCHEMAS.length())), schemas, used);
        }
        node.forEach(child -> collect(child, schemas, used));
    }
}
