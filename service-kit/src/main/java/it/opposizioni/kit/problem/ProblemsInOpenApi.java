package it.opposizioni.kit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** States once what holds for all operations: every error is a problem document. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

    private static final String SCHEMA = "Problem";
    private static final Map<String, String> EVERYWHERE = Map.of(
            "400", "The request cannot be read",
            "422", "Data to be corrected: see errors",
            "503", "Not available now");
    private static final Map<String, String> SIGNED_IN =
            Map.of("401", "A valid token is missing", "403", "The caller's role or operator may not do this");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().addSchema(SCHEMA, problem());
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .forEach(ProblemsInOpenApi::describe);
    }

    private static void describe(Operation operation) {
        APIResponses responses = operation.getResponses();
        EVERYWHERE.forEach((status, description) -> add(responses, status, description));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            SIGNED_IN.forEach((status, description) -> add(responses, status, description));
        }
        // sorted, so that two builds describe the same in the same order
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(content());
            }
        });
    }

    private static void add(APIResponses responses, String status, String description) {
        APIResponse present = responses.getAPIResponse(status);
        if (present == null
                || "Not Authorized".equals(present.getDescription())
                || "Not Allowed".equals(present.getDescription())) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SCHEMA)));
    }

    private static Schema problem() {
        Schema field = object("One field to correct")
                .addProperty("pointer", text("JSON pointer into the request"))
                .addProperty("code", text("For programs"))
                .addProperty("detail", text("How to correct it"));
        return object("Problem document (RFC 9457), in the language of Accept-Language")
                .addProperty("type", text("urn:problem:opposizioni:..."))
                .addProperty("title", text("The kind of problem"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What is wrong, and how to correct it"))
                .addProperty("instance", text("The path that was asked for"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(field))
                .addProperty("reference", text("What to quote to us; only on a 500"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
