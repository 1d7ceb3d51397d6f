package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.cases.serving.Serving;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far the act of a decided case is, in the list of cases: on its row, and as a filter that must say the same. */
@QuarkusTest
class ServingListTest extends ServedActScenario {

    @Test
    void anActThatNoReceiptSaysHasArrivedIsFoundAfterADayAndServedLater() {
        fiveAgainstSquillo();
        String id = onlyCase();
        isNowhere(id);
        decide(id);
        is(id, Serving.TO_SERVE);
        assertThat(cases("").getList("items")).isEmpty();

        String first = serve(id, PEC).then().statusCode(200).extract().path("attempts[0].id");
        is(id, Serving.ON_ITS_WAY);
        told(first, "SENT", "2026-11-25T10:01:00Z", null);
        await().until(() -> "SENT".equals(newest(id).getString("stage")));
        is(id, Serving.ON_ITS_WAY);
        clock.set(NOW.plus(Duration.ofHours(24)));
        is(id, Serving.ON_ITS_WAY);
        // 24 hours to the minute after it left
        clock.set(NOW.plus(Duration.ofHours(24)).plus(Duration.ofMinutes(1)));
        is(id, Serving.NOT_ARRIVED);

        String second = serve(id, PEC).then().statusCode(200).extract().path("attempts[0].id");
        is(id, Serving.ON_ITS_WAY);
        told(second, "DELIVERED", "2026-11-26T11:05:00Z", null);
        await().until(() -> show(anna(), id).path("servedOn") != null);
        is(id, Serving.SERVED);
    }

    @ParameterizedTest
    @CsvSource({"FAILED, ADDRESSEE", "NOT_CERTIFIED,"})
    void whatFailedHasNotArrivedUntilAReceiptSaysTheOpposite(String stage, String reason) {
        String id = decided();
        String sent = serve(id, PEC).then().extract().path("attempts[0].id");
        told(sent, stage, "2026-11-25T10:05:00Z", reason);
        await().until(() -> stage.equals(newest(id).getString("stage")));
        is(id, Serving.NOT_ARRIVED);
        told(sent, "DELIVERED", "2026-11-25T10:09:00Z", null);
        await().until(() -> show(anna(), id).path("servedOn") != null);
        is(id, Serving.SERVED);
    }

    /** The portal may have died, or have no certified mail any more. */
    @Test
    void whatNeverLeftHasNotArrivedEither() {
        String id = decided();
        serve(id, PEC).then().statusCode(200);
        clock.set(NOW.plus(Duration.ofHours(24)));
        is(id, Serving.NOT_ARRIVED);
        serve(id, LETTER).then().statusCode(200);
        is(id, Serving.SERVED);
    }

    @Test
    void ofACaseAboutANumberNobodyIsToBeServed() {
        String id = decided();
        jdbc.update("update case_file set operator_id = null where id = ?", UUID.fromString(id));
        isNowhere(id);
        serve(id, LETTER).then().statusCode(200);
        is(id, Serving.SERVED);
    }

    @Test
    void theFilterStandsBesideTheOthersAndInTheFileOfTheList() {
        String id = decided();
        assertThat(cases("?serving=TO_SERVE&subject=squillo&limit=1").getList("items.id"))
                .isEqualTo(List.of(id));
        assertThat(cases("?serving=TO_SERVE&stage=DECIDED&stage=OPEN").getList("items.id"))
                .isEqualTo(List.of(id));
        assertThat(cases("?serving=TO_SERVE&stage=OPEN").getList("items")).isEmpty();
        assertThat(cases("?serving=&stage=DECIDED").getList("items.id")).isEqualTo(List.of(id));
        assertThat(anna().get("/v1/cases/rows?serving=TO_SERVE").asString()).contains(id, "\"serving\":\"TO_SERVE\"");
        assertThat(anna().get("/v1/cases/rows?serving=SERVED").asString()).doesNotContain(id);
    }

    private static void is(String id, Serving expected) {
        assertThat(cases("?code=" + show(id).getString("summary.code")).getString("items[0].serving"))
                .isEqualTo(expected.name());
        assertThat(show(id).getString("summary.serving")).isEqualTo(expected.name());
        for (Serving serving : Serving.values()) {
            assertThat(cases("?serving=" + serving).getList("items.id"))
                    .as(serving.name())
                    .isEqualTo(serving == expected ? List.of(id) : List.of());
        }
    }

    private static void isNowhere(String id) {
        assertThat(show(id).getString("summary.serving")).isNull();
        for (Serving serving : Serving.values()) {
            assertThat(cases("?serving=" + serving).getList("items"))
                    .as(serving.name())
                    .isEmpty();
        }
    }
}
