package it.opposizioni.registry.organisation;

import static it.opposizioni.kit.testing.Explained.requireExplained;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.delegation.Delegations.GIULIA;
import static it.opposizioni.registry.delegation.Delegations.SARA;
import static it.opposizioni.registry.organisation.Organisations.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.registry.delegation.Delegations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody asks to represent an organisation, and a registrar decides. */
@QuarkusTest
class OrganisationTest extends OrganisationScenario {

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
        Organisations.refused(organisations.giuliaFor(id).get("/v1/oppositions"));
        assertThat(register.count("select count(*) from desk_holder")).isZero();
        // the place is free
        organisations.asked();
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
        // what is written about them is her own post
        people.giulia().get("/v1/organisations/" + id).then().body("holder", nullValue());
    }

    /** By which its letters are found: for as long as somebody represents it, and for nobody else. */
    @Test
    void whoRepresentsItKnowsUnderWhichNameItsLettersAreKept() {
        String id = organisations.asked();
        people.giulia().get("/v1/organisations/" + id).then().body("holder", nullValue());
        organisations.confirm(register.registrar(), id).then().statusCode(200);
        String holder = register.events("representation-confirmed")
                .getFirst()
                .data()
                .get("holder")
                .asText();
        people.giulia().get("/v1/organisations/" + id).then().body("holder", equalTo(holder));
        people.sara().get("/v1/organisations/" + id).then().statusCode(404);
        organisations.end(id, "Non è il legale rappresentante.");
        people.giulia().get("/v1/organisations/" + id).then().body("holder", nullValue());
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

    @Test
    void eachActIsKeptWithWhoAndWhenAndNothingStandsInClear() {
        String id = organisations.confirmed();
        organisations.end(id, "Non è il legale rappresentante.");
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
        assertThat(told.data().get("holder").asText()).startsWith("desk:");
        JsonNode data =
                requireExplained(people.giulia().get("/v1/my-data").asString()).get("data");
        assertThat(data.get("organisations")).hasSize(1);
        assertThat(data.get("organisations").get(0).get("id").asText()).isEqualTo(id);
        assertThat(data.get("delegations"))
                .as("a registrar confirmed it, nobody gave it")
                .isEmpty();
    }
}
