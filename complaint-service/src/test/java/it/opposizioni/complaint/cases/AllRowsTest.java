package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list as lines: the rows of all its pages in their order, and how many there were. */
@QuarkusTest
class AllRowsTest extends CaseScenario {

    private static final int MANY = 450;

    @Inject
    Jdbc jdbc;

    @Inject
    ObjectMapper json;

    /** Three pages of complaints, half of them withdrawn, and two cases. */
    @BeforeEach
    void manyComplaints() {
        jdbc.update("""
                with filed as (
                    insert into complaint (id, version, reporter, called_number, product, stage, assessment, assessment_for_reporter,
                        filed_at)
                    select gen_random_uuid(), 1, 'person ' || i, 393331234567, 'ENERGY', case i % 2 when 0 then 'FILED' else 'WITHDRAWN' end,
                        'INCOMPLETE', 'INCOMPLETE', timestamptz '2026-11-24T10:00:00Z' - (i % 7) * interval '1 minute'
                    from generate_series(1, ?) i returning id)
                insert into complaint_call (id, complaint_id, position, called_at, kind, number_unknown)
                select gen_random_uuid(), id, 0, timestamptz '2026-11-23T10:00:00Z', 'HUMAN', true from filed
                """, MANY);
        String undeclared = complaints.undeclared(somebody(), "06 9999 9999");
        fiveAgainstSquillo();
        opened(undeclared);
    }

    private List<JsonNode> lines(String address) throws IOException {
        String answer = anna().get(address)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .header("Cache-Control", "private, no-store")
                .extract()
                .asString();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.split("\n")) {
            lines.add(json.readTree(line));
        }
        return lines;
    }

    private List<JsonNode> listed(String list, String query) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            Response page = anna().get(list + "?limit=77&cursor=" + next + query);
            json.readTree(page.asString()).path("items").forEach(all::add);
            next = page.path("next");
        }
        return all;
    }

    private void assertSame(String list, String query, int expected) throws IOException {
        List<JsonNode> lines = lines(list + "/rows?overdue=false" + query);
        assertThat(lines.removeLast()).isEqualTo(json.readTree("{\"items\": " + expected + "}"));
        assertThat(lines)
                .extracting(line -> line.path("item"))
                .isEqualTo(listed(list, query).stream()
                        .map(AllRowsTest::withoutReporter)
                        .toList())
                .hasSize(expected);
    }

    /** A whole list leaves without a second person, and so without the number that was called, and without whose complaint it is. */
    private static JsonNode withoutReporter(JsonNode item) {
        if (item.has("calledNumber")) {
            ((ObjectNode) item).putNull("calledNumber");
            ((ObjectNode) item).remove("ownComplaint");
        }
        return item;
    }

    @Test
    void theRowsAreThoseOfTheListAndAreCounted() throws IOException {
        assertSame("/v1/complaints", "", MANY + 6);
        assertSame("/v1/complaints", "&stage=FILED&stage=WITHDRAWN", MANY);
        assertSame("/v1/complaints", "&stage=FILED", MANY / 2);
        assertSame("/v1/complaints", "&stage=CLOSED_UPHELD", 0);
        assertSame("/v1/cases", "", 2);
        assertSame("/v1/cases", "&subject=squillo", 1);
        assertSame("/v1/cases", "&assignee=me", 0);
    }

    @Test
    void eachLookAtAComplaintIsNotedForItsReporter() throws IOException {
        long before = looks();
        lines("/v1/complaints/rows?stage=FILED");
        assertThat(looks()).isEqualTo(before + MANY / 2);
    }

    private long looks() {
        return jdbc.first("select count(*) from access_note", row -> row.getLong(1))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/complaints/rows?stage=NOWHERE",
                "/v1/complaints/rows?from=yesterday",
                "/v1/complaints/rows?principal=a%00b",
                "/v1/complaints/rows?assignee=anna",
                "/v1/cases/rows?subject=%2B39",
                "/v1/cases/rows?party=NOBODY",
                "/v1/cases/rows?overdue=perhaps"
            })
    void aFilterThatIsNoneIsExplainedBeforeTheFirstRow(String address) {
        Response answer = garante().urlEncodingEnabled(false).get(address);
        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).isNotEmpty();
    }
}
