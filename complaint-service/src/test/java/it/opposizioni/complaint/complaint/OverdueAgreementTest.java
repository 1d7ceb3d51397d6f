package it.opposizioni.complaint.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.complaint.complaint.nextstep.NextStep;
import it.opposizioni.complaint.question.QuestionState;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database calls overdue, in the list and in the counts, is what {@link NextStep} says: for every way in which a complaint can wait. */
@QuarkusTest
class OverdueAgreementTest extends RunningService {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final int PAGE = 200;

    /** Cases that ask the operator, who has time or has not, or a company that the question has not reached, and others; one of each for each kind of case. */
    private static final String CASES = """
            insert into case_file (id, version, code, stage, opened_at, due_on, company_since)
            select gen_random_uuid(), 1, concat_ws(' ', stage, due_on, company_since, kind), stage, timestamptz '2025-01-01T10:00:00Z', due_on,
                company_since
            from (values ('INFORMATION_REQUESTED', date '2026-11-25', null), ('INFORMATION_REQUESTED', date '2026-11-24', null),
                ('INFORMATION_REQUESTED', date '2026-11-25', timestamptz '2026-11-01T10:00:00Z'),
                ('ASSIGNED', date '2026-11-30', null), ('ARCHIVED', date '2026-11-30', null)) as kinds (stage, due_on, company_since)
            cross join (values ('caller'), ('principal')) as party (kind)
            """;

    /** At every stage, filed long ago, as long ago as is just not late, and now; with every question, in every case. */
    private static final String COMPLAINTS = """
            insert into complaint (id, version, reporter, called_number, product, stage, assessment, assessment_for_reporter,
                filed_at, case_id, principal_case_id)
            select gen_random_uuid(), 1, question, 393331234567, 'ENERGY', stage, 'INCOMPLETE', 'INCOMPLETE', filed_at, a.id, p.id
            from unnest(?) as stages (stage)
            cross join (values (timestamptz '2025-01-01T10:00:00Z'), (timestamptz '2026-02-24T23:00:00Z'),
                (timestamptz '2026-10-25T22:59:59Z'), (timestamptz '2026-11-25T09:00:00Z')) as times (filed_at)
            cross join (values ('NONE'), ('LAST DAY'), ('PASSED'), ('ANSWERED'), ('WRITTEN UNKNOWING')) as questions (question)
            cross join (select id from case_file where code like '%caller' union all select null) a
            cross join (select id from case_file where code like '%principal' union all select null) p
            """;

    private static final String CALLS = """
            insert into complaint_call (id, complaint_id, position, called_at, kind, number_unknown)
            select gen_random_uuid(), id, 0, timestamptz '2024-12-23T10:00:00Z', 'HUMAN', true from complaint
            """;

    private static final String QUESTIONS = """
            insert into complaint_question (id, complaint_id, text, asked_by, asked_at, answer_by)
            select gen_random_uuid(), id, '', 'anna', filed_at, case reporter when 'PASSED' then date '2026-11-24' else date '2026-11-25' end
            from complaint where reporter <> 'NONE'
            """;

    private static final String MESSAGES = """
            insert into complaint_message (id, complaint_id, text, written_at, knew_until)
            select gen_random_uuid(), id, '', filed_at + interval '1 minute',
                case reporter when 'ANSWERED' then filed_at else filed_at - interval '1 minute' end
            from complaint where reporter in ('ANSWERED', 'WRITTEN UNKNOWING')
            """;

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void everything() {
        jdbc.update(CASES);
        jdbc.update(COMPLAINTS, (Object)
                Arrays.stream(Stage.values()).map(Stage::name).toArray(String[]::new));
        jdbc.update(CALLS);
        jdbc.update(QUESTIONS);
        jdbc.update(MESSAGES);
    }

    private static List<Map<String, Object>> all(String query) {
        List<Map<String, Object>> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = garante()
                    .get("/v1/complaints?limit=" + PAGE + "&cursor=" + next + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items"));
            next = page.getString("next");
        }
        return found;
    }

    private static List<Object> ids(List<Map<String, Object>> complaints) {
        return complaints.stream().map(each -> each.get("id")).toList();
    }

    private static boolean isOverdue(Map<String, Object> complaint) {
        Object by = complaint.get("latestDate");
        return by != null && LocalDate.parse(by.toString()).isBefore(TODAY);
    }

    @Test
    void theFilterAndTheCountAreWhatTheNextStepSays() {
        List<Map<String, Object>> complaints = all("");
        assertThat(complaints).hasSize(8 * 4 * 5 * 6 * 6);
        assertThat(complaints.stream().map(each -> each.get("nextActor")).distinct())
                .containsExactlyInAnyOrder("REGISTER", "REGULATOR", "REPORTER", "OPERATOR", "NOBODY");
        List<Object> late = complaints.stream()
                .filter(OverdueAgreementTest::isOverdue)
                .map(each -> each.get("id"))
                .toList();
        assertThat(late).isNotEmpty();
        assertThat(ids(all("&overdue=true"))).containsExactlyElementsOf(late);
        assertThat(counts().getInt("overdue")).isEqualTo(late.size());
    }

    @Test
    void whatIsAskedIsListedAndCountedAsItsRowsSay() {
        Map<String, List<Map<String, Object>>> byState = all("").stream()
                .filter(each -> each.get("question") != null)
                .collect(Collectors.groupingBy(
                        each -> ((Map<?, ?>) each.get("question")).get("state").toString()));
        Map<String, Integer> counted = new HashMap<>(counts().getMap("questions"));
        for (QuestionState state : QuestionState.values()) {
            List<Map<String, Object>> rows = byState.get(state.name());
            assertThat(ids(all("&question=" + state))).as(state.name()).containsExactlyElementsOf(ids(rows));
            assertThat(counted.get(state.name())).isEqualTo(rows.size());
        }
        // the reporter has time exactly where the question says so
        assertThat(byState.get("ASKED"))
                .allSatisfy(each -> assertThat(each.get("nextActor")).isIn("REPORTER", "REGISTER"));
        assertThat(byState.get("ANSWERED")).noneMatch(each -> "REPORTER".equals(each.get("nextActor")));
        assertThat(byState.get("NO_ANSWER")).noneMatch(each -> "REPORTER".equals(each.get("nextActor")));
    }

    private static JsonPath counts() {
        return garante()
                .get("/v1/complaint-counts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
