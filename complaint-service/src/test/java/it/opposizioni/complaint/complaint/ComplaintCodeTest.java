package it.opposizioni.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.TwoRoles;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The numbers that people call complaints by. */
@QuarkusTest
class ComplaintCodeTest extends RunningService {

    @Inject
    Jdbc jdbc;

    @AfterEach
    void others() throws SQLException {
        TwoRoles.executeAsOwner("delete from complaint where reporter = 'older'");
    }

    @Test
    void everyComplaintHasACodeOfItsOwnThatAllReadersSee() {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(_ -> Filings.file(giulia(), Filings.twoCalls()))
                .toList();
        List<String> codes = giulia().get("/v1/complaints").path("items.code");
        assertThat(codes)
                .hasSize(5)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(ComplaintCode.tryParse(code)).contains(new ComplaintCode(code)));
        String newest = giulia().get("/v1/complaints").path("items[0].id");
        assertThat(ids).contains(newest);
        assertThat(garante().get("/v1/complaints/{id}", newest).<String>path("code"))
                .isEqualTo(codes.getFirst());
    }

    @Test
    void isFoundHoweverItIsTypedByWhoMaySeeIt() {
        String id = Filings.file(giulia(), Filings.twoCalls());
        Filings.file(giulia(), Filings.twoCalls());
        String code = garante().get("/v1/complaints/{id}", id).path("code");
        String typed = code.toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(garante().queryParam("code", typed).get("/v1/complaints").<List<String>>path("items.id"))
                .containsExactly(id);
        assertThat(marco().queryParam("code", code).get("/v1/complaints").<List<String>>path("items.id"))
                .isEmpty();
        Response unreadable = garante().queryParam("code", "SEG-2026-0000-0001").get("/v1/complaints");
        assertProblem(unreadable, 422);
        assertThat(unreadable.<List<String>>path("errors.pointer")).containsExactly("/code");
        Response ofCase = garante().queryParam("code", "fas-2026-5p8v-h2td").get("/v1/complaints");
        assertProblem(ofCase, 422);
        assertThat(ofCase.<List<String>>path("errors.detail"))
                .containsExactly("È il codice di un fascicolo: cercalo tra i fascicoli.");
    }

    /** The release before leaves the code out: the database draws it, with the check character that the service knows. */
    @Test
    void aComplaintThatTheReleaseBeforeWroteHasACodeToo() throws SQLException {
        for (int i = 0; i < 20; i++) {
            TwoRoles.executeAsOwner("""
                    insert into complaint (id, version, reporter, called_number, product, stage, assessment, assessment_for_reporter,
                        filed_at)
                    values (gen_random_uuid(), 2, 'older', 393331234567, 'ENERGY', 'FILED', 'INCOMPLETE', 'INCOMPLETE',
                        timestamptz '2026-11-25T09:00:00Z')
                    """);
        }
        List<String> codes = jdbc.query("select code from complaint where reporter = 'older'", row -> row.getString(1));
        assertThat(codes)
                .hasSize(20)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(ComplaintCode.tryParse(code)).contains(new ComplaintCode(code)));
    }
}
