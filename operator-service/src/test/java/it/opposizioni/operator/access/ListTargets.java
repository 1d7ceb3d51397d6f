package it.opposizioni.operator.access;

import static io.restassured.RestAssured.given;
import static it.opposizioni.operator.access.MatrixTargets.A;
import static it.opposizioni.operator.access.MatrixTargets.ALL;
import static it.opposizioni.operator.access.MatrixTargets.CALL_CENTRE;
import static it.opposizioni.operator.access.MatrixTargets.OF_A;
import static it.opposizioni.operator.access.MatrixTargets.OF_BOTH;
import static it.opposizioni.operator.access.MatrixTargets.OTHER_CALL_CENTRE;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.Tokens;
import it.opposizioni.kit.testing.access.Target;
import it.opposizioni.operator.Market;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Campaigns, the lists that are compared with the register for them, and logs of their calls. */
@ApplicationScoped
class ListTargets {

    private final Market market;
    private final AtomicInteger made = new AtomicInteger();

    ListTargets(Market market) {
        this.market = market;
    }

    void consult(UUID owner) {
        consult(owner, market.campaign(owner), phone());
    }

    private String phone() {
        return "+39333" + (1_000_000 + made.incrementAndGet());
    }

    Target campaign(String object, Map<String, String> values) {
        UUID owner = object.equals("campaign-for-A")
                ? CALL_CENTRE
                : object.equals("others-campaign") ? OTHER_CALL_CENTRE : A;
        String id = object.equals("campaign-for-A") ? campaignForA() : market.campaign(owner);
        if (object.equals("campaign-with-list")) {
            consult(owner, id, phone());
        }
        values.put("id", id);
        return new Target(values, Set.of(id), owner.equals(A) ? OF_A : EnumSet.of(ownerOf(owner)));
    }

    private static Actor ownerOf(UUID callCentre) {
        return callCentre.equals(CALL_CENTRE) ? Actor.CALL_CENTRE_OF_A : Actor.OTHER_CALL_CENTRE;
    }

    private String campaignForA() {
        return market.campaignFor(A, CALL_CENTRE);
    }

    Target list(String object, Map<String, String> values) {
        boolean forA = object.endsWith("-for-A");
        UUID owner = forA ? CALL_CENTRE : A;
        String campaign = forA ? campaignForA() : market.campaign(A);
        String phone = phone();
        String id = object.startsWith("waiting-") ? waiting(owner, campaign, phone) : consult(owner, campaign, phone);
        String code = market.value("select code from consultation_receipt where consultation_id = '" + id + "'");
        values.putAll(Map.of("id", id, "campaign", campaign, "name", "callable"));
        if (object.equals("receipt")) {
            values.put("code", code);
            return new Target(values, Set.of(id), ALL);
        }
        return new Target(values, Set.of(id, phone, "invalid" + phone), forA ? OF_BOTH : OF_A);
    }

    private String consult(UUID owner, String campaign, String phone) {
        return market.consult(owner, campaign, phone + "\ninvalid" + phone + "\n")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private String waiting(UUID owner, String campaign, String phone) {
        return market.operator(owner)
                .contentType("text/csv")
                .header("Idempotency-Key", phone)
                .queryParams("campaign", campaign, "column", "ask")
                .body(phone + "\n")
                .post("/v1/consultations")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** Checked, with a call that has a finding. */
    Target callLog(String object, Map<String, String> values) {
        boolean own = object.equals("call-log");
        String phone = phone();
        RequestSpecification sender = own
                ? market.operator(A)
                : given().auth().oauth2(Tokens.of("garante", Role.REGULATOR)).queryParam("operatorId", A.toString());
        String id = sender.contentType("text/csv")
                .header("Idempotency-Key", phone)
                .body(phone + ",2026-05-05 10:00:00,0212345678\n")
                .post("/v1/call-logs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await("the log is checked")
                .until(() -> market.value("select state from call_log where id = '" + id + "'")
                        .equals("SEALED"));
        values.putAll(Map.of("id", id, "name", "findings"));
        return new Target(values, Set.of(id, phone), own ? OF_A : EnumSet.of(Actor.REGULATOR));
    }
}
