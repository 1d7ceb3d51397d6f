package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.complaint.complaint.DecidingCases;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.TwoRoles;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who a list can be asked for is known by one look, however many cases there are. */
@QuarkusTest
class KnownColleagueTest extends RunningService {

    /** As often as it takes until the database keeps one plan for any subject. */
    private static final int OFTEN = 12;

    /** How many rows of cases, and entries of their indexes, this transaction has read. */
    private static final String READ = """
            select sum(pg_stat_get_xact_tuples_returned(oid)) from pg_class
            where oid = 'case_file'::regclass or oid in (select indexrelid from pg_index where indrelid = 'case_file'::regclass)
            """;

    @Inject
    DecidingCases cases;

    @Inject
    Jdbc jdbc;

    /** Bruno has them nearly all, and is no longer among those who were seen. */
    @BeforeEach
    void many() throws SQLException {
        jdbc.update("""
                insert into case_file (id, version, code, stage, opened_at, assignee, ended_at)
                select gen_random_uuid(), 1, 'FAS-2026-' || i, case i when 1 then 'ARCHIVED' else 'ASSIGNED' end,
                    timestamptz '2025-01-01T10:00:00Z' + i * interval '1 minute', case i when 1 then 'carla' else 'bruno' end,
                    case i when 1 then timestamptz '2026-01-01T10:00:00Z' end
                from generate_series(1, 20000) i
                """);
        jdbc.update("insert into case_official (subject, name, seen_at) values ('dario', 'encrypted', now())");
        TwoRoles.executeAsOwner("analyze case_file");
    }

    private long read() {
        return jdbc.first(READ, row -> row.getLong(1)).orElseThrow();
    }

    private void assertKnown(String subject, boolean known) {
        QuarkusTransaction.requiringNew().run(() -> {
            long before = read();
            for (int i = 0; i < OFTEN; i++) {
                assertThat(cases.knows(subject)).as(subject).isEqualTo(known);
            }
            assertThat(read() - before).as("of cases, for " + subject).isLessThanOrEqualTo(OFTEN);
        });
    }

    @Test
    void itIsKnownByOneLookHoweverManyCasesThereAre() {
        assertKnown("bruno", true);
        assertKnown("dario", true);
        assertKnown("aldo", false);
        assertKnown("zeno", false);
        assertKnown("carla", false);
    }
}
