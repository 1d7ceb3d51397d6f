package it.opposizioni.complaint.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.TwoRoles;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The figures of the regulator's desk follow the complaints exactly, whether they have been added up or not. */
@QuarkusTest
class TrendResourceTest extends RunningService {

    private static final UUID OPERATOR = UUID.fromString("018f0000-0000-7000-8000-000000000003");

    @Inject
    TrendFolding folding;

    @Inject
    Jdbc jdbc;

    @Inject
    MeterRegistry metrics;

    static String trends(String query) {
        return garante()
                .get("/v1/trends" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void nothingYetIsNoError() {
        garante()
                .get("/v1/trends")
                .then()
                .statusCode(200)
                .body("from", equalTo("2026-09-03"))
                .body("to", equalTo("2026-11-25"))
                .body("by", equalTo("WEEK"))
                .body("steps", hasSize(13))
                .body("complaints", equalTo(0))
                .body("products.size()", equalTo(0))
                .body("hours", hasSize(7))
                .body("operators", empty())
                .body("principals", empty())
                .body("numbers", empty());
    }

    @Test
    void aComplaintCountsAtOnceAndAddingUpChangesNothing() {
        Filings.file(giulia(), Filings.twoCalls());
        String before = trends("");
        double runs = runs();
        folding.fold();
        assertThat(runs()).isEqualTo(runs + 1);
        assertThat(rows("complaint_count_change")).isZero();
        assertThat(rows("complaint_day_count")).isEqualTo(8);
        assertThat(trends("")).isEqualTo(before);

        JsonPath seen = JsonPath.from(before);
        assertThat(seen.getLong("complaints")).isEqualTo(1);
        assertThat(seen.getLong("calls")).isEqualTo(2);
        assertThat(seen.getLong("products.ENERGY[-1]")).isEqualTo(1);
        assertThat(seen.getLong("callers.FIXED[-1]")).isEqualTo(1);
        assertThat(seen.getLong("outcomes.OPEN[-1]")).isEqualTo(1);
        // a Friday at ten in Rome, and a Saturday evening
        assertThat(seen.getLong("hours[4][10]")).isEqualTo(1);
        assertThat(seen.getLong("hours[5][18]")).isEqualTo(1);
        assertThat(seen.getList("numbers.number")).containsExactly(Filings.CALLER);
    }

    /** Two landlines of Rome count together, though their numbers begin differently. */
    @Test
    void whereTheCalledLinesAre() {
        for (String called : List.of(Filings.CALLED, "+390612345678", "+390698765432", "+390212345678")) {
            Filings.file(giulia(), Filings.oneCall(Filings.CALLER).replace(Filings.CALLED, called));
        }
        JsonPath seen = JsonPath.from(trends(""));
        assertThat(seen.getMap("areas")).containsOnlyKeys("LAZIO", "LOMBARDIA", "MOBILE");
        assertThat(seen.getLong("areas.LAZIO[-1]")).isEqualTo(2);
        assertThat(seen.getLong("areas.LOMBARDIA[-1]")).isEqualTo(1);

        folding.fold();
        assertThat(JsonPath.from(trends("")).getMap("areas")).isEqualTo(seen.getMap("areas"));
    }

    /** By the migration, of complaints that were filed before it. */
    @Test
    void areasOfEarlierComplaintsAreCounted() throws Exception {
        Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        Filings.file(giulia(), Filings.oneCall(Filings.CALLER).replace(Filings.CALLED, "+390612345678"));
        folding.fold();
        String before = trends("");
        String migration = Files.readString(Path.of("src/main/resources/db/migration/V26__areas_of_trends.sql"));
        TwoRoles.executeAsOwner("delete from complaint_day_count where dimension = 'AREA'");
        assertThat(trends("")).isNotEqualTo(before);

        TwoRoles.executeAsOwner(migration.substring(migration.lastIndexOf("insert into complaint_day_count")));

        assertThat(trends("")).isEqualTo(before);
    }

    @Test
    void anOutcomeTakesThePlaceOfTheOneBefore() {
        String id = Filings.file(giulia(), Filings.twoCalls());
        folding.fold();
        garante().post("/v1/complaints/{id}/taking-in-charge", id).then().statusCode(200);
        garante()
                .contentType("application/json")
                .body("{\"outcome\": \"NOT_UPHELD\", \"reason\": \"Non provata.\"}")
                .post("/v1/complaints/{id}/closure", id)
                .then()
                .statusCode(200);
        String before = trends("");
        assertThat(JsonPath.from(before).getMap("outcomes")).containsOnlyKeys("NOT_UPHELD");
        folding.fold();
        assertThat(trends("")).isEqualTo(before);
    }

    @Test
    void whoIsAccusedMostComesFirstWithItsName() {
        jdbc.update("""
                insert into operator (id, version, name, seat, contact, calls_for_others, state, since)
                values (?, 1, 'Squillo Contact S.r.l.', 'Torino', 'a@b.it', true, 'ACTIVE', now())
                """, OPERATOR);
        String first = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        String second = Filings.file(marco(), Filings.oneCall(Filings.CALLER));
        String third = Filings.file(marco(), Filings.oneCall("06 9999 9999"));
        accuse(first, OPERATOR);
        accuse(second, OPERATOR);
        UUID stranger = UUID.fromString("018f0000-0000-7000-8000-00000000000f");
        accuse(third, stranger);
        folding.fold();
        garante()
                .get("/v1/trends?by=MONTH")
                .then()
                .body("operators.operatorId", contains(OPERATOR.toString(), stranger.toString()))
                .body("operators[0].name", equalTo("Squillo Contact S.r.l."))
                .body("operators[1].name", nullValue())
                .body("operators.complaints", contains(2, 1))
                .body("operators[0].counts", contains(0, 0, 2))
                .body("undeclared", contains(0, 0, 0))
                .body("numbers.calls", contains(2, 1));
        garante()
                .get("/v1/trends/operators/{id}?by=MONTH", OPERATOR)
                .then()
                .statusCode(200)
                .body("steps", contains("2026-09-01", "2026-10-01", "2026-11-01"))
                .body("counts", contains(0, 0, 2));
        garante()
                .get("/v1/trends/operators/{id}?by=MONTH", UUID.randomUUID())
                .then()
                .body("counts", contains(0, 0, 0));
        // the evidence was corrected: nobody had declared the number
        jdbc.update(
                "update complaint set accused_operator_id = null, accused_number = 390699999999 where id = ?",
                UUID.fromString(third));
        garante()
                .get("/v1/trends?by=MONTH")
                .then()
                .body("operators.complaints", contains(2))
                .body("undeclared", contains(0, 0, 1));
    }

    /** The evidence is corrected: another principal takes the place of the one before. */
    @Test
    void principalsAreRankedBesideThoseWhoCalled() {
        String first = Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        String second = Filings.file(marco(), Filings.oneCall(Filings.CALLER));
        accuse(first, OPERATOR);
        jdbc.update("update complaint set accused_principal_id = ?", OPERATOR);
        folding.fold();
        UUID other = UUID.fromString("018f0000-0000-7000-8000-00000000000e");
        jdbc.update("update complaint set accused_principal_id = ? where id = ?", other, UUID.fromString(second));
        garante()
                .get("/v1/trends?by=MONTH")
                .then()
                .body("complaints", equalTo(2))
                .body("operators.complaints", contains(1))
                .body("principals.operatorId", contains(OPERATOR.toString(), other.toString()))
                .body("principals.complaints", contains(1, 1))
                .body("principals[1].counts", contains(0, 0, 1));
    }

    private void accuse(String complaint, UUID operator) {
        jdbc.update("update complaint set accused_operator_id = ? where id = ?", operator, UUID.fromString(complaint));
    }

    /** A number that no complaint has any more is kept nowhere. */
    @Test
    void whatIsDeletedCountsNoMore() throws SQLException {
        Filings.file(giulia(), Filings.twoCalls());
        folding.fold();
        for (String table : List.of("evidence_request", "complaint_stage_change", "complaint_call", "complaint")) {
            TwoRoles.executeAsOwner("delete from " + table);
        }
        assertThat(JsonPath.from(trends("")).getLong("complaints")).isZero();
        folding.fold();
        assertThat(rows("complaint_day_count")).isZero();
        assertThat(rows("complaint_count_change")).isZero();
        assertThat(rows("complaint_number_total")).isZero();
    }

    @Test
    void peopleWhoComplainAtOnceDoNotWaitForEachOtherAndAllCount() throws Exception {
        Callable<String> filing =
                () -> Filings.file(as("trend-" + UUID.randomUUID(), Role.CITIZEN), Filings.oneCall(Filings.CALLER));
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> all =
                    IntStream.range(0, 24).mapToObj(_ -> filing).toList();
            List<Future<String>> filed = people.invokeAll(all);
            folding.fold();
            for (Future<String> each : filed) {
                each.get();
            }
        }
        folding.fold();
        JsonPath seen = JsonPath.from(trends(""));
        assertThat(seen.getLong("complaints")).isEqualTo(24);
        assertThat(seen.getLong("numbers[0].calls")).isEqualTo(24);
    }

    private int rows(String table) {
        return jdbc.first("select count(*) from " + table, row -> row.getInt(1)).orElseThrow();
    }

    private double runs() {
        return metrics.get("opposizioni.runs")
                .tag("run", "trends")
                .tag("outcome", "ended")
                .counter()
                .count();
    }
}
