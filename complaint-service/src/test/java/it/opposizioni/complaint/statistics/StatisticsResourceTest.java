package it.opposizioni.complaint.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.complaint.opendata.WeekCounting;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.TwoRoles;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StatisticsResourceTest extends RunningService {

    /** A Wednesday, when the week of the tests is over. */
    private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));

    @Inject
    WeekCounting weeks;

    private static String file(String person, String number) {
        return as(person, Role.CITIZEN)
                .contentType("application/json")
                .body(Filings.oneCall(number))
                .post("/v1/complaints")
                .path("id");
    }

    @Test
    void nothingYetIsNoError() {
        anybody()
                .get("/v1/statistics")
                .then()
                .statusCode(200)
                .body("weeks", hasSize(0))
                .body("changedOn", nullValue());
        anybody()
                .get("/v1/open-data/complaints.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(equalTo("week,dimension,value,complaints\r\n"));
    }

    @Test
    void countsByWeekAndHidesWhatIsSmall() {
        // the last instant of a Sunday in Rome, and the first of a Monday
        clock.set(Instant.parse("2026-11-22T22:59:59Z"));
        for (int i = 0; i < 6; i++) {
            file("statistics-" + i, "0687654321");
        }
        clock.set(Instant.parse("2026-11-22T23:00:00Z"));
        for (int i = 0; i < 3; i++) {
            file("statistics-" + i, "112");
        }
        clock.set(NEXT_WEEK);
        file("statistics-9", "0687654321");
        weeks.count();

        anybody()
                .get("/v1/statistics")
                .then()
                .statusCode(200)
                .body("smallestShown", equalTo(5))
                .body("weeks.week", equalTo(List.of("2026-11-23", "2026-11-16")))
                .body("weeks[0].complaints", nullValue())
                .body("weeks[0].callers", hasKey("EMERGENCY"))
                .body("weeks[0].callers.EMERGENCY", nullValue())
                .body("weeks[1].complaints", equalTo(6))
                .body("weeks[1].outcomes.OPEN", equalTo(6))
                .body("weeks[1].callers.FIXED", equalTo(6))
                .body("weeks[1].products.ENERGY", equalTo(6));
        assertThat(anybody().get("/v1/open-data/complaints.csv").asString()).isEqualTo("""
            week,dimension,value,complaints
            2026-11-23,all,ALL,
            2026-11-23,outcome,OPEN,
            2026-11-23,caller,EMERGENCY,
            2026-11-23,product,ENERGY,
            2026-11-16,all,ALL,6
            2026-11-16,outcome,OPEN,6
            2026-11-16,caller,FIXED,6
            2026-11-16,product,ENERGY,6
            """.replace("\n", "\r\n"));
    }

    /** Asked for again the figures are as of when they were counted, and have not changed since. */
    @Test
    void theFiguresAreOfWhenTheyWereCounted() {
        file("statistics-0", "0687654321");
        clock.set(NEXT_WEEK);
        weeks.count();
        clock.shift(Duration.ofDays(1));
        anybody()
                .get("/v1/statistics")
                .then()
                .body("asOf", equalTo(NEXT_WEEK.toString()))
                .body("changedOn", equalTo("2026-12-02"));
    }

    /** Two readings minutes or days apart, of which the second has one less of one outcome, would tell of a person. */
    @Test
    void twoReadingsDoNotTellWhatOneComplaintHasChanged() throws SQLException {
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            filed.add(file("statistics-" + i, "0687654321"));
        }
        weeks.count();
        anybody().get("/v1/statistics").then().body("weeks", hasSize(0));
        clock.set(NEXT_WEEK);
        weeks.count();
        String before = figures();
        assertThat(before).contains("2026-11-23,outcome,OPEN,6");
        for (int days = 0; days < 6; days++) {
            TwoRoles.executeAsOwner(
                    "update complaint set stage = 'CLOSED_UPHELD' where id = '%s'".formatted(filed.get(days)));
            clock.shift(Duration.ofDays(1));
            weeks.count();
            assertThat(figures()).isEqualTo(before);
        }
        clock.shift(Duration.ofDays(2));
        weeks.count();
        assertThat(figures()).contains("2026-11-23,outcome,UPHELD,6");
    }

    private static String figures() {
        return anybody().get("/v1/open-data/complaints.csv").asString();
    }

    @Test
    void whatIsOutOfTheReachIsNotPublishedAnyMore() {
        for (int i = 0; i < 5; i++) {
            file("statistics-" + i, "0687654321");
        }
        clock.set(NEXT_WEEK);
        weeks.count();
        anybody().get("/v1/statistics").then().body("weeks", hasSize(1));
        clock.set(NOW.plus(Duration.ofDays(800)));
        anybody().get("/v1/statistics").then().body("weeks", hasSize(0));
        weeks.count();
        clock.set(NEXT_WEEK);
        anybody().get("/v1/statistics").then().body("weeks", hasSize(0));
    }

    /** The change of the clocks lies in the night before the last day of a week. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-25T22:59:59Z, 2026-10-25T23:00:00Z, 2026-10-19, 2026-10-26",
        "2027-03-28T21:59:59Z, 2027-03-28T22:00:00Z, 2027-03-22, 2027-03-29"
    })
    void aWeekEndsAtMidnightInRomeAlsoWhenTheClocksHaveChanged(Instant last, Instant first, String week, String next)
            throws SQLException {
        for (int i = 0; i < 5; i++) {
            filed(last, i);
            filed(first, i + 5);
        }
        clock.set(first.plus(Duration.ofDays(8)));
        weeks.count();
        anybody()
                .get("/v1/statistics")
                .then()
                .body("weeks.week", equalTo(List.of(next, week)))
                .body("weeks.complaints", equalTo(List.of(5, 5)));
    }

    /** Beside the filing, which takes no call of the future. */
    private static void filed(Instant at, int number) throws SQLException {
        String id = "'018f0000-0000-7000-8000-%012d'".formatted(number);
        TwoRoles.executeAsOwner("""
                insert into complaint (id, version, reporter, called_number, product, stage, assessment, assessment_for_reporter, filed_at)
                values (%s, 1, 'giulia', 393331234567, 'ENERGY', 'FILED', 'INCOMPLETE', 'INCOMPLETE', timestamptz '%s')
                """.formatted(id, at));
        TwoRoles.executeAsOwner("""
                insert into complaint_call (id, complaint_id, position, called_at, kind)
                values (%1$s, %1$s, 0, timestamptz '%2$s', 'HUMAN')
                """.formatted(id, at));
    }
}
