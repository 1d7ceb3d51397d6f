package it.opposizioni.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the committed description of the interface to the code. */
@QuarkusTest
class OpenApiTest extends RunningService {

    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");

    private static final Path GENERATED = Path.of("target/openapi.yaml");

    @Test
    void theCommittedDescriptionIsWhatTheCodeGenerates() throws IOException {
        String generated = RestAssured.get("/q/openapi").body().asString();
        Files.writeString(GENERATED, generated);

        assertThat(generated)
                .as("%s is out of date: look at the difference, then copy %s over it", COMMITTED, GENERATED)
                .isEqualTo(Files.readString(COMMITTED));
    }
}
