package it.opposizioni.complaint.trend;

import static it.opposizioni.complaint.trend.TrendResourceTest.trends;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.testing.TwoRoles;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days and hours of the regulator's figures are those of Rome. */
@QuarkusTest
class TrendDaysTest extends RunningService {

    /** Also in the night in which the clocks change. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T22:59:59Z, 2026-11-22, 6, 23",
        "2026-11-22T23:00:00Z, 2026-11-23, 0, 0",
        "2026-10-25T00:30:00Z, 2026-10-25, 6, 2",
        "2026-10-25T01:30:00Z, 2026-10-25, 6, 2",
        "2027-03-28T01:00:00Z, 2027-03-28, 6, 3"
    })
    void aDayAndItsHoursAreThoseOfRome(Instant at, String day, int weekday, int hour) throws SQLException {
        filed(at);
        JsonPath seen = JsonPath.from(trends("?from=" + day + "&to=" + day));
        assertThat(seen.getLong("complaints")).isEqualTo(1);
        assertThat(seen.getLong("hours[" + weekday + "][" + hour + "]")).isEqualTo(1);
        assertThat(seen.getMap("callers")).isEqualTo(Map.of("NOT_KNOWN", List.of(1)));
    }

    /** Beside the filing, which takes no call of the future; as a release before this one does. */
    private static void filed(Instant at) throws SQLException {
        String id = "'018f0000-0000-7000-8000-0000000000aa'";
        TwoRoles.executeAsOwner("""
                insert into complaint (id, version, reporter, called_number, product, stage, assessment, assessment_for_reporter, filed_at)
                values (%s, 1, 'giulia', 393331234567, 'ENERGY', 'FILED', 'INCOMPLETE', 'INCOMPLETE', timestamptz '%s')
                """.formatted(id, at));
        TwoRoles.executeAsOwner("""
                insert into complaint_call (id, complaint_id, position, called_at, kind, number_unknown)
                values (%1$s, %1$s, 0, timestamptz '%2$s', 'HUMAN', true)
                """.formatted(id, at));
    }

    @ParameterizedTest
    @CsvSource({
        "from=yesterday, /from",
        "from=2026-02-30, /from",
        "to=%2B999999999-12-31, /to",
        "from=2026-11-26&to=2026-11-25, /to",
        "from=2020-01-01, /from",
        "by=YEAR, /by"
    })
    void aPeriodThatIsNoneIsExplained(String query, String pointer) {
        Response answer = garante().urlEncodingEnabled(false).get("/v1/trends?" + query);
        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).containsExactly(pointer);
    }
}
