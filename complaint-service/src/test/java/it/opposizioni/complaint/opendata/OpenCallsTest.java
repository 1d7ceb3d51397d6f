package it.opposizioni.complaint.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.complaint.opendata.parquet.DuckDb;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Rome;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reported calls as open data. */
@QuarkusTest
class OpenCallsTest extends RunningService {

    private static final String CALLS = "/v1/open-data/reported-calls";

    /** A Wednesday: the week before is over. */
    private static final Instant LAST_WEEK = NOW.minus(Duration.ofDays(7));

    private static final String BEYOND_EVERY_CALENDAR =
            Base64.getUrlEncoder().encodeToString("+999999999-12-31 1".getBytes(StandardCharsets.US_ASCII));

    private static int people;

    @Inject
    WeeklyCount counting;

    @Inject
    Jdbc jdbc;

    @Inject
    MeterRegistry metrics;

    /** Each by a person of their own, on the day on which it is filed. */
    private void report(int howMany, Instant at) {
        report(howMany, at, Filings.oneCall(Filings.CALLER));
    }

    private void report(int howMany, Instant at, String filing) {
        clock.set(at);
        String today = filing.replace("2026-11-20T10:12", at.toString().substring(0, 10) + "T00:12");
        for (int i = 0; i < howMany; i++) {
            Filings.file(as("open-data-" + people++, Role.CITIZEN), today);
        }
        clock.set(NOW);
    }

    private static String withheld() {
        return Filings.oneCall(Filings.CALLER)
                .replace("\"callerNumber\": \"" + Filings.CALLER + "\"", "\"withheld\": true");
    }

    @Test
    void aWeekIsPublishedOnceItIsOverWithoutItsSmallCells() {
        report(5, LAST_WEEK);
        report(4, LAST_WEEK, withheld());
        report(9, NOW);
        double runs = runs();
        counting.count();
        assertThat(runs()).isEqualTo(runs + 1);
        anybody()
                .get("/v1/statistics")
                .then()
                .body("reportedCallsChangedOn", equalTo(Rome.day(NOW).toString()));
        anybody()
                .get(CALLS)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=3600")
                .body("items", hasSize(1))
                .body("items[0].week", equalTo("2026-11-16"))
                .body("items[0].kind", equalTo("HUMAN"))
                .body("items[0].sector", equalTo("ENERGY"))
                .body("items[0].area", equalTo("MOBILE"))
                .body("items[0].declaration", equalTo("UNKNOWN"))
                .body("items[0].outcome", equalTo("OPEN"))
                .body("items[0].calls", equalTo(5))
                .body("items[0].people", equalTo(5));
    }

    /** Two countings a day apart would show what one complaint has changed. */
    @Test
    void aWeekIsCountedAgainAfterAWeek() {
        report(5, LAST_WEEK);
        counting.count();
        jdbc.update("update complaint set stage = 'CLOSED_UPHELD' where filed_at > timestamptz '2001-01-01'");
        clock.set(NOW.plus(Duration.ofDays(6)));
        counting.count();
        anybody().get(CALLS).then().body("items.outcome", equalTo(List.of("OPEN")));
        clock.set(NOW.plus(Duration.ofDays(8)));
        counting.count();
        anybody().get(CALLS).then().body("items.outcome", equalTo(List.of("UPHELD")));
    }

    /** In old weeks a week's changes are few, and would show what one complaint has changed. */
    @Test
    void aWeekOfLongAgoIsCountedAgainAfterAQuarter() {
        report(5, LAST_WEEK);
        clock.set(NOW.plus(Duration.ofDays(70)));
        counting.count();
        jdbc.update("update complaint set stage = 'CLOSED_UPHELD' where filed_at > timestamptz '2001-01-01'");
        clock.set(NOW.plus(Duration.ofDays(70 + 90)));
        counting.count();
        anybody().get(CALLS).then().body("items.outcome", equalTo(List.of("OPEN")));
        clock.set(NOW.plus(Duration.ofDays(70 + 92)));
        counting.count();
        anybody().get(CALLS).then().body("items.outcome", equalTo(List.of("UPHELD")));
    }

    @Test
    void whatIsOutOfTheReachIsNotPublishedAnyMore() {
        report(5, LAST_WEEK);
        counting.count();
        clock.set(NOW.plus(Duration.ofDays(800)));
        counting.count();
        anybody().get(CALLS).then().body("items", empty());
    }

