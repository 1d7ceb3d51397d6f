package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.cases.code.CaseCode;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An official who is told a case's code finds the case by it. */
@QuarkusTest
class CaseByCodeTest extends CaseScenario {

    private static List<String> found(String code) {
        return found(garante().queryParam("code", code));
    }

    private static List<String> found(RequestSpecification query) {
        return query.get("/v1/cases").then().statusCode(200).extract().path("items.id");
    }

    private static String codeOf(String id) {
        return show(id).getString("summary.code");
    }

    @Test
    void itIsFoundHoweverItIsTyped() {
        String complaint = complaints.strong(somebody());
        String another = complaints.strong(somebody());
        gathering.gather();
        String first = opened(complaint);
        opened(another);
        String code = codeOf(first);
        for (String typed : List.of(
                code,
                code.toLowerCase(Locale.ROOT),
                code.replace("-", ""),
                " " + code.toLowerCase(Locale.ROOT).replace("-", " ") + " ")) {
            assertThat(found(typed)).as(typed).containsExactly(first);
        }
        assertThat(found(CaseCode.FORMAT.draw(2025, new Random(1)))).isEmpty();
        assertThat(found(" ")).hasSize(2);
    }

    @Test
    void itIsFoundWhenItIsOverUnlessAStageIsNamed() {
        String complaint = complaints.strong(somebody());
        gathering.gather();
        String id = opened(complaint);
        String code = codeOf(id);
        done(anna(), id, "archiving", "\"reason\": \"Una prova tecnica.\", ");
        assertThat(found(code)).containsExactly(id);
        assertThat(found(garante().queryParam("code", code).queryParam("stage", "ARCHIVED")))
                .containsExactly(id);
        assertThat(found(garante().queryParam("code", code).queryParam("stage", "OPEN")))
                .isEmpty();
    }

    @Test
    void aCodeThatIsNoCasesIsExplained() {
        assertThat(explained("SEG-2026-7K3M-Q9X4"))
                .isEqualTo("È il codice di una segnalazione: cercalo tra le segnalazioni.");
        for (String none : List.of("FAS-2026-5P8V-H2TA", "FAS", "Squillo", "a\u0000b")) {
            assertThat(explained(none)).as(none).startsWith("Scrivi il codice di un fascicolo");
        }
    }

    private static String explained(String code) {
        Response answer = garante().queryParam("code", code).get("/v1/cases");
        assertProblem(answer, 422);
        assertThat(answer.<List<String>>path("errors.pointer")).containsExactly("/code");
        return answer.path("errors[0].detail");
    }
}
