package it.opposizioni.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.complaint.complaint.nextstep.NextStep;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One caller is in each fiftieth complaint, another one in a single one: a list is planned for the caller that is asked for, however often. */
@QuarkusTest
class CallerPlanTest extends RunningService {

    /** The driver prepares after five times, and the server thinks of one plan for all after five more. */
    private static final int OFTEN = 20;

    private static final String PLANS = """
            select custom_plans, generic_plans from pg_prepared_statements
            where statement like '%from complaint c1_0 where%caller_number%order by c1_0.filed_at desc%' and statement not like '%reporter=%'
            """;

    @Inject
    ComplaintRepository complaints;

    @Inject
    Jdbc jdbc;

    private record Plans(long custom, long generic) {}

    @Test
    void aListOfOneCallerIsPlannedEachTime() {
        ComplaintFilter.Parameters asked = new ComplaintFilter.Parameters();
        asked.callerNumber = "+39061234567";
        ComplaintFilter filter = asked.filter(null, ListReads.PAGE, "anna");
        List<Plans> plans = QuarkusTransaction.requiringNew().call(() -> {
            for (int time = 0; time < OFTEN; time++) {
                complaints.list(
                        filter,
                        null,
                        ListReads.TODAY,
                        NextStep.inTimeSince(ListReads.TODAY, Complaints.CONFIG.deadlines()));
            }
            return jdbc.query(PLANS, row -> new Plans(row.getLong(1), row.getLong(2)));
        });
        // other tests may have left lists of one caller with other filters
        assertThat(plans)
                .allSatisfy(each -> assertThat(each.generic()).isZero())
                .anySatisfy(each -> assertThat(each.custom()).isGreaterThan(OFTEN / 2));
    }
}
