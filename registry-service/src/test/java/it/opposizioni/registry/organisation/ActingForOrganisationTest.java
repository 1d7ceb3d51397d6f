package it.opposizioni.registry.organisation;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static it.opposizioni.registry.delegation.Delegations.GIULIA;
import static it.opposizioni.registry.delegation.Delegations.SARA;
import static it.opposizioni.registry.organisation.Organisations.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.registry.delegation.Delegations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A confirmed representative acts for the organisation as under a delegation, and gives delegations in its name, until it ends. */
@QuarkusTest
class ActingForOrganisationTest extends OrganisationScenario {

    private Response deskOpposes(String number) {
        return register.registrar().body(register.deskEntry(number, ACME)).post("/v1/desk/oppositions");
    }

    /** The desk has entered a line of the company before: it is the same holder. */
    @Test
    void onceConfirmedTheNumbersThatTheDeskKnowsAreTheRepresentatives() {
        String opposition = deskOpposes(NUMBER).then().statusCode(201).extract().path("oppositionId");
        String id = organisations.asked();
        Organisations.refused(organisations.giuliaFor(id).get("/v1/oppositions"));
        register.registrar().get("/v1/desk/organisations/" + id).then().body("known", equalTo(true));
        organisations
                .confirm(register.registrar(), id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("decidedAt", equalTo(NOW.toString()));

        organisations.giuliaFor(id).get("/v1/oppositions").then().body("items.id", contains(opposition));
        organisations
                .giuliaFor(id)
                .post("/v1/oppositions/" + opposition + "/renewals")
                .then()
                .statusCode(200);
        organisations
                .giuliaFor(id)
                .get("/v1/oppositions/" + opposition + "/history")
                .then()
                .body("items.change", contains("REGISTERED", "RENEWED"))
                .body("items[1].channel", equalTo("DELEGATE"))
                .body("items[1].delegation", equalTo(id));
        organisations
                .giuliaFor(id)
                .get("/v1/oppositions/" + opposition + "/certificate")
                .then()
                .statusCode(200);
        people.giulia().get("/v1/oppositions").then().body("items", empty());
    }

    /** By a proof of the line, as a person does; and what the desk enters afterwards is the same holder's. */
    @Test
    void theRepresentativeRegistersALineOfTheCompany() {
        String id = organisations.confirmed();
        String proof = organisations
                .giuliaFor(id)
                .body(Map.of("number", NUMBER, "channel", "SMS"))
                .post("/v1/line-proofs")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        organisations
                .giuliaFor(id)
                .body(Map.of("code", register.codeSentTo(NUMBER)))
                .post("/v1/line-proofs/" + proof + "/confirmation")
                .then()
                .statusCode(200);
        organisations
                .giuliaFor(id)
                .body(register.request(List.of(register.line(NUMBER, proof))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201);
        deskOpposes(OTHER_NUMBER).then().statusCode(201).body("holder.signedIn", equalTo(false));
        organisations.giuliaFor(id).get("/v1/oppositions").then().body("items", hasSize(2));
        assertThat(register.events("registration-recorded"))
                .extracting(event -> event.data().get("holder").asText())
                .allMatch(holder -> holder.startsWith("desk:"))
                .containsOnly(register.events("registration-recorded")
                        .getFirst()
                        .data()
                        .get("holder")
                        .asText());
    }

    @Test
    void itStandsAmongTheDelegationsThatOneHas() {
        String id = organisations.confirmed();
        clock.shift(Duration.ofSeconds(1));
        String fromSara = people.offer(people.sara(), GIULIA)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        people.giulia()
                .get("/v1/delegations")
                .then()
                .body("items.id", contains(fromSara, id))
                .body("items[1].side", equalTo("RECEIVED"))
                .body("items[1].state", equalTo("ACTIVE"))
                .body("items[1].name", equalTo("Acme S.p.A."))
                .body("items[1].organisation", equalTo(true))
                .body("items[0].organisation", nullValue());
        people.giulia().get("/v1/delegations/" + id).then().statusCode(200).body("organisation", equalTo(true));
        people.sara().get("/v1/delegations/" + id).then().statusCode(404);
        people.giulia().post("/v1/delegations/" + id + "/end").then().statusCode(404);
        Organisations.refused(people.sara().header("On-Behalf-Of", id).get("/v1/oppositions"));
    }

    @Test
    void theRepresentativeOrARegistrarEndsItAtOnce() {
        String first = organisations.confirmed();
        people.giulia()
                .post("/v1/organisations/" + first + "/end")
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("endedByMe", equalTo(true));
        Organisations.refused(organisations.giuliaFor(first).get("/v1/oppositions"));
        String second = organisations.confirmed();
        organisations.end(second, "Ha un altro legale rappresentante.");
        people.giulia()
                .get("/v1/organisations/" + second)
                .then()
                .body("endedByMe", equalTo(false))
                .body("reason", equalTo("Ha un altro legale rappresentante."));
        Organisations.refused(organisations.giuliaFor(second).get("/v1/oppositions"));
        people.giulia().post("/v1/organisations/" + second + "/end").then().statusCode(409);
        people.giulia()
                .post("/v1/organisations/" + organisations.asked() + "/end")
                .then()
                .statusCode(200);
        assertThat(register.events("representation-ended"))
                .as("a request that is taken back is told to nobody")
                .extracting(event -> event.data().get("endedByRepresentative").asBoolean())
                .containsExactly(true, false);
    }

    /** Nobody else has a part in it: neither who has only asked, nor who was given a delegation. */
    @Test
    void thoseWhoRepresentItSeeEachOther() {
        String giulias = organisations.confirmed();
        clock.shift(Duration.ofSeconds(1));
        String adas = organisations
                .ask(people.ada(), ACME)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/v1/organisations/" + adas + "/representatives";
        people.ada().get(path).then().statusCode(404);
        organisations.confirm(register.registrar(), adas).then().statusCode(200);
        people.ada()
                .get(path)
                .then()
                .statusCode(200)
                .body("items.name", contains("Giulia Ferri", "Ada Neri"))
                .body("items.role", contains("LEGAL_REPRESENTATIVE", "LEGAL_REPRESENTATIVE"))
                .body("items.yours", contains(false, true))
                .body("items[0].since", equalTo(NOW.toString()));
        people.giulia().get(path).then().statusCode(404);
        people.giulia().header("On-Behalf-Of", giulias).get(path).then().statusCode(403);
        people.giulia().post("/v1/organisations/" + giulias + "/end").then().statusCode(200);
        people.ada().get(path).then().body("items.name", contains("Ada Neri"));
    }

    /** In its name, for a colleague; who passes on nothing. */
    @Test
    void theRepresentativeGivesDelegationsInItsName() {
        String id = organisations.confirmed();
        String opposition = deskOpposes(NUMBER).then().extract().path("oppositionId");
        String given = people.offer(organisations.giuliaFor(id), SARA)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        organisations.giuliaFor(id).get("/v1/delegations").then().body("items.id", contains(given));
        people.giulia().get("/v1/delegations").then().body("items.id", contains(id));
        people.sara()
                .post("/v1/delegations/" + given + "/acceptance")
                .then()
                .statusCode(200)
                .body("name", equalTo("Acme S.p.A."));
        people.saraFor(given).get("/v1/oppositions").then().body("items.id", contains(opposition));
        people.saraFor(given)
                .get("/v1/delegations")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:opposizioni:not-for-delegates"));
        people.offer(people.saraFor(given), Delegations.ADA).then().statusCode(403);
        organisations
                .giuliaFor(id)
                .post("/v1/delegations/" + given + "/end")
                .then()
                .statusCode(200);
        Organisations.refused(people.saraFor(given).get("/v1/oppositions"));
    }

    @Test
    void delegationsInItsNameEndWithTheLastWhoRepresentsIt() {
        String first = organisations.confirmed();
        String second = organisations
                .ask(people.ada(), ACME)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        organisations.confirm(register.registrar(), second).then().statusCode(200);
        String given = people.offer(organisations.giuliaFor(first), SARA).path("id");
        people.sara().post("/v1/delegations/" + given + "/acceptance").then().statusCode(200);
        people.giulia().post("/v1/organisations/" + first + "/end").then().statusCode(200);
        people.saraFor(given).get("/v1/oppositions").then().statusCode(200);
        people.ada().post("/v1/organisations/" + second + "/end").then().statusCode(200);
        Organisations.refused(people.saraFor(given).get("/v1/oppositions"));
        people.sara().get("/v1/delegations/" + given).then().body("state", equalTo("ENDED"));
        assertThat(register.events("delegation-ended")).hasSize(1);
    }

    /** Who was let in by somebody who should not have acted does not stay. */
    @Test
    void delegationsInItsNameEndWhenARegistrarEndsWhoGaveThem() {
        String first = organisations.confirmed();
        String second = organisations.ask(people.ada(), ACME).path("id");
        organisations.confirm(register.registrar(), second).then().statusCode(200);
        String given = people.offer(organisations.giuliaFor(first), SARA).path("id");
        people.sara().post("/v1/delegations/" + given + "/acceptance").then().statusCode(200);
        organisations.end(first, "Non è il legale rappresentante.");
        Organisations.refused(people.saraFor(given).get("/v1/oppositions"));
    }
}
