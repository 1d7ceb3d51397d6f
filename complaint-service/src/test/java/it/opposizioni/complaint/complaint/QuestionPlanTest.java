package it.opposizioni.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.complaint.question.QuestionState;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.TwoRoles;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lists of what waits for reporters read their indexes no further than their page, however many complaints there are. */
@QuarkusTest
class QuestionPlanTest extends RunningService {

    @Inject
    ComplaintRepository complaints;

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void many() throws SQLException {
        ManyComplaints.inCharge(jdbc, ListReads.TODAY.toString());
    }

    private static ComplaintFilter waiting(QuestionState question, boolean overdue) {
        ComplaintFilter.Parameters asked = new ComplaintFilter.Parameters();
        asked.question = question;
        asked.overdue = overdue;
        return asked.filter(null, ListReads.PAGE, "anna");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasAskedIsReadByItsOwnIndex(QuestionState state) {
        Map<String, Long> read = new ListReads(complaints, jdbc).of(waiting(state, false), ManyComplaints.ASKED / 3);
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
        new ListReads(complaints, jdbc).assertFew(waiting(null, true), ListReads.PAGE + 1);
    }
}
