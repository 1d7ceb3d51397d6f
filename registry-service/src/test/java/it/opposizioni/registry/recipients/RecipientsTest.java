package it.opposizioni.registry.recipients;

import static it.opposizioni.kit.testing.Explained.requireExplained;
import static it.opposizioni.registry.Register.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.registry.delegation.Delegations;
import it.opposizioni.registry.withoutaccount.Visitors;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has a number learns which operators had an answer about it: as holder, as who acts for the holder, and with the number's code. */
@QuarkusTest
class RecipientsTest extends RecipientsScenario {

    @Inject
    Visitors visitors;

    @Inject
    Delegations people;

    @Test
    void aHolderAsksAndIsAnswered() {
        String id = register.registered("giulia", NUMBER);
        get(id).body(
                        "state",
                        equalTo("NOT_ASKED"),
                        "since",
                        equalTo("2026-11-25T09:00:00Z"),
                        "takenUp",
                        equalTo(false),
                        "consultations",
                        empty());
        clock.shift(Duration.ofMinutes(5));
        ask(id).body("state", equalTo("ASKED"), "askedAt", equalTo("2026-11-25T09:05:00Z"), "consultations", empty());

        assertThat(asked()).hasSize(1);
        JsonNode question = asked().getFirst().data();
        Contracts.assertFits("answers-asked", question);
        assertThat(question.get("number").asText()).isEqualTo(NUMBER);
        assertThat(question.get("from").asText()).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(question.get("until").asText()).isEqualTo("2026-11-25T09:05:00Z");

        deliver(statement());
        get(id).body(
                        "state",
                        equalTo("ANSWERED"),
                        "askAgainFrom",
                        equalTo("2026-11-25T10:05:00Z"),
                        "more",
                        equalTo(false),
                        "consultations.operatorName",
                        contains("Squillo Contact S.r.l.", "Beta Assicurazioni S.p.A."),
                        "consultations.onBehalfOfName",
                        contains(equalTo("Acme Energia S.p.A."), nullValue()),
                        "consultations.answer",
                        contains("OPPOSED", "CALLABLE"),
                        "consultations.medium",
                        contains("TELEPHONE", "POST"),
                        "consultations.purpose",
                        contains("CAMPAIGN", "THIRD_PARTY_TRANSFER"),
                        "consultations.passedTo",
                        contains(nullValue(), equalTo("Gamma Liste S.r.l.")),
                        "since",
                        equalTo("2026-11-25T09:00:00Z"),
                        "takenUp",
                        equalTo(false));
        assertThat(jdbc.query("select answer from recipient_request", row -> row.getString(1)))
                .singleElement()
                .asString()
                .doesNotContain("Acme");
    }

    /** In the file of all that is held too, with words for its codes; and before it was asked for, that it was not. */
    @Test
    void itIsAmongOnesData() {
        String id = register.registered("giulia", NUMBER);
        assertThat(held("recipientSearch")).hasToString("{\"state\":\"NOT_ASKED\"}");
        clock.shift(Duration.ofMinutes(5));
        ask(id);
        assertThat(held("recipientSearch").get("state").asText()).isEqualTo("ASKED");
        assertThat(held("recipients")).isEmpty();
        deliver(statement());
        JsonNode search = held("recipientSearch");
        assertThat(search.get("state").asText()).isEqualTo("ANSWERED");
        assertThat(search.get("until").asText()).isEqualTo("2026-11-25T09:05:00Z");
        assertThat(search.get("more").asBoolean()).isFalse();
        assertThat(search.get("unread").asInt()).isZero();
        JsonNode recipients = held("recipients");
        assertThat(recipients).hasSize(2);
        assertThat(recipients.at("/0/principal").asText()).isEqualTo("Acme Energia S.p.A.");
        assertThat(recipients.get(1).has("principal")).isFalse();
        assertThat(recipients.at("/1/passedTo").asText()).isEqualTo("Gamma Liste S.r.l.");
    }

    /** That nobody asked is an answer too. */
    @Test
    void nobodyIsToldApartFromNotAsked() {
        ask(register.registered("giulia", NUMBER));
        ObjectNode nobody = statement();
        nobody.putArray("consultations");
        deliver(nobody);
        assertThat(held("recipientSearch").get("state").asText()).isEqualTo("ANSWERED");
        assertThat(held("recipients")).isEmpty();
    }

    private JsonNode held(String field) {
        return data().at("/data/oppositions/0/" + field);
    }

    private JsonNode data() {
        return requireExplained(register.citizen("giulia")
                .get("/v1/my-data")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Test
    void onlyReadingAndAskingIsPossible() {
        String ofHolder = "/v1/oppositions/" + register.registered("giulia", NUMBER) + "/recipients";
        String ofVisit = "/v1/visits/" + visitors.opened("+393339876543") + "/recipients";
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            register.citizen("giulia")
                    .request(method, ofHolder)
                    .then()
                    .statusCode(405)
                    .header("Allow", equalTo("GET, HEAD, POST"))
                    .body("type", equalTo(problem("method-not-allowed")));
            visitors.site()
                    .request(method, ofVisit)
                    .then()
                    .statusCode(405)
                    .header("Allow", equalTo("GET, HEAD, POST"))
                    .body("type", equalTo(problem("method-not-allowed")));
        }
    }

    /** As with the history: what was asked while somebody else had the number concerns them. */
    @Test
    void whoClaimsANumberLearnsNothingOfTheTimeBefore() {
        String visit = visitors.opened(NUMBER);
        visitors.site()
                .post("/v1/visits/" + visit + "/recipients")
                .then()
                .statusCode(200)
                .body("state", equalTo("ASKED"));
        assertThat(asked().getFirst().data().get("from").asText()).isEqualTo("2026-11-25T09:00:00Z");
        deliver(statement());
        visitors.site()
                .get("/v1/visits/" + visit + "/recipients")
                .then()
                .statusCode(200)
                .body("consultations", hasSize(2), "takenUp", equalTo(false));

        clock.shift(Duration.ofHours(1));
        String id = register.registered("giulia", NUMBER);
        get(id).body(
                        "state",
                        equalTo("NOT_ASKED"),
                        "since",
                        equalTo("2026-11-25T10:00:00Z"),
                        "takenUp",
                        equalTo(true),
                        "consultations",
                        empty());
        ask(id).body("takenUp", equalTo(true));
        assertThat(asked()).hasSize(2);
        assertThat(asked().getLast().data().get("from").asText()).isEqualTo("2026-11-25T10:00:00Z");
        visitors.site().get("/v1/visits/" + visit + "/recipients").then().statusCode(409);
    }

    @Test
    void afterTheEndOnlyTheOwnTimeIsAskedAbout() {
        String id = register.registered("giulia", NUMBER);
        clock.shift(Duration.ofHours(1));
        register.registered("marco", NUMBER);
        clock.shift(Duration.ofHours(1));
        ask(id);
        assertThat(asked().getLast().data().get("until").asText()).isEqualTo("2026-11-25T10:00:00Z");
    }

    @Test
    void aDelegateAsksForThePrincipal() {
        String id = register.registered("giulia", NUMBER);
        String delegation = people.active();
        Response asked = people.saraFor(delegation).post("/v1/oppositions/" + id + "/recipients");
        asked.then().statusCode(200).body("state", equalTo("ASKED"));
        people.sara().get("/v1/oppositions/" + id + "/recipients").then().statusCode(404);
        register.citizen("marco")
                .post("/v1/oppositions/" + id + "/recipients")
                .then()
                .statusCode(404);
    }
}
