package it.opposizioni.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.openapi.CatalogueDescription;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds the committed description of a service's interface to its code, and to what AgID's interoperability guidelines ask of a
 * description. A service's {@code @QuarkusTest} extends this; after a change that is meant, {@code OPENAPI_RENEW=true} writes the new
 * description.
 */
@SuppressWarnings("unchecked")
public abstract class OpenApiRules {

    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final Pattern SEMANTIC_VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+(-[a-z0-9+.-]+)?");
    private static final Pattern CREDENTIAL = Pattern.compile("(?i).*(password|secret|apikey).*");
    private static final String PROBLEM = "application/problem+json";

    @TestHTTPResource(value = "/", management = true)
    URL management;

    @Test
    void theCommittedDescriptionIsWhatTheCodeServes() throws IOException {
        String served =
                RestAssured.get("/q/openapi").then().statusCode(200).extract().asString();
        if ("true".equals(System.getenv("OPENAPI_RENEW"))) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(Files.readString(COMMITTED))
                .as("the interface changed; if that is meant, run this test once with OPENAPI_RENEW=true")
                .isEqualTo(served);
        assertThat(served).contains("openapi: 3.1");
    }

    /** The document is for programs that call the service, in public; the page is for those who run it. */
    @Test
    void thePageIsOnTheManagementPortOnly() {
        RestAssured.get(management + "swagger-ui/").then().statusCode(200);
        RestAssured.get(management + "openapi").then().statusCode(200);
        RestAssured.get("/q/swagger-ui/").then().statusCode(404);
    }

    @Test
    void everyOperationSaysWhatItDoesAndHowItEnds() {
        everyOperation((where, operation) -> {
            assertThat(operation).as(where).containsKeys("operationId", "summary", "description", "tags");
            Map<String, Object> responses = (Map<String, Object>) operation.get("responses");
            assertThat(responses.toString()).as(where).contains(PROBLEM);
            assertThat(responses.keySet())
                    .as(where + " says what success is")
                    .anyMatch(status -> status.startsWith("2") || status.startsWith("3"));
        });
    }

    @Test
    void saysWhatItIsWhoAnswersForItAndWhereItRuns() {
        Map<String, Object> document = document();
        Map<String, Object> info = (Map<String, Object>) document.get("info");
        assertThat(info).containsKeys("title", "summary", "x-summary", "description", "contact", "termsOfService");
        assertThat(info.get("version").toString()).matches(SEMANTIC_VERSION);
        List<Map<String, Object>> servers = (List<Map<String, Object>>) document.get("servers");
        assertThat(servers).isNotEmpty().allSatisfy(server -> {
            assertThat(server.get("url").toString()).startsWith("https://");
            assertThat(server).containsKey("description");
        });
    }

    @Test
    void everyIntegerHasASize() {
        List<String> without = new ArrayList<>();
        everyObject(document(), "", (where, object) -> {
            if ("integer".equals(object.get("type")) && !object.containsKey("format")) {
                without.add(where);
            }
        });
        assertThat(without).isEmpty();
    }

    /** Where the guidelines look for it, whatever the version of the rest. */
    @Test
    void theStatusIsAtItsAgreedPath() {
        Map<String, Object> get = (Map<String, Object>) paths().get("/status").get("get");
        Map<String, Map<String, Object>> responses = (Map<String, Map<String, Object>>) get.get("responses");
        assertThat(responses.get("200").get("content").toString()).contains("application/json");
        assertThat(responses.get("503").get("content").toString()).contains(PROBLEM);
        assertThat(RestAssured.get("/status").then().statusCode(200).extract().asString())
                .isEqualTo(RestAssured.get("/v1/status").asString());
    }

    @Test
    void rolesAreNamedBesideTheSchemeAndNotAsItsScopes() {
        List<String> known = Arrays.stream(Role.values()).map(Role::realmName).toList();
        everyOperation((where, operation) -> {
            if (operation.get("security") instanceof List<?> requirements) {
                for (Object requirement : requirements) {
                    ((Map<String, List<String>>) requirement)
                            .values()
                            .forEach(scopes -> assertThat(scopes).as(where).isEmpty());
                }
            }
            if (operation.get(CatalogueDescription.ROLES) instanceof Collection<?> roles) {
                assertThat(known).as(where).containsAll((Collection<String>) roles);
            }
        });
    }

    @Test
    void addressesAndBodiesAreWhatTheGuidelinesAllow() {
        assertThat(paths().keySet().stream().map(path -> path.replaceAll("\\{\\w+}", "{}")))
                .as("no two paths differ by the name of a parameter alone")
                .doesNotHaveDuplicates();
        everyOperation((where, operation) -> {
            var parameters = (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
            assertThat(parameters.stream()
                            .filter(parameter -> !"header".equals(parameter.get("in")))
                            .map(parameter -> parameter.get("name").toString()))
                    .as(where + " takes no credential in its address")
                    .noneMatch(name -> CREDENTIAL.matcher(name).matches());
            if (where.startsWith("patch") && operation.get("requestBody") instanceof Map<?, ?> body) {
                assertThat((Map<String, Object>) body.get("content"))
                        .as(where + " takes a patch format (RFC 5789)")
                        .doesNotContainKey("application/json");
            }
        });
    }

    @Test
    void everySchemaIsUsed() throws IOException {
        Map<String, Object> components = (Map<String, Object>) document().get("components");
        String text = Files.readString(COMMITTED);
        assertThat(((Map<String, Object>) components.get("schemas")).keySet())
                .allMatch(name -> text.contains("\"#/components/schemas/" + name + "\""));
    }

    private static Map<String, Object> document() {
        return RestAssured.get("/q/openapi?format=json").jsonPath().getMap("");
    }

    private static Map<String, Map<String, Object>> paths() {
        return RestAssured.get("/q/openapi?format=json").jsonPath().getMap("paths");
    }

    private static void everyOperation(BiConsumer<String, Map<String, Object>> check) {
        Map<String, Map<String, Object>> paths = paths();
        assertThat(paths).isNotEmpty();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                check.accept(method + " " + path, (Map<String, Object>) operation);
            }
        }));
    }

    private static void everyObject(Object node, String where, BiConsumer<String, Map<String, Object>> check) {
        if (node instanceof Map<?, ?> map) {
            check.accept(where, (Map<String, Object>) map);
            map.forEach((key, value) -> everyObject(value, where + "/" + key, check));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> everyObject(value, where, check));
        }
    }
}
