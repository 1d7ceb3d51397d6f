package it.opposizioni.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An OpenAPI document that anybody may fetch. */
public final class PublicDocument {

    private PublicDocument() {}

    /** Public, for pages of every site, kept for an hour; with all the schemas that it names, and no others. */
    public static JsonNode at(String address) throws IOException {
        JsonNode document = new ObjectMapper()
                .readTree(given().header("Origin", "https://app.example")
                        .get(address)
                        .then()
                        .statusCode(200)
                        .contentType(ContentType.JSON)
                        .header("Access-Control-Allow-Origin", "*")
                        .header("Cache-Control", "public, max-age=3600")
                        .extract()
                        .asString());
        given().head(address).then().statusCode(200).contentType(ContentType.JSON);
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("servers")).isNotEmpty();
        assertThat(references(document))
                .isNotEmpty()
                .isEqualTo(names(document.path("components").path("schemas")));
        return document;
    }

    /** Pages of every site may read the first, as long as they say so; none of the others. */
    public static void requireOpenTo(List<String> everySite, List<String> nobodyElse) {
        for (String address : everySite) {
            given().header("Origin", "https://site.example")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", containsString("max-age="))
                    .header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Allow-Credentials", nullValue());
        }
        for (String address : nobodyElse) {
            given().header("Origin", "https://site.example")
                    .get(address)
                    .then()
                    .header("Access-Control-Allow-Origin", nullValue());
        }
    }

    public static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The names of all that is referred to. */
    public static Set<String> references(JsonNode node) {
        Set<String> used = new HashSet<>();
        if (node.has("$ref")) {
            String reference = node.get("$ref").asText();
            used.add(reference.substring(reference.lastIndexOf('/') + 1));
        }
        node.forEach(child -> used.addAll(references(child)));
        return used;
    }
}
