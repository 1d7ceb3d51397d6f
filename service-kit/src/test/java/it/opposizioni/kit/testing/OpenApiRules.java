package it.opposizioni.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Holds the committed description of a service's interface to its code. A service's {@code @QuarkusTest} extends this; after a
 * change that is meant, {@code OPENAPI_RENEW=true} writes the new description.
 */
public abstract class OpenApiRules {

    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");

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
    void everyOperationSaysWhatItDoesAndHowItFails() {
        Map<String, Map<String, Map<String, Object>>> paths =
                RestAssured.get("/q/openapi?format=json").jsonPath().getMap("paths");
        assertThat(paths).isNotEmpty();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (operation.containsKey("responses")) {
                String where = method + " " + path;
                assertThat(operation).as(where).containsKeys("operationId", "summary", "tags");
                assertThat(operation.get("responses").toString()).as(where).contains("application/problem+json");
            }
        }));
    }
}
