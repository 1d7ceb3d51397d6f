package it.opposizioni.complaint.filing;

import static it.opposizioni.kit.testing.Explained.requireExplained;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import it.opposizioni.complaint.Filings;
import it.opposizioni.complaint.evidence.ArrivedStatements;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.IncomingEvents;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the desk wrote down becomes the person’s own when the person signs in. */
@QuarkusTest
class DeskTakeoverTest extends DeskScenario {

    @Inject
    ArrivedStatements statements;

    @Inject
    ObjectMapper json;

    /** What was written down is the person's own from the day on which the person signs in. */
    @Test
    void whoSignsInLaterHasItAndOnlyTheFirstAccountDoes() {
        String id = filed().getString("complaint.id");
        registrar().get(DESK + "/{id}", id).then().statusCode(200);
        giulia().get("/v1/complaints").then().body("items", hasSize(0));
        maria("maria-first").get("/v1/complaints").then().body("items.id", contains(id));
        maria("maria-first").get("/v1/complaints/{id}", id).then().statusCode(200);
        maria("maria-first").get("/v1/complaints/{id}/evidence", id).then().statusCode(200);
        maria("maria-second").get("/v1/complaints").then().body("items", hasSize(0));

        String next = filed().getString("complaint.id");
        maria("maria-first").get("/v1/complaints").then().body("items.id", hasItem(next));
    }

    /** Looks stay noted under the key of that day. */
    @Test
    void whoLookedBeforeSheSignedInIsToldHerToo() {
        String id = filed().getString("complaint.id");
        garante().get("/v1/complaints/{id}", id).then().statusCode(200);
        maria("maria-looks").get("/v1/complaints").then().body("items.id", contains(id));
        maria("maria-looks").get("/v1/accesses").then().body("items.resource", hasItem(id));
        maria("maria-looks").get("/v1/my-data").then().body("data.accesses.resource", hasItem(id));
        giulia().get("/v1/accesses").then().body("items", hasSize(0));
    }

    @Test
    void whoHasTakenItOverWaitsForNobody() {
        filed();
        maria("maria-unlocked").get("/v1/complaints").then().body("items", hasSize(1));
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.query("select id from desk_person for update", row -> row.getString(1));
            maria("maria-unlocked").get("/v1/complaints").then().body("items", hasSize(1));
        });
    }

    @Test
    void thePortalForgetsWhereSheWasWrittenTo() {
        filed();
        String person = jdbc.first("select id from desk_person", row -> row.getString(1))
                .orElseThrow();
        try (EventProbe.Listener portal = probe.listen("portal", "complaint.events")) {
            maria("maria-forgotten").get("/v1/complaints").then().body("items", hasSize(1));
            JsonNode forgotten = portal.next("it.opposizioni.complaint.desk-person-forgotten.v1", person)
                    .data();
            Contracts.assertFits("desk-person-forgotten", forgotten);
            assertThat(forgotten.get("reporter").asText()).isEqualTo("desk:" + person);
        }
    }

    @Test
    void whatTheDeskHoldsIsAmongHerData() {
        String code = filed().getString("complaint.code");
        String held = maria("maria-data")
                .header("Accept-Language", "it")
                .get("/v1/my-data")
                .asString();
        JsonNode desk = requireExplained(held).get("data").get("atTheDesk");
        assertThat(desk).hasSize(1);
        assertThat(desk.get(0).get("code").asText()).isEqualTo(code);
        assertThat(desk.get(0).get("evidenceReference").asText()).isEqualTo("Registrazione 512");
        assertThat(desk.get(0).get("email").asText()).isEqualTo("maria@posta.example");
        assertThat(giulia().get("/v1/my-data").jsonPath().getList("data.atTheDesk"))
                .isEmpty();
    }

    /** The register knows her by no account: what it says of her line is said to her all the same. */
    @ParameterizedTest
    @CsvSource({"true, YES", "false, NO"})
    void theEvidenceIsNoWorseForWhoHasNoAccount(boolean atTheDesk, String answer) throws Exception {
        JsonPath view = atTheDesk
                ? filed()
                : maria("maria-online")
                        .contentType("application/json")
                        .body(Filings.oneCall(Filings.CALLER))
                        .post("/v1/complaints")
                        .jsonPath();
        String prefix = atTheDesk ? "complaint." : "";
        String id = view.getString(prefix + "id");
        stateActive(id, view.getString(prefix + "calls[0].id"));
        maria("maria-online").get("/v1/complaints").then().body("items.id", hasItem(id));
        maria("maria-online")
                .get("/v1/complaints/{id}/evidence", id)
                .then()
                .body("verdicts[0].lines.answer", contains(answer))
                .body("verdicts[0].lines[0].proof", equalTo(null));
    }

    private void stateActive(String id, String call) throws Exception {
        IncomingEvents.deliver(
                statements,
                IncomingEvents.event(
                        "it.opposizioni.registry.registration-stated.v1", id, 1, json.readTree("""
                        {"complaintId": "%s", "statedAt": "2026-11-25T10:00:01Z", "calls": [{"callId": "%s",
                          "at": "2026-11-20T09:12:00Z", "calledNumber": "+393331234567", "status": "ACTIVE",
                          "oppositionId": "019ab000-0000-7000-8000-000000000021", "effectiveFrom": "2026-10-01T10:00:00Z",
                          "activeFrom": "2026-10-16T22:00:00Z", "heldByReporter": false}]}
                        """.formatted(
                                        id, call))));
    }
}
