package it.opposizioni.registry.opposition;

import static it.opposizioni.registry.Register.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.testing.TwoRoles;
import it.opposizioni.registry.RegistryTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OppositionTest extends RegistryTest {

    @Test
    void theRegistrarLooksAtOneNumberAtATime() {
        String id = register.registered("giulia", NUMBER);
        register.as("gestore", Role.REGISTRAR)
                .get("/v1/oppositions")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/number"));
        register.as("gestore", Role.REGISTRAR)
                .queryParam("number", "333 123 4567")
                .get("/v1/oppositions")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        register.as("gestore", Role.REGISTRAR)
                .get("/v1/oppositions/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void aLongListComesInPages() {
        for (int i = 0; i < 5; i++) {
            register.registered("giulia", "+39333000000" + i);
        }
        List<String> seen = new ArrayList<>();
        String path = "/v1/oppositions?limit=2";
        while (path != null) {
            Response page = register.citizen("giulia").get(path);
            page.then().statusCode(200);
            seen.addAll(page.path("items.number"));
            String cursor = page.path("next");
            if (cursor != null) {
                page.then().header("Link", containsString("rel=\"next\""));
            }
            path = cursor == null ? null : "/v1/oppositions?limit=2&cursor=" + cursor;
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void theHistoryCannotBeRewritten() {
        register.registered("giulia", NUMBER);
        for (String rewriting :
                List.of("update opposition_history set holder = 'marco'", "delete from opposition_history")) {
            Assertions.assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> TwoRoles.executeAsOwner(rewriting))
                    .withMessageContaining("append-only");
        }
    }
}
