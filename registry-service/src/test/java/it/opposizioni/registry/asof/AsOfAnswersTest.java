package it.opposizioni.registry.asof;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.registry.RegistryTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The registrar and the authority ask what was true of a number; its holder sees that they did. */
@QuarkusTest
class AsOfAnswersTest extends RegistryTest {

    private static final String BEGAN = "2026-11-25T09:00:00Z";
    private static final String LATER = "2026-12-20T09:00:00Z";

    @BeforeEach
    void aNumberThatStands() {
        clock.set(Instant.parse(BEGAN));
    }

    @Test
    void aNumberIsOpposedFromTheInstantOfItsRegistrationOn() {
        String id = register.registered("giulia", NUMBER);
        clock.set(Instant.parse(LATER));
        ask(register.regulator(), Map.of("number", NUMBER, "at", "2026-12-01T10:00:00Z"))
                .then()
                .statusCode(200)
                .body("opposed", equalTo(true))
                .body("medium", equalTo("TELEPHONE"))
                .body("right", equalTo("EXPLICIT_OPPOSITION"))
                .body("citation", equalTo("DPR 26/2022 art. 7 c. 7; L. 5/2018 art. 1 c. 5"))
                .body("oppositionId", equalTo(id))
                .body("origin", equalTo("CITIZEN"))
                .body("consentsRevokedAsOf", equalTo(BEGAN))
                .body("knownAt", equalTo(LATER));
        ask(register.regulator(), Map.of("number", NUMBER, "at", "2026-12-01T10:00:00Z", "medium", "POST"))
                .then()
                .body("opposed", equalTo(false));
        ask(register.regulator(), Map.of("number", NUMBER, "at", "2026-11-25T08:59:59Z"))
                .then()
                .body("opposed", equalTo(false))
                .body("right", equalTo("NONE"))
                .body("oppositionId", nullValue());
    }

    @Test
    void whatWasLearnedLaterIsLeftOut() {
        register.importLegacySince(NUMBER, "2026-10-01T00:00:00Z");
        Map<String, Object> question = new HashMap<>(Map.of("number", NUMBER, "at", "2026-10-15T00:00:00Z"));
        ask(register.registrar(), question).then().body("right", equalTo("CARRIED_OVER"));
        question.put("knownAt", "2026-11-25T08:59:59Z");
        ask(register.registrar(), question).then().body("opposed", equalTo(false));
    }

    @Test
    void theHolderSeesWhoAskedAndOfAnUnknownNumberNothingIsNoted() {
        register.registered("giulia", NUMBER);
        for (RequestSpecification who : new RequestSpecification[] {register.registrar(), register.regulator()}) {
            ask(who, Map.of("number", NUMBER, "at", BEGAN)).then().statusCode(200);
        }
        ask(register.regulator(), Map.of("number", OTHER_NUMBER, "at", BEGAN))
                .then()
                .statusCode(200)
                .body("opposed", equalTo(false));
        register.citizen("giulia")
                .get("/v1/accesses")
                .then()
                .body("items.role", containsInAnyOrder("REGISTRAR", "REGULATOR"))
                .body("items.kind", contains("HISTORY", "HISTORY"))
                .body("items.purpose", contains("CALL_JUDGED", "CALL_JUDGED"));
        assertThat(register.count("select count(*) from access_note")).isEqualTo(2);
    }

    /** Nobody learns from one's own number whether somebody else had it in the register before. */
    @Test
    void aHolderIsAnsweredOfItsOwnOppositionAlone() {
        register.registered("giulia", NUMBER);
        clock.set(Instant.parse(LATER));
        String own = register.registered("marco", NUMBER);
        clock.set(Instant.parse("2026-12-21T09:00:00Z"));
        askOwn("marco", own, Map.of("at", "2026-12-20T10:00:00Z"))
                .then()
                .statusCode(200)
                .body("opposed", equalTo(true))
                .body("right", equalTo("EXPLICIT_OPPOSITION"))
                .body("oppositionId", equalTo(own))
                .body("consentsRevokedAsOf", equalTo(LATER));
        askOwn("marco", own, Map.of("at", "2026-12-01T10:00:00Z"))
                .then()
                .statusCode(200)
                .body("opposed", equalTo(false))
                .body("right", equalTo("NONE"))
                .body("oppositionId", nullValue());
        askOwn("giulia", own, Map.of("at", LATER)).then().statusCode(404);
        askOwn("marco", own, Map.of("at", "2026-12-22T09:00:00Z"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/at"));
    }

    private Response askOwn(String person, String opposition, Map<String, ?> question) {
        return register.citizen(person).body(question).post("/v1/oppositions/" + opposition + "/as-of-answers");
    }

    @Test
    void whatIsWrongIsNamed() {
        ask(register.registrar(), Map.of("number", NUMBER, "at", LATER, "knownAt", LATER))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/at", "/knownAt"))
                .body("errors.code", contains("FUTURE", "FUTURE"));
        ask(register.registrar(), Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/number", "/at"));
        ask(register.registrar(), Map.of("number", "pippo", "at", BEGAN))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/number"));
    }

    private static Response ask(RequestSpecification who, Map<String, ?> question) {
        return who.body(question).post("/v1/as-of-answers");
    }
}
