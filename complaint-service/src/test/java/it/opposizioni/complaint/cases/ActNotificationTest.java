package it.opposizioni.complaint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.complaint.printed.Pdfs;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The act of a decision is served on the operator that it is about. The portal sends it; here is kept what it and the receipts say. */
@QuarkusTest
class ActNotificationTest extends ServedActScenario {

    @Test
    void whatReceiptsSayComesToTheCaseAndToTheOperator() throws IOException {
        String id = decided();
        show(anna(), id)
                .then()
                .statusCode(200)
                .body("attempts", empty())
                .body("sendPossible", equalTo(true))
                .body("recordPossible", equalTo(true))
                .body("appeal", nullValue());
        squillo()
                .get(REQUESTS + "/{id}/notification", id)
                .then()
                .statusCode(200)
                .body("stage", nullValue());

        String sent = serve(id, PEC).then().statusCode(200).extract().path("attempts[0].id");
        Response act = anna().get("/v1/cases/{id}/notifications/{sent}/act", id, sent);
        act.then().statusCode(200).contentType("application/pdf");
        assertThat(Pdfs.text(act.asByteArray()))
                .contains("Nessuna chiamata accertata.", "Segnalazioni: 5.")
                .doesNotContain("SEG-");

        told(sent, "SENT", "2026-11-25T10:01:00Z", null);
        told(sent, "DELIVERED", "2026-11-25T23:30:00Z", null);
        told(sent, "ACCEPTED", "2026-11-25T10:02:00Z", null);
        await().until(() -> newest(id).getString("acceptedAt") != null);

        show(anna(), id)
                .then()
                .body("attempts", hasSize(1))
                .body("attempts[0].stage", equalTo("DELIVERED"))
                .body("attempts[0].address", equalTo("squillo@pec.example"))
                .body("attempts[0].signed", equalTo(false))
                .body("attempts[0].by.subject", equalTo("anna"))
                .body("attempts[0].sentAt", startsWith("2026-11-25T10:01"))
                .body("attempts[0].acceptedAt", startsWith("2026-11-25T10:02"))
                .body("attempts[0].endedAt", startsWith("2026-11-25T23:30"))
                // after midnight in Rome
                .body("servedOn", equalTo("2026-11-26"))
                .body("sendPossible", equalTo(false))
                .body("recordPossible", equalTo(false));
        isConflict(serve(id, PEC), "case-notification-open");
        isConflict(serve(id, LETTER), "case-notification-open");
        Response own = squillo().get(REQUESTS + "/{id}/notification", id);
        own.then().body("stage", equalTo("DELIVERED")).body("servedOn", equalTo("2026-11-26"));
        assertThat(own.asString()).doesNotContain("anna");
        assertProblem(trillo().get(REQUESTS + "/{id}/notification", id), 404);
    }

    /** The portal may die after it has asked, and asks again. */
    @Test
    void whatIsPreparedIsNotBegunAgain() {
        String id = decided();
        String sent = serve(id, PEC).then().extract().path("attempts[0].id");
        serve(id, PEC.replace("squillo", "altro"))
                .then()
                .statusCode(200)
                .body("attempts.id", contains(sent))
                .body("attempts[0].address", equalTo("squillo@pec.example"));
        isConflict(serve(id, LETTER), "case-notification-prepared");
        clock.set(NOW.plus(Duration.ofDays(2)));
        serve(id, LETTER).then().statusCode(200).body("servedOn", equalTo("2026-11-25"));
        isConflict(serve(id, PEC), "case-notification-open");
    }

    @ParameterizedTest
    @CsvSource({"FAILED, ADDRESSEE", "NOT_CERTIFIED,"})
    void whatDidNotArriveIsSentAgainToTheAddressOfThen(String stage, String reason) {
        String id = decided();
        String first = serve(id, PEC).then().extract().path("attempts[0].id");
        told(first, "SENT", "2026-11-25T10:01:00Z", null);
        await().until(() -> "SENT".equals(newest(id).getString("stage")));
        isConflict(serve(id, PEC), "case-notification-open");
        told(first, stage, "2026-11-25T10:05:00Z", reason);
        await().until(() -> stage.equals(newest(id).getString("stage")));
        assertThat(newest(id).getString("reason")).isEqualTo(reason);

        clock.set(NOW.plus(Duration.ofMinutes(10)));
        serve(id, PEC.replace("squillo", "nuovo"))
                .then()
                .statusCode(200)
                .body("attempts.address", contains("nuovo@pec.example", "squillo@pec.example"))
                .body("attempts[0].id", not(equalTo(first)));
        // the receipt that says the opposite of the first one comes late, and counts
        told(first, "DELIVERED", "2026-11-25T10:09:00Z", null);
        await().until(() -> show(anna(), id).path("servedOn") != null);
    }

