package it.opposizioni.complaint.complaint;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.complaint.accusation.Grade;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.TwoRoles;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of many complaints the few that a filter leaves are read by its index, at each stage, also at those where there are none. */
@QuarkusTest
class FilterPlanTest extends RunningService {

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

    private void assertFew(Grade grade, Product product, String area, int found) {
        ComplaintFilter.Parameters asked = new ComplaintFilter.Parameters();
        asked.grade = grade;
        asked.product = product;
        asked.area = area;
        ComplaintFilter filter = asked.filter(null, ListReads.PAGE, "anna");
        new ListReads(complaints, jdbc).assertFew(filter, found);
    }

    @ParameterizedTest
    @CsvSource({"A, 10", "B, 51", "C, 51"})
    void aGradeIsReadByItsIndex(Grade grade, int found) {
        assertFew(grade, null, null, found);
    }

    @ParameterizedTest
    @CsvSource({"TRAVEL, 51", "ENERGY, 51", "OTHER, 0"})
    void aSectorIsReadByItsIndex(Product product, int found) {
        assertFew(null, product, null, found);
    }

    @ParameterizedTest
    @CsvSource({"MOLISE, 51", "MOBILE, 51", "LOMBARDIA, 0", "OTHER, 0"})
    void anAreaIsReadByItsIndex(String area, int found) {
        assertFew(null, null, area, found);
    }
}
