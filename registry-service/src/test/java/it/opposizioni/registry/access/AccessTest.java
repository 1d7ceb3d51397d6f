package it.opposizioni.registry.access;

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
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who looked at somebody's data, for that person to see. */
@QuarkusTest
class AccessTest extends RegistryTest {

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
