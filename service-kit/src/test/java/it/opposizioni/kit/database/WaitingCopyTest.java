package it.opposizioni.kit.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A copy without the owner's password, started on an empty database. */
@QuarkusTest
@WithTestResource(WaitingCopy.class)
class WaitingCopyTest {

    @ConfigProperty(name = "quarkus.flyway.username")
    Optional<String> owner;

    @TestHTTPResource(value = "/", management = true)
    URL management;

    @Test
    void itWaitsForTheMigrationAndThenServes() {
        assertThat(owner).isEmpty();
        MigrateProcess migration = WaitingCopy.migration().join();
        assertThat(migration.exit()).as(migration.log()).isZero();

        given().get("/v1/rows").then().statusCode(200);
        given().post("/v1/rows").then().statusCode(200);
        given().get(management + "health/ready").then().statusCode(200);
    }
}
