package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.printed.Pdfs;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The act as a file: the copy to sign, what was signed elsewhere, and what is sent. */
@QuarkusTest
class ActFileTest extends ServedActScenario {

    /** What is prepared goes on with the file that it was begun with, however long it has waited. */
    @Test
    void noOtherFileTakesThePlaceOfWhatIsPrepared() {
        String id = decided();
        String sent = serve(id, PEC).then().extract().path("attempts[0].id");
        clock.set(NOW.plus(Duration.ofHours(25)));
        show(anna(), id).then().body("sendPossible", equalTo(true)).body("signPossible", equalTo(false));
        Response refused = sign(id, SIGNED);
        isConflict(refused, "case-notification-prepared");
        refused.then()
                .body("detail", containsString("già preparato"))
                .body("detail", not(containsString("in viaggio")));
        serve(id, PEC)
                .then()
                .statusCode(200)
                .body("attempts.id", contains(sent))
                .body("attempts[0].signed", equalTo(false));
        anna().get("/v1/cases/{id}/notifications/{sent}/act", id, sent).then().statusCode(200);
    }

    /** The signed file goes to the operator: what is signed must say no more than what would go unsigned. */
    @Test
    void theCopyToSignIsTheOneThatTheOperatorGets() throws IOException {
        String id = decided();
        Response copy = anna().header("Accept-Language", "en").get("/v1/cases/{id}/signed-act/to-sign", id);
        copy.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("attachment; filename=\"decisione.pdf\""));
        assertThat(Pdfs.text(copy.asByteArray()))
                .contains("Nessuna chiamata accertata.", "Segnalazioni: 5.")
                .doesNotContain("SEG-");
        assertProblem(anna().get("/v1/cases/{id}/signed-act/to-sign", UUID.randomUUID()), 404);
    }

    @Test
    void wordsThatWereNotWrittenForTheOperatorDoNotGoToItSignedEither() {
        String id = decided();
        sign(id, SIGNED).then().statusCode(200);
        jdbc.update("update case_step set read_by_operator = false where case_id = ?", UUID.fromString(id));
        show(anna(), id)
                .then()
                .body("sendPossible", equalTo(false))
                .body("signPossible", equalTo(false))
                .body("recordPossible", equalTo(true));
        isConflict(serve(id, PEC), "case-act-not-for-operator");
        isConflict(sign(id, SIGNED), "case-act-not-for-operator");
        isConflict(anna().get("/v1/cases/{id}/signed-act/to-sign", id), "case-act-not-for-operator");
        jdbc.update("update case_file set operator_id = null where id = ?", UUID.fromString(id));
        isConflict(anna().get("/v1/cases/{id}/signed-act/to-sign", id), "case-without-operator");
    }

    @Test
    void whatWasSignedElsewhereIsWhatIsSent() {
        String id = decided();
        assertProblem(anna().get("/v1/cases/{id}/signed-act", id), 404);
        sign(id, "%PDF-1.7 without").then().statusCode(415);
        sign(id, "").then().statusCode(422);
        sign(id, SIGNED + " ".repeat(10 * 1024 * 1024)).then().statusCode(413);
        show(anna(), id).then().body("signedAct", nullValue()).body("signPossible", equalTo(true));

        sign(id, SIGNED)
                .then()
                .statusCode(200)
                .body("signedAct.format", equalTo("PDF"))
                .body("signedAct.bytes", equalTo(SIGNED.length()))
                .body("signedAct.by.subject", equalTo("anna"));
        anna().get("/v1/cases/{id}/signed-act", id).then().statusCode(200).contentType("application/pdf");
        String sent = serve(id, PEC)
                .then()
                .statusCode(200)
                .body("attempts[0].signed", equalTo(true))
                .body("signPossible", equalTo(false))
                .extract()
                .path("attempts[0].id");
        Response act = anna().get("/v1/cases/{id}/notifications/{sent}/act", id, sent);
        assertThat(act.asString()).isEqualTo(SIGNED);
        act.then().header("Content-Disposition", equalTo("attachment; filename=\"decisione.pdf\""));
        isConflict(sign(id, SIGNED), "case-notification-prepared");
        told(sent, "SENT", "2026-11-25T10:01:00Z", null);
        await().until(() -> "SENT".equals(newest(id).getString("stage")));
        isConflict(sign(id, SIGNED), "case-notification-open");

        told(sent, "FAILED", "2026-11-25T10:05:00Z", "DOMAIN");
        await().until(() -> "FAILED".equals(newest(id).getString("stage")));
        clock.set(NOW.plus(Duration.ofMinutes(10)));
        sign(id, ENVELOPE).then().statusCode(200).body("signedAct.format", equalTo("P7M"));
        anna().get("/v1/cases/{id}/signed-act", id).then().contentType("application/pkcs7-mime");
        // it is not what was sent then
        assertProblem(anna().get("/v1/cases/{id}/notifications/{sent}/act", id, sent), 404);
    }

    @Test
    void eachLookAtTheActIsNoted() {
        String id = decided();
        sign(id, SIGNED).then().statusCode(200);
        String sent = serve(id, PEC).then().extract().path("attempts[0].id");
        for (String act : List.of("signed-act", "signed-act/to-sign", "notifications/" + sent + "/act")) {
            int before = looks();
            anna().get("/v1/cases/" + id + "/" + act).then().statusCode(200);
            assertThat(looks()).as(act).isEqualTo(before + 1);
        }
    }

    private static int looks() {
        return bruno().get("/v1/looks?limit=100&kind=CASE")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }
}
