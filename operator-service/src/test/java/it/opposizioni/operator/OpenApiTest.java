package it.opposizioni.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import it.opposizioni.kit.testing.RealParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed description is what the code does. To renew it: run this with {@code OPENAPI_RENEW=true} in the environment. */
@QuarkusTest
@WithTestResource(RealParts.class)
class OpenApiTest {

    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");

    @Test
    void theCommittedDescriptionIsWhatTheCodeDoes() throws IOException {
        String generated = RestAssured.given()
                .queryParam("format", "yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if ("true".equals(System.getenv("OPENAPI_RENEW"))) {
            Files.writeString(COMMITTED, generated);
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(generated);
    }

    @Test
    void everyOperationSaysWhatItDoesAndHowItFails() {
        var api = RestAssured.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath();
        java.util.Map<String, java.util.Map<String, java.util.Map<String, Object>>> paths = api.getMap("paths");
        assertThat(paths.keySet()).allMatch(path -> path.startsWith("/v1/"));
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (operation.containsKey("responses")) {
                assertThat(operation).as(method + " " + path).containsKeys("operationId", "summary", "tags");
                assertThat(operation.get("responses").toString())
                        .as(method + " " + path)
                        .contains("application/problem+json");
            }
        }));
    }
}
