package it.opposizioni.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed description of the interface is the one that the code serves. */
@QuarkusTest
@WithTestResource(RealParts.class)
class OpenApiTest {

    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");
    private static final Path SERVED = Path.of("target/openapi.yaml");

    @Test
    void theCommittedDescriptionIsTheServedOne() throws IOException {
        String served =
                given().get("/q/openapi").then().statusCode(200).extract().asString();
        Files.writeString(SERVED, served);
        assertThat(Files.readString(COMMITTED))
                .as("if the change is meant: cp registry-service/%s registry-service/%s", SERVED, COMMITTED)
                .isEqualTo(served);
        assertThat(served).contains("openapi: 3.1");
    }
}