    @Test
    void pagesAndFiltersLeadThroughAll() {
        for (int week = 1; week <= 3; week++) {
            report(5, NOW.minus(Duration.ofDays(7L * week)));
        }
        jdbc.update("update complaint_call set kind = 'SILENT' where complaint_id in (select id from complaint"
                + " where filed_at > timestamptz '2026-11-15' and filed_at < timestamptz '2026-11-20')");
        counting.count();
        List<String> weeks = new ArrayList<>();
        String next = CALLS + "?limit=1";
        while (next != null) {
            Response page = anybody().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            weeks.addAll(page.jsonPath().getList("items.week"));
            String cursor = page.jsonPath().getString("next");
            next = cursor == null ? null : CALLS + "?limit=1&cursor=" + cursor;
        }
        assertThat(weeks).containsExactly("2026-11-16", "2026-11-09", "2026-11-02");
        assertThat(weeks(Map.of("from", "2026-11-03", "to", "2026-11-15"))).containsExactly("2026-11-09");
        assertThat(weeks(Map.of("kind", "SILENT"))).containsExactly("2026-11-16");
        assertThat(weeks(Map.of("kind", "HUMAN", "sector", "ENERGY", "area", "MOBILE")))
                .hasSize(2);
        assertThat(weeks(Map.of("outcome", "UPHELD"))).isEmpty();
        assertThat(weeks(Map.of("declaration", "UNKNOWN"))).hasSize(3);
    }

    private static List<String> weeks(Map<String, String> filter) {
        return anybody().queryParams(filter).get(CALLS).jsonPath().getList("items.week");
    }

    @Test
    void whatIsNoFilterIsRefused() {
        for (Map<String, String> wrong : List.of(
                Map.of("from", "yesterday"),
                Map.of("to", "2026-13-01"),
                Map.of("sector", "energy'--"),
                Map.of("cursor", "x"),
                Map.of("cursor", BEYOND_EVERY_CALENDAR),
                Map.of("limit", "0"),
                Map.of("limit", "201"))) {
            assertProblem(anybody().queryParams(wrong).get(CALLS), 400, 422);
        }
    }

    @Test
    void theFilesAllSayTheSame() throws Exception {
        report(5, LAST_WEEK);
        counting.count();
        String row = "2026-11-16,HUMAN,ENERGY,MOBILE,UNKNOWN,OPEN,5,5";
        Response csv = anybody().get(CALLS + ".csv");
        csv.then().statusCode(200).contentType("text/csv").header("Cache-Control", "public, max-age=3600");
        assertThat(csv.asString())
                .isEqualTo("week,kind,sector,area,declaration,outcome,calls,people\r\n" + row + "\r\n");
        anybody()
                .get(CALLS + ".json")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].week", equalTo("2026-11-16"))
                .body("[0].people", equalTo(5));
        Response parquet = anybody().get(CALLS + ".parquet");
        parquet.then().statusCode(200).contentType("application/vnd.apache.parquet");
        assertThat(DuckDb.ask(parquet.asByteArray(), "select * from $file")).containsExactly(row.replace(',', ' '));
    }

    /** Everybody may ask for them, and each time all cells would be read. */
    @Test
    void aFileIsMadeOnceForEachCounting() {
        report(5, LAST_WEEK);
        counting.count();
        String before = anybody().get(CALLS + ".csv").asString();
        jdbc.update("update open_call_cell set calls = 6");
        assertThat(anybody().get(CALLS + ".csv").asString()).isEqualTo(before);
        report(1, LAST_WEEK);
        clock.set(NOW.plus(Duration.ofDays(8)));
        counting.count();
        assertThat(anybody().get(CALLS + ".csv").asString()).contains(",6,6\r\n");
    }

    /** A column, or a value, that the schema does not have would be one that nobody can understand. */
    @Test
    void theSchemaKnowsEveryColumnAndEveryValue() {
        report(5, LAST_WEEK);
        counting.count();
        JsonPath schema = anybody()
                .get(CALLS + ".schema.json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Object> row = anybody().get(CALLS + ".json").jsonPath().getMap("[0]");
        assertThat(schema.getList("fields.name")).isEqualTo(List.copyOf(row.keySet()));
        assertThat(schema.getList("fields.description")).doesNotContainNull();
        assertThat(schema.getString("licenses[0].name")).isEqualTo("CC-BY-4.0");
        for (String name : List.of("kind", "sector", "area", "declaration", "outcome")) {
            assertThat(schema.getList("fields.find { it.name == '" + name + "' }.constraints.enum"))
                    .contains(row.get(name), "NOT_SHOWN");
        }
    }

    private double runs() {
        return metrics.get("opposizioni.runs")
                .tag("run", "cells")
                .tag("outcome", "ended")
                .counter()
                .count();
    }
}
