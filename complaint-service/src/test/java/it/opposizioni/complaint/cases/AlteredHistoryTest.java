package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.opposizioni.complaint.printed.Pdfs;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who can write into the database changes what was done to a case. */
@QuarkusTest
class AlteredHistoryTest extends CaseScenario {

    private static final String ALTERED = "urn:problem:opposizioni:case-history-altered";

    @Inject
    Jdbc jdbc;

    /** Of five steps: opened, assigned, a hearing set, it is moved, it is moved again. */
    private String caseWithFiveSteps() {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        for (String day : List.of("2026-12-28", "2026-12-29", "2026-12-30")) {
            done(anna(), id, "hearing", "\"on\": \"%s\", \"note\": \"In sede.\", ".formatted(day));
        }
        assertThat(show(id).getList("history")).hasSize(5);
        return id;
    }

    private void change(String id, String statement) {
        assertThat(jdbc.update(statement + " and case_id = ?", UUID.fromString(id)))
                .isOne();
    }

    @Test
    void whatNobodyChangedIsIntact() {
        JsonPath shown = show(caseWithFiveSteps());
        assertThat(shown.getList("history.intact")).containsOnly(true);
        assertThat(shown.getList("history.digest", String.class))
                .doesNotHaveDuplicates()
                .allMatch(digest -> digest.matches("[0-9a-f]{64}"));
        assertThat(shown.getBoolean("historyAltered")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    update case_step set at = at - interval '1 day' where version = 3             | true, true, false, true, true
                    update case_step set done_by = 'bruno' where version = 3                      | true, true, false, true, true
                    update case_step set note = null where version = 3                            | true, true, false, true, true
                    update case_step set act = 'GATHER' where version = 5                         | true, true, true, true, false
                    update case_step set digest = (select o.digest from case_step o where o.case_id = case_step.case_id and o.version = 2) where version = 3 | true, true, false, false, true
                    delete from case_step where version = 3                                       | true, true, false, true
                    delete from case_step where version = 1                                       | false, true, true, true
                    delete from case_step where version = 5                                       | true, true, true, true
                    """)
    void whatSomebodyChangedIsSeen(String statement, String intact) {
        String id = caseWithFiveSteps();
        change(id, statement);
        JsonPath shown = show(id);
        assertThat(shown.getList("history.intact").toString()).isEqualTo("[" + intact + "]");
        assertThat(shown.getBoolean("historyAltered")).isTrue();
    }

    /** A copy of a release before this one runs beside. */
    @Test
    void aStepWithoutDigestIsProvedByTheNextOne() {
        String id = caseWithFiveSteps();
        change(id, "update case_step set digest = null where version = 5");
        assertThat(show(id).getList("history.intact")).containsExactly(true, true, true, true, null);
        done(anna(), id, "hearing", "\"on\": \"2026-12-31\", \"note\": \"In sede.\", ");
        assertThat(show(id).getList("history.intact")).containsExactly(true, true, true, true, null, true);
        assertThat(show(id).getBoolean("historyAltered")).isFalse();

        change(id, "update case_step set note = null where version = 5");
        assertThat(show(id).getList("history.intact")).containsExactly(true, true, true, true, null, false);
        assertThat(show(id).getBoolean("historyAltered")).isTrue();
    }

    @Test
    void nothingIsDecidedOnItAndNoActIsMadeOfIt() {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        change(id, "update case_step set done_by = 'carlo' where version = 3");
        act(bruno(), id, "approval", "").then().statusCode(409).body("type", equalTo(ALTERED));
        change(id, "update case_step set done_by = 'anna' where version = 3");
        done(bruno(), id, "approval", "");
        anna().get("/v1/cases/{id}/decision-act", id).then().statusCode(200);
        change(id, "update case_step set at = at - interval '1 day' where version = 4");
        anna().get("/v1/cases/{id}/decision-act", id).then().statusCode(409).body("type", equalTo(ALTERED));
    }

    /** On paper it outlives the database. */
    @Test
    void theActHasTheDigestOfItsApproval() throws IOException {
        fiveAgainstSquillo();
        String id = onlyCase();
        done(anna(), id, "assignment", "");
        done(anna(), id, "proposal", "\"decision\": " + NOT_UPHELD + ", ");
        done(bruno(), id, "approval", "");
        String digest = show(id).getString("history[-1].digest");
        String act = Pdfs.text(anna().get("/v1/cases/{id}/decision-act", id).asByteArray());
        assertThat(act.replace(" ", "")).contains("Improntadellastoria(SHA-256)" + digest);
    }
}
