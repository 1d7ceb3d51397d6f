package it.opposizioni.operator.calllog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.ConsultingTest;
import it.opposizioni.operator.registerreplica.past.Moments;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Sends logs of calls over HTTP and reads what was found. Acme has a list from the morning, on which a number is opposed. */
abstract class CallLogRequests extends ConsultingTest {

    static final String CALLER = "+390212345678";
    static final String CONSULTED = "+393331000001";
    static final String OPPOSED = "+393331000002";

    /** A Wednesday. */
    static final String MORNING = "2027-05-05T08:00:00Z";

    @Inject
    Moments moments;

    @BeforeEach
    void aWednesday() {
        register.asOf(MORNING);
    }

    /** At nine in Rome, 15 minutes after the list; the register is looked at half an hour later. */
    void consultedAndCalled() {
        market.declare(Market.ACME, CALLER).then().statusCode(201);
        register.oppose(OPPOSED);
        moments.record();
        market.consult(Market.ACME, campaign, CONSULTED + "\n" + OPPOSED + "\n")
                .then()
                .statusCode(202);
        later(30);
        moments.record();
    }

    /** The register is known up to then. */
    void later(int minutes) {
        register.asOf(clock.instant().plus(Duration.ofMinutes(minutes)).toString());
    }

    static RequestSpecification inspector() {
        return given().auth().oauth2(Tokens.of("garante", Role.REGULATOR));
    }

    static Response send(RequestSpecification sender, Map<String, String> options, String log) {
        return send(sender.queryParams(options), UUID.randomUUID().toString(), log);
    }

    static Response send(RequestSpecification sender, String key, String log) {
        return sender.contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(log)
                .post("/v1/call-logs");
    }

    String checked(Response accepted) {
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        String id = accepted.path("id");
        awaitState(id, "SEALED");
        return id;
    }

    void awaitState(String id, String state) {
        await().until(() -> market.value("select state from call_log where id = '" + id + "'"), state::equals);
    }

    static ValidatableResponse log(RequestSpecification reader, String id) {
        return reader.get("/v1/call-logs/" + id).then().statusCode(200);
    }

    static String findings(RequestSpecification reader, String id) {
        return reader.get("/v1/call-logs/" + id + "/files/findings")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    static String reasons(String line) {
        return line.substring(line.lastIndexOf("\",") + 2, line.lastIndexOf(','));
    }
}
