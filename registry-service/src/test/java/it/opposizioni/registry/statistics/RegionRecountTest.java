package it.opposizioni.registry.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Binaries of the release before count without regions, and may do so beside new ones. */
@QuarkusTest
class RegionRecountTest extends RegistryTest {

    private static final String WITHOUT_REGION =
            "select count(*) from statistics_delta where measure = 'STANDING' and line_kind = 'FIXED' and region is null";

    @Inject
    RegionRecount recount;

    @Inject
    StatisticsCompaction compaction;

    @Inject
    Jdbc jdbc;

    @Test
    void whatWasCountedWithoutRegionIsCountedInItsRegion() throws Exception {
        register.importLegacy(
                IntStream.range(0, 9).mapToObj(i -> "+3902100000" + i + 0).collect(Collectors.joining("\n")));
        jdbc.update("update statistics_delta set region = null");
        String id = register.registered("giulia", "+390612345678");
        register.registered("anna", "+393331234567");
        register.withdraw("giulia", "+390612345678", id);
        Patience.atOnce(3, () -> {
            recount.recount();
            return true;
        });
        regions(9, 0);
        compaction.compact();
        assertThat(register.count(WITHOUT_REGION)).isZero();
        String other = register.registered("giulia", "+390210000000");
        register.withdraw("giulia", "+390210000000", other);
        recount.recount();
        regions(8, 0);
        given().get("/v1/statistics").then().body("registered", equalTo(9)).body("byRegion.size()", equalTo(20));
    }

    /** San Marino's landlines are in the Italian plan, and no region's. */
    @Test
    void aLineOfNoRegionStaysWithoutOne() {
        register.importLegacy(
                IntStream.range(0, 7).mapToObj(i -> "+39054912345" + i).collect(Collectors.joining("\n")));
        long rows = register.count("select count(*) from statistics_delta");
        recount.recount();
        assertThat(register.count("select count(*) from statistics_delta")).isEqualTo(rows);
        given().get("/v1/statistics")
                .then()
                .body("byRegion.size()", equalTo(21))
                .body("byRegion[20].registered", equalTo(5))
                .body("byRegion[20].region", nullValue());
    }

    /** What is shown of them is rounded. */
    private void regions(int lombardia, int lazio) {
        assertThat(standing("LOMBARDIA")).isEqualTo(lombardia);
        assertThat(standing("LAZIO")).isEqualTo(lazio);
        given().get("/v1/statistics")
                .then()
                .body("byRegion.find { it.region == 'LOMBARDIA' }.registered", equalTo(5))
                .body("byRegion.find { it.region == 'LAZIO' }.registered", equalTo(0));
    }

    private long standing(String region) {
        return register.count(
                "select coalesce(sum(amount), 0) from statistics_delta where measure = 'STANDING' and region = '"
                        + region + "'");
    }
}
