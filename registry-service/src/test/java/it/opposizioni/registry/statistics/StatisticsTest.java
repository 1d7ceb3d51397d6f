package it.opposizioni.registry.statistics;

import static io.restassured.RestAssured.given;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatisticsTest extends RegistryTest {

    @Inject
    StatisticsCompaction compaction;

    @Test
    void everybodySeesTheNumbersBeforeAndAfterCompaction() {
        register.importLegacy("+390642986412\n+390642986413\n").then().statusCode(200);
        register.registered("giulia", NUMBER);
        register.registered("giulia", OTHER_NUMBER);
        register.registered("marco", NUMBER);
        register.registered("anna", "+390642986412");
        check();
        compaction.compact();
        assertThat(register.count("select count(*) from statistics_delta")).isLessThanOrEqualTo(5);
        check();
        clock.shift(Duration.ofDays(17));
        given().get("/v1/statistics").then().body("active", equalTo(4)).body("inActivation", equalTo(0));
    }

    private static void check() {
        given().get("/v1/statistics")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=60"))
                .body("registered", equalTo(4))
                .body("inActivation", equalTo(4))
                .body("active", equalTo(0))
                .body("byKind.find { it.kind == 'FIXED' }.registered", equalTo(3))
                .body("byKind.find { it.kind == 'MOBILE' }.registered", equalTo(1))
                .body("days", hasSize(30))
                .body("days[29].registered", equalTo(5))
                .body("days[29].ended", equalTo(1));
    }
}