    @Test
    void afterADayWithoutAReceiptItIsOverdueAndSentAgain() {
        String id = decided();
        String first = serve(id, PEC).then().extract().path("attempts[0].id");
        told(first, "SENT", "2026-11-25T10:01:00Z", null);
        await().until(() -> "SENT".equals(newest(id).getString("stage")));
        assertThat(newest(id).getBoolean("overdue")).isFalse();
        clock.set(NOW.plus(Duration.ofHours(25)));
        assertThat(newest(id).getBoolean("overdue")).isTrue();
        serve(id, PEC).then().statusCode(200).body("attempts", hasSize(2));
    }

    /** The page says already that no receipt will come. */
    @Test
    void ofAnAddressThatIsNoneOfCertifiedMailNoReceiptIsMissed() {
        String id = decided();
        String sent = serve(id, PEC).then().extract().path("attempts[0].id");
        told(sent, "SENT", "2026-11-25T10:01:00Z", null);
        told(sent, "NOT_CERTIFIED", "2026-11-25T10:02:00Z", null);
        await().until(() -> "NOT_CERTIFIED".equals(newest(id).getString("stage")));
        clock.set(NOW.plus(Duration.ofHours(25)));
        assertThat(newest(id).getBoolean("overdue")).isFalse();
    }

    @Test
    void ofSeveralThatArriveTheFirstDeliveryIsTheService() {
        String id = decided();
        String first = serve(id, PEC).then().extract().path("attempts[0].id");
        told(first, "SENT", "2026-11-25T10:01:00Z", null);
        await().until(() -> "SENT".equals(newest(id).getString("stage")));
        clock.set(NOW.plus(Duration.ofHours(25)));
        String second = serve(id, PEC).then().statusCode(200).extract().path("attempts[0].id");
        told(second, "DELIVERED", "2026-11-26T11:05:00Z", null);
        await().until(() -> "2026-11-26".equals(show(anna(), id).path("servedOn")));
        told(first, "DELIVERED", "2026-11-25T11:00:00Z", null);
        await().until(() -> "DELIVERED".equals(show(anna(), id).path("attempts[1].stage")));
        show(anna(), id)
                .then()
                .body("attempts.id", contains(second, first))
                .body("servedBy", equalTo(first))
                .body("servedOn", equalTo("2026-11-25"));
        squillo()
                .get(REQUESTS + "/{id}/notification", id)
                .then()
                .body("endedAt", startsWith("2026-11-25T11:00"))
                .body("servedOn", equalTo("2026-11-25"));
    }

    @Test
    void aReceiptOfDeliveryCountsBeforeWhatAnOfficialHasNoted() {
        String id = decided();
        String first = serve(id, PEC).then().extract().path("attempts[0].id");
        told(first, "SENT", "2026-11-25T10:01:00Z", null);
        await().until(() -> "SENT".equals(newest(id).getString("stage")));
        clock.set(NOW.plus(Duration.ofDays(3)));
        serve(id, "\"way\": \"IN_PERSON\", \"servedOn\": \"2026-11-28\"")
                .then()
                .statusCode(200)
                .body("servedOn", equalTo("2026-11-28"));
        told(first, "DELIVERED", "2026-11-26T11:00:00Z", null);
        await().until(() -> "2026-11-26".equals(show(anna(), id).path("servedOn")));
        show(anna(), id).then().body("servedBy", equalTo(first));
    }

    /** Who has been served has been served: mail that was held, or was slow, does not give a second term. */
    @Test
    void aLaterReceiptOfDeliveryMovesNoDayThatAnOfficialHasNoted() {
        String id = decided();
        String mailed = serve(id, PEC).then().extract().path("attempts[0].id");
        told(mailed, "SENT", "2026-11-25T10:01:00Z", null);
        await().until(() -> "SENT".equals(newest(id).getString("stage")));
        clock.set(NOW.plus(Duration.ofDays(3)));
        String noted = serve(id, "\"way\": \"IN_PERSON\", \"servedOn\": \"2026-11-26\"")
                .then()
                .statusCode(200)
                .extract()
                .path("attempts[0].id");
        told(mailed, "DELIVERED", "2026-11-28T09:00:00Z", null);
        await().until(() -> "DELIVERED".equals(show(anna(), id).path("attempts[1].stage")));
        show(anna(), id).then().body("servedOn", equalTo("2026-11-26")).body("servedBy", equalTo(noted));
        squillo()
                .get(REQUESTS + "/{id}/notification", id)
                .then()
                .body("way", equalTo("IN_PERSON"))
                .body("servedOn", equalTo("2026-11-26"));
        isConflict(serve(id, PEC), "case-notification-open");
    }

