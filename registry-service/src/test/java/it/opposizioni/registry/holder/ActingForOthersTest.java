package it.opposizioni.registry.holder;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.delegation.Delegations;
import it.opposizioni.registry.operatordirectory.Operators;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a delegate does is done for the principal, shows who did it, and is possible only while the delegation is in force. */
@QuarkusTest
class ActingForOthersTest extends RegistryTest {

    private static final String USABLE = "urn:problem:opposizioni:delegation-not-usable";
    private static final String OWN_ALONE = "urn:problem:opposizioni:not-for-delegates";

    @Inject
    Delegations people;

    @Inject
    Operators operators;

    private String prove(String delegation, String number) {
        String id = people.saraFor(delegation)
                .body(Map.of("number", number, "channel", number.startsWith("+393") ? "SMS" : "VOICE"))
                .post("/v1/line-proofs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        people.saraFor(delegation)
                .body(Map.of("code", register.codeSentTo(number)))
                .post("/v1/line-proofs/" + id + "/confirmation")
                .then()
                .statusCode(200);
        return id;
    }

    @Test
    void theWholeLifeOfAnOppositionIsPossibleAndItIsThePrincipals() {
        operators.approved(ACME, "Acme Energia S.p.A.");
        String delegation = people.active();
        String proof = prove(delegation, NUMBER);
        people.sara().get("/v1/line-proofs/" + proof).then().statusCode(404);
        Response registered = people.saraFor(delegation)
                .body(register.request(List.of(register.line(NUMBER, proof))))
                .post("/v1/oppositions");
        registered.then().statusCode(201);
        String id = registered.path("oppositions[0].id");
        people.saraFor(delegation)
                .get("/v1/registrations/" + registered.path("protocol"))
                .then()
                .statusCode(200);
        String path = "/v1/oppositions/" + id;
        people.saraFor(delegation).post(path + "/renewals").then().statusCode(200);
        String exemption = people.saraFor(delegation)
                .body(Map.of("operatorId", ACME))
                .post(path + "/exemptions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        people.saraFor(delegation).get(path + "/exemptions").then().body("items", hasSize(1));
        people.saraFor(delegation)
                .delete(path + "/exemptions/" + exemption)
                .then()
                .statusCode(204);
        people.giulia()
                .get(path + "/exemptions")
                .then()
                .body("items[0].granted.channel", equalTo("DELEGATE"))
                .body("items[0].granted.delegation", equalTo(delegation))
                .body("items[0].ended.delegation", equalTo(delegation));
        people.saraFor(delegation).get(path + "/certificate").then().statusCode(200);
        people.saraFor(delegation)
                .body(Map.of("proofId", prove(delegation, NUMBER)))
                .post(path + "/withdrawal")
                .then()
                .statusCode(200);
        people.saraFor(delegation).delete(path + "/withdrawal").then().statusCode(200);
        people.saraFor(delegation).get("/v1/oppositions").then().body("items.id", contains(id));

        people.giulia().get("/v1/oppositions").then().body("items.id", contains(id));
        people.sara().get("/v1/oppositions").then().body("items", empty());
        people.sara().get(path).then().statusCode(404);
        assertThat(register.events("registration-recorded")
                        .getFirst()
                        .data()
                        .get("holder")
                        .asText())
                .isEqualTo("giulia");
        assertThat(register.count("select count(*) from exemption_history where delegation_id = '" + delegation + "'"))
                .isEqualTo(2);
    }

    /** Nobody asked for that end in the former holder's place. */
    @Test
    void whatEndsOfAFormerHoldersIsNotDoneForIt() {
        operators.approved(ACME, "Acme Energia S.p.A.");
        String former = register.registered("marco", NUMBER);
        register.citizen("marco")
                .body(Map.of("operatorId", ACME))
                .post("/v1/oppositions/" + former + "/exemptions")
                .then()
                .statusCode(201);
        String delegation = people.active();
        people.saraFor(delegation)
                .body(register.request(List.of(register.line(NUMBER, prove(delegation, NUMBER)))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201);
        register.citizen("marco")
                .get("/v1/oppositions/" + former + "/exemptions")
                .then()
                .body("items[0].ended", equalTo(Map.of("change", "OPPOSITION_ENDED")));
        assertThat(register.count("select count(*) from exemption_history where delegation_id is not null"))
                .isZero();
    }

    @Test
    void theHistoryAndTheAccessesTellThePrincipalWhoDidIt() {
        String delegation = people.active();
        String id = register.registered("giulia", NUMBER);
        people.saraFor(delegation)
                .post("/v1/oppositions/" + id + "/renewals")
                .then()
                .statusCode(200);
        people.giulia()
                .get("/v1/oppositions/" + id + "/history")
                .then()
                .body("items.change", contains("REGISTERED", "RENEWED"))
                .body("items[0].channel", nullValue())
                .body("items[0].delegation", nullValue())
                .body("items[1].channel", equalTo("DELEGATE"))
                .body("items[1].delegation", equalTo(delegation))
                .body("items[1].desk", nullValue());
        people.giulia()
                .get("/v1/accesses")
                .then()
                .body("items", hasSize(1))
                .body("items.role", contains("DELEGATE"))
                .body("items.kind", contains("DELEGATED"))
                .body("items.purpose", contains("DELEGATE_ACTED"))
                .body("items.resource", contains(delegation));
        people.sara().get("/v1/accesses").then().body("items", empty());
    }

    /** The old holder's number ends by it, but nobody acted for the old holder. */
    @Test
    void whatEndsForSomebodyElseIsNotSaidToBeTheirDelegates() {
        String id = register.registered("marco", NUMBER);
        String delegation = people.active();
        people.saraFor(delegation)
                .body(register.request(List.of(register.line(NUMBER, prove(delegation, NUMBER)))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201);
        register.citizen("marco")
                .get("/v1/oppositions/" + id + "/history")
                .then()
                .body("items.change", hasItem("CEASED"))
                .body("items.findAll { it.delegation != null }", empty());
    }

    @Test
    void nothingIsPossibleBeforeTheAnswerAndAfterTheEnd() {
        String id = people.offered();
        refused(people.saraFor(id).get("/v1/oppositions"), USABLE);
        people.sara().post("/v1/delegations/" + id + "/acceptance").then().statusCode(200);
        people.saraFor(id).get("/v1/oppositions").then().statusCode(200);
        String proof = prove(id, NUMBER);
        people.giulia().post("/v1/delegations/" + id + "/end").then().statusCode(200);
        refused(people.saraFor(id).get("/v1/oppositions"), USABLE);
        refused(
                people.saraFor(id)
                        .body(register.request(List.of(register.line(NUMBER, proof))))
                        .post("/v1/oppositions"),
                USABLE);
        assertThat(register.count("select count(*) from opposition")).isZero();
    }

    @Test
    void itIsOverWithItsLastDay() {
        String id = people.giulia()
                .body(Map.of(
                        "name",
                        "Sara",
                        "taxCode",
                        Delegations.SARA,
                        "lastDay",
                        clock.instant().plus(Duration.ofDays(2)).toString().substring(0, 10)))
                .post("/v1/delegations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        people.sara().post("/v1/delegations/" + id + "/acceptance").then().statusCode(200);
        people.saraFor(id).get("/v1/oppositions").then().statusCode(200);
        clock.shift(Duration.ofDays(4));
        refused(people.saraFor(id).get("/v1/oppositions"), USABLE);
    }

    /** Somebody who acts for Sara does not act for the people whom Sara acts for. */
    @Test
    void aDelegateOfADelegateActsForTheDelegateAlone() {
        String forGiulia = people.active();
        String id = register.registered("giulia", NUMBER);
        String forSara = people.offer(people.sara(), Delegations.ADA)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        people.ada().post("/v1/delegations/" + forSara + "/acceptance").then().statusCode(200);
        RequestSpecification adaForSara = people.ada().header("On-Behalf-Of", forSara);
        adaForSara.get("/v1/oppositions").then().statusCode(200).body("items", empty());
        people.ada()
                .header("On-Behalf-Of", forSara)
                .get("/v1/oppositions/" + id)
                .then()
                .statusCode(404);
        refused(people.ada().header("On-Behalf-Of", forGiulia).get("/v1/oppositions"), USABLE);
        refused(
                people.ada()
                        .header("On-Behalf-Of", forSara)
                        .header("On-Behalf-Of", forGiulia)
                        .get("/v1/oppositions"),
                422,
                "urn:problem:opposizioni:validation");
    }

    @Test
    void whatIsForThePersonAloneIsRefused() {
        String id = people.active();
        for (String path :
                List.of("/v1/my-data", "/v1/accesses", "/v1/delegations", "/v1/delegations/" + id, "/v1/statistics")) {
            refused(people.saraFor(id).get(path), OWN_ALONE);
        }
        refused(people.offer(people.saraFor(id), Delegations.ADA), OWN_ALONE);
        refused(people.saraFor(id).post("/v1/delegations/" + id + "/end"), OWN_ALONE);
        people.saraFor(id)
                .header("Accept-Language", "en")
                .get("/v1/my-data")
                .then()
                .body("detail", equalTo("Only the person can do this, and nobody who acts for them."));
    }

    /** Never answered as if it named none. */
    @Test
    void aStrangeNameOfADelegationIsNeverTakenForNone() {
        register.registered("sara", OTHER_NUMBER);
        for (String strange : List.of(" ", "x", "0-0-0-0-0", "g".repeat(36), "9".repeat(3_000))) {
            refused(people.saraFor(strange).get("/v1/oppositions"), 422, "urn:problem:opposizioni:validation");
        }
        refused(people.saraFor(UUID.randomUUID().toString()).get("/v1/oppositions"), USABLE);
    }

    /** A registrar's powers do not go over to whom the registrar acts for, nor does a registrar act for anybody. */
    @Test
    void aRoleIsNotLent() {
        String id = people.active();
        String other = register.registered("marco", NUMBER);
        refused(register.registrar().header("On-Behalf-Of", id).get("/v1/oppositions/" + other), USABLE);
    }

    private static void refused(Response answer, String type) {
        refused(answer, 403, type);
    }

    private static void refused(Response answer, int status, String type) {
        answer.then().statusCode(status).body("type", equalTo(type));
    }
}
