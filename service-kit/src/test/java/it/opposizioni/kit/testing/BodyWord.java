package it.opposizioni.kit.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A place in the body of an operation where one of a list of words stands, as the running service describes it in its OpenAPI.
 *
 * @param pointer to it, in a list to its first element
 */
public record BodyWord(Operation operation, String pointer) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOME_ID = "01995e6c-7c00-7a3e-9b1c-4f2d8a6e0b11";

    /** All that the JSON bodies of the service have. */
    public static List<BodyWord> described() {
        JsonNode document = document();
        List<BodyWord> words = new ArrayList<>();
        for (Operation operation : Operation.described()) {
            if (operation.consumes() != null && operation.consumes().endsWith("json")) {
                JsonNode body = document.path("paths")
                        .path(operation.path())
                        .path(operation.method())
                        .path("requestBody")
                        .path("content")
                        .path(operation.consumes())
                        .path("schema");
                collect(document, body, "", Set.of()).forEach(pointer -> words.add(new BodyWord(operation, pointer)));
            }
        }
        return words;
    }

    private static JsonNode document() {
        try {
            return JSON.readTree(RestAssured.get("/q/openapi?format=json").asByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> collect(JsonNode document, JsonNode schema, String pointer, Set<String> above) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            if (above.contains(reference)) {
                return List.of();
            }
            Set<String> further = new HashSet<>(above);
            further.add(reference);
            JsonNode referred = document.at(reference.substring(1));
            // a list without a name is of texts
            return referred.has("enum") ? List.of(pointer) : collect(document, referred, pointer, further);
        }
        List<String> found = new ArrayList<>();
        for (String kind : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(kind).forEach(part -> found.addAll(collect(document, part, pointer, above)));
        }
        schema.path("properties")
                .properties()
                .forEach(property ->
                        found.addAll(collect(document, property.getValue(), pointer + "/" + property.getKey(), above)));
        if (schema.has("items")) {
            found.addAll(collect(document, schema.path("items"), pointer + "/0", above));
        }
        return found;
    }

    /** Somebody who may asks for the operation with that in the word's place, and with nothing else. */
    public Response sent(String json) {
        RequestSpecification request = given().contentType(operation.consumes()).header("Idempotency-Key", "k");
        if (!operation.isPublic()) {
            Role role = Arrays.stream(Role.values())
                    .filter(each -> operation.roles().contains(each.realmName()))
                    .findFirst()
                    .orElse(Role.CITIZEN);
            request.auth().oauth2(Tokens.of("wordless", role));
        }
        return request.body(body(json).getBytes(StandardCharsets.UTF_8))
                .request(
                        operation.method().toUpperCase(Locale.ROOT),
                        operation.path().replaceAll("\\{\\w+}", SOME_ID));
    }

    private String body(String json) {
        String body = json;
        for (String segment : List.of(pointer.substring(1).split("/")).reversed()) {
            body = segment.equals("0") ? "[" + body + "]" : "{\"" + segment + "\":" + body + "}";
        }
        return body;
    }

    @Override
    public String toString() {
        return operation.id() + " " + pointer;
    }
}