    @Test
    void aDayThatWasMistypedIsCorrectedAlsoAfterAReceiptOfDelivery() {
        String id = decided();
        String mailed = serve(id, PEC).then().extract().path("attempts[0].id");
        told(mailed, "SENT", "2026-11-25T10:01:00Z", null);
        await().until(() -> "SENT".equals(newest(id).getString("stage")));
        clock.set(NOW.plus(Duration.ofDays(3)));
        serve(id, LETTER).then().statusCode(200);
        told(mailed, "DELIVERED", "2026-11-27T09:00:00Z", null);
        await().until(() -> "DELIVERED".equals(show(anna(), id).path("attempts[1].stage")));
        show(anna(), id).then().body("recordPossible", equalTo(true));
        clock.set(NOW.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(1)));
        serve(id, LETTER.replace("2026-11-25", "2026-11-28"))
                .then()
                .statusCode(200)
                .body("servedBy", equalTo(mailed))
                .body("servedOn", equalTo("2026-11-27"))
                .body("recordPossible", equalTo(false));
        isConflict(serve(id, LETTER), "case-notification-open");
    }

    @Test
    void anOfficialNotesTheDayOnWhichItWasServedOtherwiseAndCorrectsIt() {
        String id = decided();
        clock.set(NOW.plus(Duration.ofDays(3)));
        wrong(id, "\"way\": \"IN_PERSON\"", "/servedOn");
        wrong(id, "\"way\": \"IN_PERSON\", \"servedOn\": \"2026-11-24\"", "/servedOn");
        wrong(id, "\"way\": \"IN_PERSON\", \"servedOn\": \"2026-11-29\"", "/servedOn");
        wrong(id, "\"way\": \"OTHER\", \"servedOn\": \"2026-11-27\", \"note\": \" \"", "/note");
        wrong(id, "\"way\": \"CERTIFIED_MAIL\"", "/address");
        wrong(id, "\"way\": \"CERTIFIED_MAIL\", \"address\": \"nessuno\"", "/address");
        wrong(id, "\"note\": \"Come?\"", "/way");

        serve(id, "\"way\": \"IN_PERSON\", \"servedOn\": \"2026-11-28\"").then().statusCode(200);
        clock.set(NOW.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(1)));
        serve(id, "\"way\": \"OTHER\", \"servedOn\": \"2026-11-27\", \"note\": \" Al domicilio eletto. \"")
                .then()
                .statusCode(200)
                .body("servedOn", equalTo("2026-11-27"))
                .body("attempts.way", contains("OTHER", "IN_PERSON"))
                .body("attempts[0].note", equalTo("Al domicilio eletto."))
                .body("attempts[0].stage", equalTo("DELIVERED"));
        squillo()
                .get(REQUESTS + "/{id}/notification", id)
                .then()
                .body("way", equalTo("OTHER"))
                .body("note", nullValue());
    }

    @Test
    void onlyADecisionIsServedByWhoHasNotComplainedOnAnOperatorThatMayReadIt() {
        fiveAgainstSquillo();
        String id = onlyCase();
        isConflict(show(anna(), id), "case-stage-conflict");
        isConflict(serve(id, PEC), "case-stage-conflict");
        assertProblem(show(anna(), UUID.randomUUID().toString()), 404);
        decide(id);
        assertProblem(anna().get("/v1/cases/{id}/notifications/{other}/act", id, UUID.randomUUID()), 404);
        jdbc.update("update case_step set read_by_operator = false where case_id = ?", UUID.fromString(id));
        isConflict(serve(id, PEC), "case-act-not-for-operator");
        jdbc.update("update case_file set operator_id = null where id = ?", UUID.fromString(id));
        isConflict(serve(id, PEC), "case-without-operator");
        String noted = serve(id, LETTER).then().statusCode(200).extract().path("attempts[0].id");
        assertProblem(anna().get("/v1/cases/{id}/notifications/{noted}/act", id, noted), 404);
        jdbc.update("update complaint set reporter = 'anna' where id = (select id from complaint limit 1)");
        isConflict(serve(id, LETTER), "own-complaint");
    }

    @Test
    void anotherTypeOrAForgottenNotificationHoldsNothingUp() {
        String id = decided();
        String sent = serve(id, PEC).then().extract().path("attempts[0].id");
        told(UUID.randomUUID().toString(), "SENT", "2026-11-25T10:01:00Z", null);
        told(sent, "SENT", "2026-11-25T10:01:00Z", null);
        await().until(() -> "SENT".equals(newest(id).getString("stage")));
    }

    private static void wrong(String id, String fields, String pointer) {
        serve(id, fields).then().statusCode(422).body("errors.pointer", contains(pointer));
    }
}
