package it.opposizioni.registry.desk;

import static it.opposizioni.registry.Register.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many numbers in one letter. */
@QuarkusTest
class DeskListTest extends DeskScenario {

    @Test
    void aListGetsAWordForEachLineAndOneProtocolNumber() {
        register.registered("marco", "+393331234510");
        oppose("+393331234511", ADA).then().statusCode(201);
        List<String> numbers = List.of(
                "333 123 4501",
                "interno 12",
                "+393331234510",
                "0039 333 123 4502",
                "3331234501",
                "+393331234511",
                "+44 20 7946 0000");
        Response entered = list(numbers, Map.of());
        entered.then()
                .statusCode(200)
                .body("recorded", equalTo(2))
                .body("protocol", startsWith("OPP-2026-"))
                .body("lines.line", contains(1, 2, 3, 4, 5, 6, 7))
                .body(
                        "lines.outcome",
                        contains(
                                "RECORDED",
                                "NOT_A_NUMBER",
                                "HELD_BY_ANOTHER",
                                "RECORDED",
                                "TWICE",
                                "ALREADY",
                                "NOT_A_LINE"))
                .body("lines[0].number", equalTo("+393331234501"))
                .body("lines[1].number", equalTo("interno 12"));
        assertThat(register.events("registration-recorded").getLast().data().get("oppositions"))
                .hasSize(2);
        register.signedIn("ada", ADA).get("/v1/oppositions").then().body("items", hasSize(3));
        register.signedIn("ada", ADA)
                .get("/v1/registrations/" + entered.path("protocol"))
                .then()
                .body("oppositions.number", contains("+393331234501", "+393331234502"));
        assertThat(register.count("select count(*) from desk_request")).isEqualTo(3);
        list(numbers, Map.of())
                .then()
                .statusCode(200)
                .body("recorded", equalTo(0))
                .body("protocol", nullValue())
                .body("lines[0].outcome", equalTo("ALREADY"));
    }

    @Test
    void aListIsCheckedAsARequestIs() {
        list(List.of(NUMBER), Map.of("receivedAt", NOW.plusSeconds(1).toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/receivedAt"));
        list(List.of(), Map.of()).then().statusCode(422).body("errors.pointer", contains("/numbers"));
        list(Collections.nCopies(1_001, "1"), Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/numbers"));
    }

    private Response list(List<String> numbers, Map<String, Object> instead) {
        Map<String, Object> entry = new HashMap<>(register.deskEntry(NUMBER, ADA));
        entry.remove("number");
        entry.put("numbers", numbers);
        entry.putAll(instead);
        return register.registrar().body(entry).post("/v1/desk/lists");
    }
}
