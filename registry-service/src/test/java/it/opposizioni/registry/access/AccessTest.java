package it.opposizioni.registry.access;

import static it.opposizioni.kit.testing.Explained.requireExplained;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.testing.TwoRoles;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.delegation.Delegations;
import it.opposizioni.registry.organisation.Organisations;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who looked at somebody's data, for that person to see. */
@QuarkusTest
class AccessTest extends RegistryTest {

    @Inject
    Organisations organisations;

    @Inject
    Delegations people;

    @Test
    void eachLookOfTheRegistrarIsNotedWithWhatItWasFor() {
        String id = register.registered("giulia", NUMBER);
        String path = "/v1/oppositions/" + id;
        register.registrar()
                .queryParam("number", NUMBER)
                .get("/v1/oppositions")
                .then()
                .statusCode(200);
        for (String part : List.of("", "/history", "/exemptions", "/certificate")) {
            register.registrar().get(path + part).then().statusCode(200);
        }
        Response seen = register.citizen("giulia").get("/v1/accesses");
        seen.then()
                .statusCode(200)
                .body(
                        "items.kind",
                        containsInAnyOrder("OPPOSITION", "OPPOSITION", "HISTORY", "EXEMPTIONS", "CERTIFICATE"))
                .body(
                        "items.purpose",
                        containsInAnyOrder(
                                "NUMBER_SEARCHED",
                                "HOLDER_HELPED",
                                "HOLDER_HELPED",
                                "HOLDER_HELPED",
                                "CERTIFICATE_ISSUED"))
                .body("items.resource", everyItem(is(id)))
                .body("items.role", everyItem(is("REGISTRAR")))
                .body("items.at", everyItem(notNullValue()));
        assertThat(seen.<List<String>>path("items.reader"))
                .as("always the same, and nobody's name")
                .hasSize(5)
                .allMatch(reader -> reader.matches("[0-9A-F]{8}"))
                .containsOnly(seen.<String>path("items[0].reader"));
        assertThat(seen.asString()).doesNotContain("gestore");
    }

    @Test
    void whoAsksForAnOrganisationSeesWhoLookedAtTheRequest() {
        String id = organisations.asked();
        String desk = "/v1/desk/organisations";
        register.registrar().get(desk).then().statusCode(200);
        register.registrar().get(desk + "/" + id).then().statusCode(200);
        organisations.confirm(register.registrar(), id).then().statusCode(200);
        register.registrar().get(desk + "?status=DONE").then().statusCode(200);
        people.giulia()
                .get("/v1/accesses")
                .then()
                .body("items.kind", hasSize(3))
                .body("items.kind", everyItem(is("REPRESENTATION")))
                .body("items.purpose", containsInAnyOrder("REQUEST_EXAMINED", "REQUEST_EXAMINED", "REQUEST_CONSULTED"))
                .body("items.resource", everyItem(is(id)));
    }

    @Test
    void whoSentAListSeesWhoLookedAtItAndItsLines() {
        String list = organisations.sent(organisations.confirmed(), "3331234501\n3331234502\n");
        String desk = "/v1/desk/number-lists";
        for (String part : List.of("", "/" + list, "/" + list + "/lines")) {
            register.registrar().get(desk + part).then().statusCode(200);
        }
        register.registrar()
                .accept("text/csv")
                .get(desk + "/" + list + "/lines.csv")
                .then()
                .statusCode(200);
        organisations.refuse(list);
        register.registrar().get(desk + "/" + list).then().statusCode(200);
        people.giulia()
                .get("/v1/accesses")
                .then()
                .body(
                        "items.kind",
                        containsInAnyOrder(
                                "NUMBER_LIST", "NUMBER_LIST", "NUMBER_LIST", "NUMBER_LIST_LINES", "NUMBER_LIST_LINES"))
                .body(
                        "items.purpose",
                        containsInAnyOrder(
                                "REQUEST_EXAMINED",
                                "REQUEST_EXAMINED",
                                "REQUEST_EXAMINED",
                                "REQUEST_EXAMINED",
                                "REQUEST_CONSULTED"))
                .body("items.resource", everyItem(is(list)));
        requireExplained(people.giulia().get("/v1/my-data").asString());
        assertThat(register.count(
                        "select count(*) from access_note where person like 'desk:%' and resource = '" + list + "'"))
                .as("for the organisation too, whose numbers they are")
                .isEqualTo(5);
    }

    @Test
    void aRegistrarWhoAskedForAnOrganisationIsNotNotedForThat() {
        organisations
                .ask(register.signedIn("gestore", Delegations.SARA, "Sara Bruni"), Organisations.ACME)
                .then()
                .statusCode(201);
        register.registrar().get("/v1/desk/organisations").then().body("items", hasSize(1));
        assertThat(register.count("select count(*) from access_note")).isZero();
        register.secondRegistrar().get("/v1/desk/organisations").then().body("items", hasSize(1));
        assertThat(register.count("select count(*) from access_note where person = 'gestore'"))
                .isOne();
    }

    @Test
    void onesOwnLooksAreNotNotedAndOthersSeeNothingOfThem() {
        String id = register.registered("giulia", NUMBER);
        register.citizen("giulia").get("/v1/oppositions/" + id).then().statusCode(200);
        register.citizen("giulia").get("/v1/oppositions").then().statusCode(200);
        register.citizen("giulia").get("/v1/accesses").then().body("items", empty());
        register.registrar().get("/v1/oppositions/" + id).then().statusCode(200);
        register.citizen("marco").get("/v1/accesses").then().statusCode(200).body("items", empty());
        register.citizen("giulia").get("/v1/accesses").then().body("items", hasSize(1));
    }

    @Test
    void aLookAtANumberThatNobodyHasClaimedIsNotedForInspections() {
        register.importLegacy(OTHER_NUMBER + "\n");
        register.registrar()
                .queryParam("number", OTHER_NUMBER)
                .get("/v1/oppositions")
                .then()
                .body("items", hasSize(1));
        assertThat(register.count("select count(*) from access_note where person is null and reader = 'gestore'"))
                .isEqualTo(1);
    }

    @Test
    void aLongListComesInPages() {
        String id = register.registered("giulia", NUMBER);
        for (int i = 0; i < 3; i++) {
            register.registrar().get("/v1/oppositions/" + id).then().statusCode(200);
        }
        Response first = register.citizen("giulia").get("/v1/accesses?limit=2");
        first.then().body("items", hasSize(2));
        register.citizen("giulia")
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/accesses?limit=2")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void whatWasNotedCannotBeRewritten() {
        String id = register.registered("giulia", NUMBER);
        register.registrar().get("/v1/oppositions/" + id).then().statusCode(200);
        for (String rewriting : List.of("update access_note set reader = 'nessuno'", "delete from access_note")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> TwoRoles.executeAsOwner(rewriting))
                    .withMessageContaining("append-only");
        }
    }
}
