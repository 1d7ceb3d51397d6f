package it.opposizioni.registry.mydata;

import static it.opposizioni.kit.testing.Explained.requireExplained;
import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.operatordirectory.Operators;
import it.opposizioni.registry.withoutaccount.Visitors;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who has no account learns what is held, and who looked at it, as who has one does (GDPR art. 15). */
@QuarkusTest
class ManagedDataTest extends RegistryTest {

    @Inject
    Visitors visitors;

    @Inject
    Operators operators;

    private Response data(String visit) {
        return visitors.site().header("Accept-Language", "en").get("/v1/visits/" + visit + "/my-data");
    }

    private static String path(String visit) {
        return "/v1/visits/" + visit;
    }

    @Test
    void everythingAboutTheNumberIsThereAndExplained() {
        operators.approved(ACME, "Acme Energia S.p.A.");
        String visit = visitors.opened(NUMBER);
        visitors.site()
                .body(Map.of("operatorId", ACME))
                .post(path(visit) + "/exemptions")
                .then()
                .statusCode(201);
        visitors.site().post(path(visit) + "/renewal").then().statusCode(200);
        visitors.site().get(path(visit) + "/certificate").then().statusCode(200);
        Response answer = data(visit);
        answer.then().statusCode(200).header("Cache-Control", "private, no-store");
        JsonNode document = requireExplained(answer.asString());
        JsonNode held = document.at("/data/oppositions");
        assertThat(held).hasSize(1);
        assertThat(held.at("/0/number").asText()).isEqualTo(NUMBER);
        assertThat(held.at("/0/history")).hasSize(2);
        assertThat(held.at("/0/exemptions/0/company").asText()).isEqualTo("Acme Energia S.p.A.");
        assertThat(held.at("/0/certificates")).hasSize(1);
        assertThat(document.at("/data/contacts/0/address").asText()).matches("ada\\d+@example.org");
        assertThat(document.at("/data/accesses")).isEmpty();
        assertThat(document.at("/fields/contacts").asText()).isEqualTo("Where we write to you");
    }

    /** Before this they were noted, and shown to nobody. */
    @Test
    void eachLookOfTheRegistrarAndTheAuthorityIsSeen() {
        String visit = visitors.opened(NUMBER);
        String other = visitors.opened(OTHER_NUMBER);
        String id = register.registrar()
                .queryParam("number", NUMBER)
                .get("/v1/oppositions")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        register.registrar().get("/v1/oppositions/" + id + "/history").then().statusCode(200);
        register.regulator()
                .body(Map.of("number", NUMBER, "at", clock.instant().toString()))
                .post("/v1/as-of-answers")
                .then()
                .statusCode(200);
        Response answer = data(visit);
        JsonNode looks = requireExplained(answer.asString()).at("/data/accesses");
        assertThat(looks.findValuesAsText("purpose"))
                .containsExactly("CALL_JUDGED", "HOLDER_HELPED", "NUMBER_SEARCHED");
        assertThat(looks.findValuesAsText("role")).containsExactly("REGULATOR", "REGISTRAR", "REGISTRAR");
        assertThat(looks.findValuesAsText("resource")).containsOnly(id);
        assertThat(answer.asString()).doesNotContain("gestore", "garante");
        assertThat(requireExplained(data(other).asString()).at("/data/accesses"))
                .as("of another number")
                .isEmpty();
    }

    @Test
    void nothingIsTheirsWithoutTheCodeNorAfterTheTime() {
        String visit = visitors.opened(NUMBER);
        data(visitors.proved(NUMBER))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:visit-state"));
        clock.shift(Duration.ofMinutes(30));
        data(visit).then().statusCode(409).body("type", equalTo("urn:problem:opposizioni:visit-over"));
    }

    /** Neither what an earlier holder of the line did, nor who looked at that. */
    @Test
    void itIsOfTheirOppositionAlone() {
        register.callFor("REGISTER", NUMBER).then().statusCode(200);
        register.registrar()
                .queryParam("number", NUMBER)
                .get("/v1/oppositions")
                .then()
                .statusCode(200);
        register.callFor("REMOVE", NUMBER).then().statusCode(200);
        register.endRemovals();
        JsonNode data =
                requireExplained(data(visitors.opened(NUMBER)).asString()).get("data");
        assertThat(data.get("accesses")).isEmpty();
        assertThat(data.at("/oppositions/0/history").findValuesAsText("change")).isEqualTo(List.of("REGISTERED"));
    }

    /** Somebody else may have called from the line before. */
    @Test
    void whatACallAskedForBeforeIsNotTold() {
        register.callFor("REGISTER", NUMBER).then().statusCode(200);
        clock.shift(Duration.ofDays(5));
        JsonNode held =
                requireExplained(data(visitors.opened(NUMBER)).asString()).at("/data/oppositions/0");
        assertThat(held.at("/history").findValuesAsText("change")).isEqualTo(List.of("RENEWED"));
    }
}
