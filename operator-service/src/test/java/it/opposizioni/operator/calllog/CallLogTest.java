package it.opposizioni.operator.calllog;

import static io.restassured.RestAssured.given;
import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Logs of calls over HTTP, from the upload to the receipt. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CallLogTest extends CallLogRequests {

    @Test
    void eachCallIsHeldToWhatWasTrueWhenItWasMade() {
        consultedAndCalled();
        String id = checked(send(
                market.operator(Market.ACME),
                Map.of(),
                String.join(
                        "\n",
                        "numero,ora,chiamante",
                        "333 1000001,2027-05-05 10:15:00,02 12345678",
                        OPPOSED + ",2027-05-05 10:15:00,02 12345678",
                        "3339999999,2027-05-05 10:15:00,0299999999",
                        "3331000001,2027-05-02 10:15:00,0212345678",
                        "ciao,2027-05-05 10:15:00,0212345678",
                        "")));
        log(market.operator(Market.ACME), id)
                .body("state", is("SEALED"))
                .body("counts.calls", is(5))
                .body("counts.unremarkable", is(1))
                .body("counts.noConsultation", is(2))
                .body("counts.toldOpposed", is(1))
                .body("counts.opposed", is(1))
                .body("counts.unknownThen", is(0))
                .body("counts.undeclaredCaller", is(2))
                .body("counts.outOfHours", is(1))
                .body("counts.unreadable", is(1))
                .body("ofInspector", is(false))
                .body("operator.name", is("Acme Energia S.p.A."));
        assertThat(findings(market.operator(Market.ACME), id).lines().toList())
                .containsExactly(
                        "line,number,time,calling_number,reasons,detail",
                        "3,\"" + OPPOSED + "\",\"2027-05-05 10:15:00\",\"02 12345678\",TOLD_OPPOSED OPPOSED,",
                        "4,\"3339999999\",\"2027-05-05 10:15:00\",\"0299999999\",NO_CONSULTATION UNDECLARED_CALLER,",
                        "5,\"3331000001\",\"2027-05-02 10:15:00\",\"0212345678\","
                                + "NO_CONSULTATION UNDECLARED_CALLER OUT_OF_HOURS,",
                        "6,\"ciao\",\"2027-05-05 10:15:00\",\"0212345678\",UNREADABLE,NOT_A_NUMBER");
    }

    /** For a number that was opposed and is no longer, or has been opposed since, no call is reported as unremarkable. */
    @Test
    void whatTheCopyDoesNotKnowItDoesNotGuess() {
        UUID left = register.oppose("+393331000003");
        moments.record();
        register.withdraw(left, 2, "+393331000003");
        register.oppose("+393331000004");
        later(30);
        moments.record();
        later(30);
        String id = checked(send(
                inspector(),
                Map.of("operatorId", Market.ACME.toString()),
                String.join(
                        "\n",
                        "3331000003,2027-05-05 10:10:00,02",
                        "3331000004,2027-05-05 10:10:00,02",
                        "3331000003,2027-05-05 10:40:00,02",
                        "3331000004,2027-05-05 10:40:00,02",
                        "3331000005,2027-05-05 10:10:00,02",
                        "3331000005,2027-05-05 18:10:00,02")));
        String none = "NO_CONSULTATION";
        assertThat(findings(inspector(), id).lines().skip(1).map(CallLogRequests::reasons))
                .containsExactly(
                        none + " UNKNOWN_THEN UNDECLARED_CALLER",
                        none + " UNKNOWN_THEN UNDECLARED_CALLER",
                        none + " UNDECLARED_CALLER",
                        none + " OPPOSED UNDECLARED_CALLER",
                        none + " UNDECLARED_CALLER",
                        // has not happened yet
                        "OUT_OF_RANGE");
    }

    @Test
    void anExemptionCountsForAsLongAsItHeld() {
        register.oppose(OPPOSED);
        register.exempt(OPPOSED, Market.ACME, clock.instant(), clock.instant().plus(Duration.ofMinutes(20)));
        moments.record();
        later(30);
        String id = checked(send(
                inspector(),
                Map.of("operatorId", Market.ACME.toString()),
                OPPOSED + ",2027-05-05 10:10:00,02\n" + OPPOSED + ",2027-05-05 10:25:00,02\n"));
        log(inspector(), id).body("counts.opposed", is(1)).body("counts.unknownThen", is(0));
    }

    @Test
    void anOutsourcersCallsAreHeldToItsPrincipalsConsultations() {
        consultedAndCalled();
        market.mandated(Market.ACME, Market.SQUILLO, "+390299999999");
        later(1);
        String call = CONSULTED + ",2027-05-05 10:30:30,0299999999\n" + CONSULTED + ",2027-05-05 10:30:30,0212345678\n";
        String forAcme =
                checked(send(market.operator(Market.SQUILLO), Map.of("onBehalfOf", Market.ACME.toString()), call));
        log(market.operator(Market.SQUILLO), forAcme)
                .body("principal.name", is("Acme Energia S.p.A."))
                .body("counts.unremarkable", is(2));
        send(market.operator(Market.SQUILLO), Map.of("onBehalfOf", Market.BETA.toString()), call)
                .then()
                .statusCode(403);
        String forItself = checked(send(market.operator(Market.SQUILLO), Map.of(), call));
        log(market.operator(Market.SQUILLO), forItself)
                .body("counts.noConsultation", is(2))
                .body("counts.undeclaredCaller", is(1));
    }

    @Test
    void columnsAreNamedAndTheLogMayBeCompressed() throws IOException {
        consultedAndCalled();
        String log = "id;Ora;Chiamato;Da\n7;05/05/2027 10:15;\"333 1000001\";0212345678\n";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(log.getBytes(StandardCharsets.UTF_8));
        }
        String id = checked(market.operator(Market.ACME)
                .contentType("application/octet-stream")
                .header("Idempotency-Key", "packed")
                .queryParams(Map.of("numberColumn", "chiamato", "timeColumn", "ora", "callerColumn", "3"))
                .body(packed.toByteArray())
                .post("/v1/call-logs"));
        log(market.operator(Market.ACME), id).body("counts.unremarkable", is(1)).body("compression", is("GZIP"));
    }

    @Test
    void whatIsNoLogIsRefused() {
        RequestSpecification acme = market.operator(Market.ACME);
        send(market.operator(Market.ACME), Map.of("numberColumn", "telefono"), "a,b,c\n1,2,3\n")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("NO_SUCH_COLUMN"));
        send(market.operator(Market.ACME), Map.of("numberColumn", "1"), "a,b,c\n")
                .then()
                .statusCode(422);
        send(acme, Map.of(), "PK\u0003\u0004zip").then().statusCode(422).body("errors[0].code", is("NO_LIST_INSIDE"));
        String id = send(market.operator(Market.ACME), Map.of(), "a,b,c\nd,e,f\n")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        awaitState(id, "FAILED");
        log(market.operator(Market.ACME), id).body("failure", is("NO_NUMBERS")).body("receiptCode", nullValue());
        market.operator(Market.ACME)
                .get("/v1/call-logs/" + id + "/files/findings")
                .then()
                .statusCode(409);
        market.operator(Market.ACME)
                .get("/v1/call-logs/" + id + "/receipt")
                .then()
                .statusCode(404);
    }

    @Test
    void theSameKeyIsTheSameLog() {
        market.approved(Market.SQUILLO, "Squillo Contact S.r.l.");
        String log = "3331000001,2027-05-05 10:10:00,02\n";
        String first = checked(send(market.operator(Market.ACME), "key", log));
        assertThat(send(market.operator(Market.ACME), "key", log).<String>path("id"))
                .isEqualTo(first);
        send(market.operator(Market.ACME), "key", log + log).then().statusCode(422);
        send(market.operator(Market.ACME).queryParams(Map.of("numberColumn", "2", "callerColumn", "0")), "key", log)
                .then()
                .statusCode(422);
        assertThat(send(market.operator(Market.SQUILLO), "key", log).<String>path("id"))
                .isNotEqualTo(first);
    }

    @Test
    void anInspectionIsNotedAndTheOperatorDoesNotLearnOfIt() {
        consultedAndCalled();
        send(inspector(), Map.of(), CONSULTED + ",2027-05-05 10:15:00,02\n")
                .then()
                .statusCode(422);
        String id = checked(send(
                inspector(),
                Map.of("operatorId", Market.ACME.toString()),
                CONSULTED + ",2027-05-05 10:15:00,0212345678\n"));
        log(inspector(), id).body("ofInspector", is(true)).body("counts.unremarkable", is(1));
        market.operator(Market.ACME).get("/v1/call-logs/" + id).then().statusCode(404);
        assertThat(market.operator(Market.ACME).get("/v1/call-logs").<List<?>>path("items"))
                .isEmpty();
        assertThat(inspector().get("/v1/call-logs").<List<String>>path("items.id"))
                .containsExactly(id);
        assertThat(inspector()
                        .get("/v1/looks?kind=CALL_LOG")
                        .<List<String>>path("items.collect { it.subject.id + ' ' + it.subject.name }"))
                .isNotEmpty()
                .containsOnly(id + " Acme Energia S.p.A.");
    }

    @Test
    void theReceiptIsCheckedByAnybodyAndOutlivesTheFiles() {
        consultedAndCalled();
        String log = CONSULTED + ",2027-05-05 10:15:00,0212345678\n" + OPPOSED + ",2027-05-05 10:15:00,0212345678\n";
        String id = checked(send(market.operator(Market.ACME), Map.of(), log));
        Response receipt =
                market.operator(Market.ACME).accept("application/json").get("/v1/call-logs/" + id + "/receipt");
        String findings = receipt.path("claims.findings.sha256");
        assertThat(log(market.operator(Market.ACME), id).extract().<String>path("findingsSha256"))
                .isEqualTo(findings);
        for (Map<String, String> question : List.of(
                Map.of("receipt", receipt.<String>path("receipt"), "sha256", findings),
                Map.of("code", receipt.<String>path("code"), "sha256", findings))) {
            verified(question)
                    .body("outcome", is("VALID"))
                    .body("callLog.callLogId", equalTo(id))
                    .body("callLog.calls", is(2))
                    .body("callLog.findings.TOLD_OPPOSED", is(1))
                    .body("operator", is("Acme Energia S.p.A."))
                    .body("file.matches", is("FINDINGS"));
        }
        verified(Map.of("receipt", altered(receipt.path("receipt")))).body("outcome", is("ALTERED"));

        clock.set(clock.instant().plus(Duration.ofDays(31)));
        market.operator(Market.ACME)
                .get("/v1/call-logs/" + id + "/files/findings")
                .then()
                .statusCode(410);
        market.operator(Market.ACME)
                .get("/v1/call-logs/" + id + "/receipt")
                .then()
                .statusCode(200);
    }

    /** With another first letter of its signature. */
    private static String altered(String receipt) {
        int first = receipt.lastIndexOf('.') + 1;
        char other = receipt.charAt(first) == 'A' ? 'B' : 'A';
        return receipt.substring(0, first) + other + receipt.substring(first + 1);
    }

    private static ValidatableResponse verified(Map<String, String> question) {
        return given().contentType("application/json")
                .body(question)
                .post("/v1/receipt-verifications")
                .then()
                .statusCode(200);
    }

    @Test
    void anAttemptThatTheDatabaseFailsDoesNotCount() {
        market.letNothingBeSealed("call_log");
        String id;
        try {
            id = send(market.operator(Market.ACME), Map.of(), "3331000001,2027-05-05 10:15:00,0212345678")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            String counted = "select attempt - attempts_before from call_log where id = '" + id + "'";
            await().until(() -> market.value(counted), "0"::equals);
            log(market.operator(Market.ACME), id).body("state", is("CHECKING"));
        } finally {
            market.letBeSealed();
        }
        market.execute("update call_log set heartbeat_at = started_at - interval '2 minutes'");
        awaitState(id, "SEALED");
    }
}
