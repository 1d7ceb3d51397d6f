package it.opposizioni.operator.consultation.statistics;

import static io.restassured.RestAssured.given;
import static it.opposizioni.kit.testing.HostileInput.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.ConsultingTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class StatisticsResourceTest extends ConsultingTest {

    @Test
    void nothingYetIsNoError() {
        given().get("/v1/statistics")
                .then()
                .statusCode(200)
                .body("months", hasSize(0))
                .body("changedOn", nullValue());
        given().get("/v1/open-data/consultations.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(equalTo("month,consultations,numbers,opposed,note\r\n"));
    }

    @Test
    void listsAreCountedByMonthAndAMonthWithFewIsHidden() {
        register.oppose("+393331234567");
        // the last instant of October in Rome, and the first of November
        at("2026-10-31T22:59:59Z");
        for (int i = 0; i < 5; i++) {
            consult("+393331234567\n+39333765432" + i + "\nabc\n");
        }
        at("2026-10-31T23:00:00Z");
        for (int i = 0; i < 4; i++) {
            consult("+393331234567\n+39333765432" + i + "\n");
        }
        at("2026-11-20T10:00:00Z");
        given().get("/v1/statistics")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=300"))
                .body("smallestShown", equalTo(5))
                .body("changedOn", equalTo("2026-11-01"))
                .body("months.month", equalTo(List.of("2026-10", "2026-11")))
                .body("months[0].consultations", equalTo(5))
                .body("months[0].numbers", equalTo(10))
                .body("months[0].opposed", equalTo(5))
                .body("months[0].suppressed", equalTo(false))
                .body("months[1].consultations", nullValue())
                .body("months[1].numbers", nullValue())
                .body("months[1].opposed", nullValue())
                .body("months[1].suppressed", equalTo(true));
        assertThat(given().get("/v1/open-data/consultations.csv").asString()).isEqualTo("""
                month,consultations,numbers,opposed,note
                2026-10,5,10,5,
                2026-11,,,,suppressed
                """.replace("\n", "\r\n"));
    }

    @Test
    void theyAreOnlyReadAndEachInItsForm() {
        for (String path : List.of("/v1/statistics", "/v1/open-data/consultations.csv")) {
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
                assertThat(problem(given().contentType("application/json").body("{}"), method, path, method))
                        .isEqualTo(405);
            }
            String other = path.endsWith("csv") ? "application/json" : "text/csv";
            assertThat(problem(given().accept(other), "GET", path, other)).isEqualTo(406);
        }
        assertThat(problem(given(), "GET", "/v1/open-data/consultations.xlsx", ""))
                .isEqualTo(404);
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
        register.asOf(instant);
    }

    private void consult(String list) {
        market.consult(Market.ACME, campaign, list).then().body("state", equalTo("SEALED"));
    }
}
