package it.opposizioni.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.complaint.question.QuestionState;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.TwoRoles;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lists of what waits for reporters read their indexes no further than their page, however many complaints there are. */
@QuarkusTest
class QuestionPlanTest extends RunningService {

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

    @BeforeEach
    void many() throws SQLException {
        ManyComplaints.inCharge(jdbc, TODAY.toString());
    }

    private Map<String, Long> read() {
        record Read(String name, long rows) {}
        return jdbc.query(READ, row -> new Read(row.getString(1), row.getLong(2))).stream()
                .collect(Collectors.toMap(Read::name, Read::rows));
    }

    /** What the list reads; without what it does not touch. */
    private Map<String, Long> readBy(QuestionState question, boolean overdue, int found) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<String, Long> before = read();
            ComplaintFilter filter = ComplaintFilter.of(
                    List.of(), null, null, null, null, null, null, null, null, null, null, null, null, null, question,
                    overdue, null, PAGE, "anna");
            assertThat(complaints.list(filter, null, TODAY, NextStep.inTimeSince(TODAY, Complaints.CONFIG.deadlines())))
                    .hasSize(found);
            Map<String, Long> after = read();
            after.replaceAll((name, rows) -> rows - before.get(name));
            after.values().removeIf(rows -> rows == 0);
            return after;
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAskedIsReadByItsOwnIndex(QuestionState state) {
        Map<String, Long> read = readBy(state, false, ManyComplaints.ASKED / 3);
        assertThat(read).containsOnlyKeys("ix_complaint_asked");
        // those that have answered stand there twice until the database has cleaned up
        assertThat(read.get("ix_complaint_asked")).isLessThanOrEqualTo(2 * ManyComplaints.ASKED);
    }

    /** Those for which a reporter has time are passed over, not looked for; also where the planner was told of many cases that ask operators. */
    @Test
    void whatIsOverdueIsReadInItsOrder() throws SQLException {
        assertOverdueIsReadInItsOrder();
        jdbc.update("""
                insert into case_file (id, version, code, stage, opened_at, due_on)
                select gen_random_uuid(), 1, 'FAS ' || i, 'INFORMATION_REQUESTED', now(), date '2026-12-25' from generate_series(1, 300) i
                """);
        TwoRoles.executeAsOwner("analyze case_file");
        jdbc.update("delete from case_file");
        assertOverdueIsReadInItsOrder();
    }

    private void assertOverdueIsReadInItsOrder() {
        Map<String, Long> read = readBy(null, true, PAGE + 1);
        assertThat(read).as("never the table as a whole").doesNotContainKey("complaint");
        assertThat(read.values().stream().mapToLong(Long::longValue).sum()).isLessThanOrEqualTo(4 * PAGE);
    }
}
