package it.opposizioni.operator.calllog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TwoRoles;
import it.opposizioni.operator.Market;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a log of calls may not be used for: to consult without a consultation, to keep the service busy, to look unseen. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CallLogRightsTest extends CallLogRequests {

    /** A page is one look, and so is a download; of a log that has no findings there is nothing to note. */
    @Test
    void eachLookAtFindingsIsNotedOnce() {
        Map<String, String> acme = Map.of("operatorId", Market.ACME.toString());
        String failed =
                send(inspector(), acme, "a,b,c\nd,e,f\n").then().extract().path("id");
        awaitState(failed, "FAILED");
        log(inspector(), failed);
        inspector().get("/v1/call-logs").then().statusCode(200);
        assertThat(noted(failed)).isZero();
        assertThat(noted("all")).isZero();

        String sealed = checked(send(inspector(), acme, CONSULTED + ",2027-05-05 09:45:00,02\n"));
        checked(send(inspector(), acme, CONSULTED + ",2027-05-05 09:46:00,02\n"));
        inspector().get("/v1/call-logs").then().statusCode(200);
        assertThat(noted("all")).isEqualTo(1);
        inspector().queryParams(acme).get("/v1/call-logs").then().statusCode(200);
        assertThat(noted(Market.ACME.toString())).isEqualTo(1);
        log(inspector(), sealed);
        assertThat(noted(sealed)).isEqualTo(1);
        findings(inspector(), sealed);
        assertThat(noted(sealed)).isEqualTo(2);
    }

    private int noted(String resource) {
        return Integer.parseInt(
                market.value("select count(*) from access_note where reader = 'garante' and resource = '" + resource
                        + "' and purpose = 'INSPECTION'"));
    }

    /** Else a log would be a consultation by somebody who may not consult. */
    @Test
    void whoMayNotConsultLearnsNothingByALog() {
        consultedAndCalled();
        String call = OPPOSED + ",2027-05-05 10:15:00,0212345678\n";
        assertRefused(send(market.operator(Market.BETA), Map.of(), call));
        market.apply(Market.BETA, "Beta S.p.A.").then().statusCode(201);
        assertRefused(send(market.operator(Market.BETA), Map.of(), call));

        market.mandated(Market.ACME, Market.SQUILLO, "+390299999999");
        Map<String, String> forAcme = Map.of("onBehalfOf", Market.ACME.toString());
        String own = checked(send(market.operator(Market.ACME), Map.of(), call));
        String outsourced = checked(send(market.operator(Market.SQUILLO), forAcme, call));
        market.decide(Market.ACME, "suspension", "indagine").then().statusCode(200);
        assertRefused(send(market.operator(Market.ACME), Map.of(), call));
        assertRefused(send(market.operator(Market.SQUILLO), forAcme, call));
        assertRefused(market.operator(Market.ACME).get("/v1/call-logs/" + own + "/files/findings"));
        assertRefused(market.operator(Market.SQUILLO).get("/v1/call-logs/" + outsourced + "/files/findings"));
        market.operator(Market.ACME)
                .get("/v1/call-logs/" + own + "/receipt")
                .then()
                .statusCode(200);
        // one that was sent before the suspension, and waited
        market.execute("update call_log set state = 'CHECKING', received_by = null where id = '" + outsourced + "'");
        awaitState(outsourced, "FAILED");
        log(market.operator(Market.SQUILLO), outsourced).body("failure", is("NOT_ALLOWED"));
        String inspected = checked(send(inspector(), Map.of("operatorId", Market.ACME.toString()), call));
        assertThat(findings(inspector(), inspected)).contains("TOLD_OPPOSED OPPOSED");
    }

    private static void assertRefused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
    }

    /** What no list of the operator held it does not learn by a log either; an inspector does. */
    @Test
    void theRegisterIsToldOfConsultedNumbersOnly() {
        register.oppose("+393331000009");
        consultedAndCalled();
        String calls = "+393331000009,2027-05-05 10:15:00,0212345678\n" + OPPOSED + ",2027-05-05 10:15:00,0212345678\n";
        String own = checked(send(market.operator(Market.ACME), Map.of(), calls));
        assertThat(findings(market.operator(Market.ACME), own).lines().skip(1).map(CallLogRequests::reasons))
                .containsExactly("NO_CONSULTATION", "TOLD_OPPOSED OPPOSED");
        String inspected = checked(send(inspector(), Map.of("operatorId", Market.ACME.toString()), calls));
        assertThat(findings(inspector(), inspected).lines().skip(1).map(CallLogRequests::reasons))
                .containsExactly("NO_CONSULTATION OPPOSED", "TOLD_OPPOSED OPPOSED");
    }

    @Test
    void callsWithoutAMandateThenAreNotLookedUp() {
        consultedAndCalled();
        market.mandated(Market.ACME, Market.SQUILLO, "+390299999999");
        later(10);
        String id = checked(send(
                market.operator(Market.SQUILLO),
                Map.of("onBehalfOf", Market.ACME.toString()),
                OPPOSED + ",2027-05-05 10:29:00,02\n" + OPPOSED + ",2027-05-05 10:31:00,02\n" + OPPOSED
                        + ",2006-05-05 10:31:00,02\n"));
        assertThat(findings(market.operator(Market.SQUILLO), id).lines().skip(1).map(CallLogRequests::reasons))
                .containsExactly("NO_MANDATE", "TOLD_OPPOSED OPPOSED UNDECLARED_CALLER", "OUT_OF_RANGE");
        log(market.operator(Market.SQUILLO), id)
                .body("counts.noMandate", is(1))
                .body("counts.outOfRange", is(1))
                .body("firstCall", is("2027-05-05T08:31:00Z"));
    }

    /** The past of the register is read in one statement that may take minutes. */
    @Test
    void aLogThatWaitsForTheDatabaseKeepsItsLease() throws SQLException {
        consultedAndCalled();
        String id;
        try (Connection other = TwoRoles.owner()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table exemption in access exclusive mode");
            id = send(market.operator(Market.ACME), Map.of(), CONSULTED + ",2027-05-05 10:15:00,0212345678\n")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            await().until(() -> market.value("select count(*) > 0 from pg_locks where not granted"), "t"::equals);
            clock.set(clock.instant().plus(Duration.ofMinutes(5)));
            String later = "select heartbeat_at >= '" + clock.instant() + "' from call_log where id = '" + id + "'";
            await().until(() -> market.value(later), "t"::equals);
            other.rollback();
        }
        awaitState(id, "SEALED");
        assertThat(market.value("select attempt from call_log where id = '" + id + "'"))
                .isEqualTo("2");
    }

    /** Else a key that was used could keep a connection busy without end. */
    @Test
    void theLimitHoldsForARepetitionToo() {
        checked(send(market.operator(Market.ACME), "key", "3331000001,2027-05-05 09:10:00,02\n"));
        String endless = "3331000001,2027-05-05 09:10:00,02\n".repeat(160_000);
        send(market.operator(Market.ACME), "key", endless).then().statusCode(413);
    }

    @Test
    void aSenderHasFewLogsUnderWay() {
        String call = "3331000001,2027-05-05 09:10:00,02\n";
        for (int i = 0; i < 5; i++) {
            checked(send(market.operator(Market.ACME), "key-" + i, call));
        }
        market.execute("update call_log set state = 'CHECKING', received_by = 'another copy'");
        send(market.operator(Market.ACME), Map.of(), call)
                .then()
                .statusCode(429)
                .header("Retry-After", is("60"));
        send(market.operator(Market.ACME), "key-0", call).then().statusCode(202);
        checked(send(inspector(), Map.of("operatorId", Market.ACME.toString()), call));
        market.execute("update call_log set state = 'SEALED'");
        checked(send(market.operator(Market.ACME), Map.of(), call));
    }
}
