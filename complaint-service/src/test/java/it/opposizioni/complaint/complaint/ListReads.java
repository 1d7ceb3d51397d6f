package it.opposizioni.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.complaint.complaint.nextstep.NextStep;
import it.opposizioni.kit.database.Jdbc;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** What the database reads for a list of complaints. */
record ListReads(ComplaintRepository complaints, Jdbc jdbc) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final int PAGE = 50;

    /** How many rows of each index, and of the table as a whole, this transaction has read. */
    private static final String READ = """
            select relname, pg_stat_get_xact_tuples_returned(oid) from pg_class
            where oid = 'complaint'::regclass or oid in (select indexrelid from pg_index where indrelid = 'complaint'::regclass)
            """;

    private record Read(String name, long rows) {}

    private Map<String, Long> read() {
        return jdbc.query(READ, row -> new Read(row.getString(1), row.getLong(2))).stream()
                .collect(Collectors.toMap(Read::name, Read::rows));
    }

    /**
     * What the list reads; without what it does not touch.
     *
     * @param found how many complaints it must hold
     */
    Map<String, Long> of(ComplaintFilter filter, int found) {
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

    /** No more than belongs to a page or so. */
    void assertFew(ComplaintFilter filter, int found) {
        Map<String, Long> read = of(filter, found);
        assertThat(read).as("never the table as a whole").doesNotContainKey("complaint");
        assertThat(read.values().stream().mapToLong(Long::longValue).sum())
                .as(read.toString())
                .isLessThanOrEqualTo(4 * PAGE);
    }
}
