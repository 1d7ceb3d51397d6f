package it.opposizioni.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.TwoRoles;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of many complaints the few that a filter leaves are read by its index, at each stage, also at those where there are none. */
@QuarkusTest
class FilterPlanTest extends RunningService {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final int PAGE = 50;

    /** How many rows of each index, and of the table as a whole, this transaction has read. */
    private static final String READ = """
            select relname, pg_stat_get_xact_tuples_returned(oid) from pg_class
            where oid = 'complaint'::regclass or oid in (select indexrelid from pg_index where indrelid = 'complaint'::regclass)
            """;

    @Inject
    ComplaintRepository complaints;

    @Inject
    Jdbc jdbc;

    /** Of each two hundred one is another one, and in charge; of these each tenth is of grade A. */
    @BeforeEach
    void many() throws SQLException {
        jdbc.update("""
                insert into complaint (id, version, reporter, called_number, product, stage, assessment, assessment_for_reporter, filed_at,
                    grade, origin_confirmed)
                select gen_random_uuid(), 1, 'other', case i % 200 when 0 then 390874123456 else 393331234567 end,
                    case i % 200 when 0 then 'TRAVEL' else 'ENERGY' end, case i % 10 when 0 then 'TAKEN_IN_CHARGE' else 'CLOSED_NOT_UPHELD' end,
                    'INCOMPLETE', 'INCOMPLETE', timestamptz '2025-01-01T10:00:00Z' + i * interval '1 minute',
                    case i % 200 when 0 then 'B' else 'C' end, case i % 2000 when 0 then true end
                from generate_series(1, 20000) i
                """);
        TwoRoles.executeAsOwner("analyze complaint");
    }

    private Map<String, Long> read() {
        record Read(String name, long rows) {}
        return jdbc.query(READ, row -> new Read(row.getString(1), row.getLong(2))).stream()
                .collect(Collectors.toMap(Read::name, Read::rows));
    }

    /** What the list reads; without what it does not touch. */
    private Map<String, Long> readBy(ComplaintFilter filter, int found) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<String, Long> before = read();
            assertThat(complaints.list(filter, null, TODAY, NextStep.inTimeSince(TODAY, Complaints.CONFIG.deadlines())))
                    .hasSize(found);
            Map<String, Long> after = read();
            after.replaceAll((name, rows) -> rows - before.get(name));
            after.values().removeIf(rows -> rows == 0);
            return after;
        });
    }

    private static void assertFew(Map<String, Long> read) {
        assertThat(read).as("never the table as a whole").doesNotContainKey("complaint");
        assertThat(read.values().stream().mapToLong(Long::longValue).sum())
                .as(read.toString())
                .isLessThanOrEqualTo(4 * PAGE);
    }

    @ParameterizedTest
    @CsvSource({"A, 10", "B, 51", "C, 51"})
    void aGradeIsReadByItsIndex(Grade grade, int found) {
        assertFew(readBy(
                ComplaintFilter.of(
                        List.of(), null, grade, null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, PAGE, "anna"),
                found));
    }

    @ParameterizedTest
    @CsvSource({"TRAVEL, 51", "ENERGY, 51", "OTHER, 0"})
    void aSectorIsReadByItsIndex(Product product, int found) {
        assertFew(readBy(
                ComplaintFilter.of(
                        List.of(), null, null, product, null, null, null, null, null, null, null, null, null, null,
                        null, null, null, PAGE, "anna"),
                found));
    }

    @ParameterizedTest
    @CsvSource({"MOLISE, 51", "MOBILE, 51", "LOMBARDIA, 0", "OTHER, 0"})
    void anAreaIsReadByItsIndex(String area, int found) {
        assertFew(readBy(
                ComplaintFilter.of(
                        List.of(), null, null, null, area, null, null, null, null, null, null, null, null, null, null,
                        null, null, PAGE, "anna"),
                found));
    }
}
