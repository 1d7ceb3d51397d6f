package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The operator fetches the act as it was signed elsewhere: the file that was served on it, and not before. */
@QuarkusTest
class OwnSignedActTest extends ServedActScenario {

    @Test
    void theSignedFileIsThereOnceItWasDeliveredAndThatItWasFetchedIsNoted() {
        String id = decided();
        sign(id, SIGNED).then().statusCode(200);
        isNotThere(id);
        String sent = serve(id, PEC).then().statusCode(200).extract().path("attempts[0].id");
        told(sent, "SENT", "2026-11-25T10:01:00Z", null);
        await().until(() -> "SENT".equals(newest(id).getString("stage")));
        isNotThere(id);

        told(sent, "DELIVERED", "2026-11-25T10:05:00Z", null);
        await().until(() -> show(anna(), id).path("servedOn") != null);
        squillo().get(REQUESTS + "/{id}/notification", id).then().body("signedAct", equalTo("PDF"));
        assertThat(noted(id)).isZero();
        Response act = fetch(id);
        act.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("attachment; filename=\"decisione.pdf\""))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        assertThat(act.asString()).isEqualTo(SIGNED);
        assertThat(noted(id)).isOne();
        assertProblem(trillo().get(REQUESTS + "/{id}/signed-act", id), 404);
        assertThat(noted(id)).isOne();
    }

    /** What was added since is not what the operator got. */
    @Test
    void whereTheUnsignedCopyWasServedThereIsNoSignedOne() {
        String id = decided();
        String sent = serve(id, PEC).then().extract().path("attempts[0].id");
        told(sent, "SENT", "2026-11-25T10:01:00Z", null);
        await().until(() -> "SENT".equals(newest(id).getString("stage")));
        clock.set(NOW.plus(Duration.ofHours(25)));
        sign(id, SIGNED).then().statusCode(200);
        told(sent, "DELIVERED", "2026-11-26T11:30:00Z", null);
        await().until(() -> show(anna(), id).path("servedOn") != null);
        isNotThere(id);
    }

    @Test
    void ofSeveralSignedFilesOnlyTheOneThatArrivedIsGiven() {
        String id = decided();
        sign(id, SIGNED).then().statusCode(200);
        String sent = serve(id, PEC).then().extract().path("attempts[0].id");
        told(sent, "FAILED", "2026-11-25T10:05:00Z", "DOMAIN");
        await().until(() -> "FAILED".equals(newest(id).getString("stage")));
        clock.set(NOW.plus(Duration.ofMinutes(10)));
        sign(id, ENVELOPE).then().statusCode(200);
        told(sent, "DELIVERED", "2026-11-25T10:09:00Z", null);
        await().until(() -> show(anna(), id).path("servedOn") != null);
        isNotThere(id);
    }

    @Test
    void whatWasServedInAnotherWayIsFetchedAsTheEnvelopeThatItIs() {
        String id = decided();
        sign(id, ENVELOPE).then().statusCode(200);
        serve(id, LETTER).then().statusCode(200);
        squillo().get(REQUESTS + "/{id}/notification", id).then().body("signedAct", equalTo("P7M"));
        fetch(id)
                .then()
                .statusCode(200)
                .contentType("application/pkcs7-mime")
                .header("Content-Disposition", equalTo("attachment; filename=\"decisione.pdf.p7m\""));
    }

    /** The letter had left without it. */
    @Test
    void aFileThatWasAddedAfterTheDayOfServiceIsNotGiven() {
        String id = decided();
        clock.set(NOW.plus(Duration.ofDays(2)));
        sign(id, SIGNED).then().statusCode(200);
        serve(id, LETTER.replace("2026-11-25", "2026-11-26")).then().statusCode(200);
        isNotThere(id);
    }

    @Test
    void wordsThatWereNotWrittenForTheOperatorStayWithTheAuthority() {
        String id = decided();
        sign(id, SIGNED).then().statusCode(200);
        serve(id, LETTER).then().statusCode(200);
        jdbc.update("update case_step set read_by_operator = false where case_id = ?", UUID.fromString(id));
        isNotThere(id);
    }

    private static void isNotThere(String id) {
        assertProblem(fetch(id), 404);
        squillo()
                .get(REQUESTS + "/{id}/notification", id)
                .then()
                .statusCode(200)
                .body("signedAct", nullValue());
    }

    private static Response fetch(String id) {
        return squillo().get(REQUESTS + "/{id}/signed-act", id);
    }

    private int noted(String id) {
        return jdbc.first(
                        "select count(*) from access_note where role = 'OPERATOR' and reader = ? and resource = ?",
                        row -> row.getInt(1),
                        ADA,
                        id)
                .orElseThrow();
    }
}
