package it.opposizioni.registry.organisation;

import static it.opposizioni.kit.testing.Explained.requireExplained;
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

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.delegation.Delegations;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody represents an organisation: a registrar confirms it, and then it is as under a delegation. */
@QuarkusTest
class OrganisationTest extends RegistryTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final String USABLE = "urn:problem:opposizioni:delegation-not-usable";

    @Inject
    Organisations organisations;

    @Inject
    Delegations people;

    @BeforeEach
    void atOneTime() {
        clock.set(NOW);
    }

    private Response deskOpposes(String number) {
        return register.registrar().body(register.deskEntry(number, ACME)).post("/v1/desk/oppositions");
    }

    private void end(String id, String reason) {
        register.registrar()
                .body(Map.of("reason", reason))
                .post("/v1/desk/organisations/" + id + "/end")
                .then()
                .statusCode(200);
    }

    @Test
    void aRequestIsSeenByWhoAskedAndByRegistrars() {
        String id = organisations.asked();
        people.giulia()
                .get("/v1/organisations")
                .then()
                .body("items.id", contains(id))
                .body("items[0].state", equalTo("REQUESTED"))
                .body("items[0].taxCode", equalTo(ACME))
                .body("items[0].decidedAt", nullValue());
        people.sara().get("/v1/organisations").then().body("items", empty());
        people.sara().get("/v1/organisations/" + id).then().statusCode(404);
        people.sara().post("/v1/organisations/" + id + "/end").then().statusCode(404);
        register.registrar()
                .get("/v1/desk/organisations")
                .then()
                .body("items.id", contains(id))
                .body("items[0].representative.name", equalTo("Giulia Ferri"))
                .body("items[0].representative.taxCode", equalTo(GIULIA))
                .body("items[0].evidenceReference", equalTo("Visura T 512203344"))
                .body("items[0].known", equalTo(false))
                .body("items[0].yours", equalTo(false));
        register.registrar().get("/v1/desk/organisations?status=DONE").then().body("items", empty());
    }

    /** The desk has entered a line of the company before: it is the same holder. */
    @Test
    void onceConfirmedTheNumbersThatTheDeskKnowsAreTheRepresentatives() {
        String opposition = deskOpposes(NUMBER).then().statusCode(201).extract().path("oppositionId");
        String id = organisations.asked();
        refused(organisations.giuliaFor(id).get("/v1/oppositions"));
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

    @Test
    void nobodyConfirmsTheirOwnRequestByAnotherAccount() {
        String id = organisations.asked();
        organisations
                .confirm(register.registrar(Delegations.GIULIA), id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:second-person-needed"));
        organisations.confirm(register.registrar(Delegations.SARA), id).then().statusCode(200);
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
        refused(people.sara().header("On-Behalf-Of", id).get("/v1/oppositions"));
    }

    /** Nothing is decided twice, and what is refused says why. */
    @Test
    void aRefusalSaysWhyAndLetsNobodyAct() {
        String id = organisations.asked();
        String refusal = "/v1/desk/organisations/" + id + "/refusal";
        register.registrar().body(Map.of("reason", " ")).post(refusal).then().statusCode(422);
        register.registrar()
                .body(Map.of("reason", "La visura non riporta il suo nome."))
                .post(refusal)
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"));
        organisations
                .confirm(register.registrar(), id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:representation-state"));
        people.giulia()
                .get("/v1/organisations/" + id)
                .then()
                .body("state", equalTo("REFUSED"))
                .body("reason", equalTo("La visura non riporta il suo nome."));
        refused(organisations.giuliaFor(id).get("/v1/oppositions"));
        assertThat(register.count("select count(*) from desk_holder")).isZero();
        // the place is free
        organisations.asked();
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
        refused(organisations.giuliaFor(first).get("/v1/oppositions"));
        String second = organisations.confirmed();
        end(second, "Ha un altro legale rappresentante.");
        people.giulia()
                .get("/v1/organisations/" + second)
                .then()
                .body("endedByMe", equalTo(false))
                .body("reason", equalTo("Ha un altro legale rappresentante."));
        refused(organisations.giuliaFor(second).get("/v1/oppositions"));
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

    /** A registrar may have a company too. */
    @Test
    void nobodyDecidesAboutTheirOwnRequest() {
        String id = organisations
                .ask(register.signedIn("gestore", SARA, "Sara Bruni"), ACME)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        organisations
                .confirm(register.registrar(), id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:second-person-needed"));
        organisations.confirm(register.secondRegistrar(), id).then().statusCode(200);
    }

    @Test
    void whatCannotBeIsSaid() {
        for (String wrong : List.of("X", "00743110158", "FRRGLI85A41F205X")) {
            organisations.ask(people.giulia(), wrong).then().statusCode(422).body("errors.code", contains("TAX_CODE"));
        }
        organisations.ask(people.giulia(), SARA).then().statusCode(422).body("errors.code", contains("OTHER_PERSON"));
        organisations
                .ask(register.citizen("marco"), ACME)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:opposizioni:tax-code-needed"));
        organisations.asked();
        organisations
                .ask(people.giulia(), "007 4311 0157")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:representation-exists"));
        organisations.ask(people.sara(), ACME).then().statusCode(201);
    }

    /** Her own numbers and those of her shop are one holder's. */
    @Test
    void aSoleTraderAsksWithHerOwnTaxCode() {
        String own = register.signedIn("giulia", GIULIA)
                .body(register.request(List.of(register.line(NUMBER, register.prove("giulia", NUMBER)))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201)
                .extract()
                .path("oppositions[0].id");
        String id = organisations
                .ask(people.giulia(), GIULIA)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        organisations.confirm(register.registrar(), id).then().statusCode(200);
        organisations.giuliaFor(id).get("/v1/oppositions").then().body("items.id", contains(own));
    }

    @Test
    void nobodyAsksWithoutEnd() {
        for (int i = 0; i < 10; i++) {
            people.giulia()
                    .post("/v1/organisations/" + organisations.asked() + "/end")
                    .then()
                    .statusCode(200);
        }
        organisations.ask(people.giulia(), ACME).then().statusCode(429).header("Retry-After", "86400");
        clock.shift(Duration.ofDays(1));
        organisations.ask(people.giulia(), ACME).then().statusCode(201);
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
        refused(people.saraFor(given).get("/v1/oppositions"));
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
        refused(people.saraFor(given).get("/v1/oppositions"));
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
        end(first, "Non è il legale rappresentante.");
        refused(people.saraFor(given).get("/v1/oppositions"));
    }

    @Test
    void eachActIsKeptWithWhoAndWhenAndNothingStandsInClear() {
        String id = organisations.confirmed();
        end(id, "Non è il legale rappresentante.");
        assertThat(register.count("select count(*) from representation_history where representation_id = '" + id
                        + "' and act || version || actor in ('REQUEST1giulia', 'CONFIRM2gestore', 'END3gestore')"))
                .isEqualTo(3);
        assertThat(register.count("""
                select count(*) from representation
                where representation::text like '%FRRGLI%' or representation::text like '%00743110157%'
                    or representation::text like '%Acme%' or representation::text like '%512203344%'
                """)).isZero();
    }

    @Test
    void thePersonIsToldAndFindsItAmongTheirData() {
        String id = organisations.confirmed();
        Emitted told = register.events("representation-confirmed").getFirst();
        assertThat(told.data().get("representative").asText()).isEqualTo("giulia");
        assertThat(told.data().get("organisation").asText()).isEqualTo("Acme S.p.A.");
        JsonNode data =
                requireExplained(people.giulia().get("/v1/my-data").asString()).get("data");
        assertThat(data.get("organisations")).hasSize(1);
        assertThat(data.get("organisations").get(0).get("id").asText()).isEqualTo(id);
        assertThat(data.get("delegations"))
                .as("a registrar confirmed it, nobody gave it")
                .isEmpty();
    }

    private static void refused(Response answer) {
        answer.then().statusCode(403).body("type", equalTo(USABLE));
    }
}
