package it.opposizioni.complaint.numberlookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A calling number before the regulator: no look without a purpose, and each is noted. */
@QuarkusTest
class NumberLookupTest extends RunningService {

    @Inject
    Jdbc jdbc;

    private static Response look(String number, String purpose) {
        return garante()
                .contentType("application/json")
                .body("{\"number\": \"%s\", \"purpose\": %s}".formatted(number, purpose))
                .post("/v1/number-looks");
    }

    @Test
    void countsTheCallsOfTheLastTwelveMonthsAndNotesTheLook() {
        Filings.file(giulia(), Filings.oneCall(Filings.CALLER));
        Filings.file(marco(), Filings.oneCall(Filings.CALLER));
        Filings.file(marco(), Filings.oneCall("06 9999 9999"));
        look("06 8765 4321", "\"INSPECTION\"")
                .then()
                .statusCode(200)
                .body("number", equalTo(Filings.CALLER))
                .body("kind", equalTo("FIXED"))
                .body("complaints", equalTo(2))
                .body("calls", equalTo(2))
                .body("months", hasSize(12))
                .body("months[0].month", equalTo("2025-12"))
                .body("months[11].calls", equalTo(2))
                .body("months[10].calls", equalTo(0));
        assertThat(jdbc.query(
                        "select reader || ' ' || kind || ' ' || resource || ' ' || purpose from access_note"
                                + " where person is null",
                        row -> row.getString(1)))
                .containsExactly("garante NUMBER " + Filings.CALLER + " INSPECTION");
    }

    @ParameterizedTest
    @CsvSource({"06 8765 4321, null, /purpose", "pronto, '\"CASE\"', /number", "' ', '\"CASE\"', /number"})
    void withoutANumberOrAPurposeNothingIsShownOrNoted(String number, String purpose, String pointer) {
        Response answer = look(number, purpose);
        assertProblem(answer, 422);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class)).containsExactly(pointer);
        assertThat(jdbc.exists("select from access_note")).isFalse();
    }
}
