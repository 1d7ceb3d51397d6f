package it.opposizioni.complaint.complaint.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.complaint.complaint.ManyComplaints;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.TwoRoles;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked is counted among what is asked, however many complaints there are. */
@QuarkusTest
class CountPlanTest extends RunningService {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void many() throws SQLException {
        ManyComplaints.inCharge(jdbc, TODAY.toString());
    }

    private String plan(String sql, Object... values) {
        return String.join("\n", jdbc.query("explain " + sql, row -> row.getString(1), values));
    }

    @Test
    void whatWasAskedIsReadByItsOwnIndex() {
        String[] stages = {"FILED", "EVIDENCE_COLLECTED", "TAKEN_IN_CHARGE", "UNDER_INVESTIGATION"};
        assertThat(plan(ComplaintCountService.ASKED, TODAY, "anna", stages))
                .contains("ix_complaint_asked")
                .doesNotContain("Seq Scan on complaint ");
    }

    @Test
    void thoseOfCasesThatSomebodyHasAreCountedWithoutReadingThem() {
        String[] stages = {"FILED", "EVIDENCE_COLLECTED", "TAKEN_IN_CHARGE", "UNDER_INVESTIGATION"};
        assertThat(plan(ComplaintCountService.ASSIGNED, "anna", stages, "anna", "anna", stages))
                .contains("ix_complaint_case_stage", "ix_complaint_principal_stage")
                .doesNotContain("Seq Scan on complaint ");
    }

    @Test
    void thoseThatWaitForOthersAreLookedForAmongWhatIsAsked() {
        String[] stages = {"EVIDENCE_COLLECTED", "TAKEN_IN_CHARGE", "UNDER_INVESTIGATION"};
        String[] late = {"2026-10-26T00:00:00Z", "2026-02-25T00:00:00Z", "2026-02-25T00:00:00Z"};
        assertThat(plan(ComplaintCountService.IN_TIME_ELSEWHERE, stages, late, TODAY, TODAY))
                .contains("ix_complaint_asked")
                .doesNotContain("Seq Scan on complaint ");
        garante()
                .get("/v1/complaint-counts")
                .then()
                .body("overdue", equalTo(ManyComplaints.ALL - ManyComplaints.ASKED / 3));
    }

    /** By the migration, of complaints that were filed before it. */
    @Test
    void stagesOfEarlierComplaintsAreCounted() throws Exception {
        String before = counts();
        String migration = Files.readString(Path.of("src/main/resources/db/migration/V45__waiting_complaints.sql"));
        TwoRoles.executeAsOwner("delete from complaint_day_count where dimension = 'STAGE'");
        TwoRoles.executeAsOwner("delete from complaint_count_change where dimension = 'STAGE'");
        assertThat(counts()).isNotEqualTo(before);

        int counted = migration.lastIndexOf("insert into complaint_day_count");
        TwoRoles.executeAsOwner(migration.substring(counted, migration.indexOf(';', counted)));

        assertThat(counts()).isEqualTo(before);
    }

    private static String counts() {
        return garante().get("/v1/complaint-counts").asString();
    }
}
