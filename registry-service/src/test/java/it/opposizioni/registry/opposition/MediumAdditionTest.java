package it.opposizioni.registry.opposition;

import static it.opposizioni.registry.Register.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.stream.Position;
import it.opposizioni.registry.history.HistoryEntry;
import it.opposizioni.registry.history.NumberHistory;
import it.opposizioni.registry.history.OppositionHistory;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Calls and post of one number are opposed apart: the one that is added does not move the dates of the other. */
@QuarkusTest
class MediumAdditionTest extends OppositionMediaScenario {

    private static final String CALLS_ACTIVE = "2026-12-10T23:00:00Z";
    private static final String POST_ACTIVE_LATER = "2027-01-19T23:00:00Z";
    private static final String CALLS_ACTIVE_LATER = "2027-01-04T23:00:00Z";

    @Inject
    OppositionHistory history;

    @Test
    void whoOpposedCallsAddsPostAndKeepsTheDatesOfCalls() {
        String id = register.registered("giulia", NUMBER);
        clock.set(Instant.parse(LATER));
        String protocol = add("giulia", NUMBER, "POST")
                .then()
                .statusCode(201)
                .body("activeFrom", equalTo(POST_ACTIVE_LATER))
                .body("oppositions[0].id", equalTo(id))
                .extract()
                .path("protocol");
        opposition(id)
                .then()
                .body("media", contains("TELEPHONE", "POST"))
                .body("status", equalTo("ACTIVE"))
                .body("effectiveFrom", equalTo(REGISTERED))
                .body("activeFrom", equalTo(CALLS_ACTIVE))
                .body("dates.medium", contains("TELEPHONE", "POST"))
                .body("dates.effectiveFrom", contains(REGISTERED, LATER))
                .body("dates.activeFrom", contains(CALLS_ACTIVE, POST_ACTIVE_LATER))
                .body("dates.status", contains("ACTIVE", "REGISTERED"))
                .body("dates.daysLeft", contains(0, 30))
                .body("consentsRevokedAsOf", equalTo(REGISTERED))
                .body("version", equalTo(2));
        register.citizen("giulia")
                .get("/v1/registrations/" + protocol)
                .then()
                .statusCode(200)
                .body("oppositions.id", contains(id));
        register.citizen("giulia")
                .get("/v1/oppositions/" + id + "/history")
                .then()
                .body("items.change", contains("REGISTERED", "MEDIUM_ADDED"))
                .body("items[1].dates.activeFrom", contains(CALLS_ACTIVE, POST_ACTIVE_LATER));

        JsonNode changed =
                register.events("opposition-media-changed").getFirst().data();
        assertThat(changed.get("added").toString()).isEqualTo("[\"POST\"]");
        assertThat(changed.get("media").toString()).isEqualTo("[\"TELEPHONE\",\"POST\"]");
        JsonNode line = register.events("registration-recorded")
                .getLast()
                .data()
                .get("oppositions")
                .get(0);
        assertThat(line.get("recorded").findValuesAsText("medium")).containsExactly("POST");
        assertThat(line.get("recorded").findValuesAsText("activeFrom")).containsExactly(POST_ACTIVE_LATER);
    }

    @Test
    void whoOpposedPostAddsCallsAndKeepsTheDatesOfPost() {
        String id = add("giulia", NUMBER, "POST")
                .then()
                .statusCode(201)
                .body("oppositions[0].activeFrom", equalTo("2026-12-25T23:00:00Z"))
                .extract()
                .path("oppositions[0].id");
        clock.set(Instant.parse(LATER));
        add("giulia", NUMBER, "TELEPHONE").then().statusCode(201).body("activeFrom", equalTo(CALLS_ACTIVE_LATER));
        opposition(id)
                .then()
                .body("dates.effectiveFrom", contains(LATER, REGISTERED))
                .body("dates.activeFrom", contains(CALLS_ACTIVE_LATER, "2026-12-25T23:00:00Z"))
                .body("activeFrom", equalTo(CALLS_ACTIVE_LATER));
    }

    @Test
    void askingForBothAddsTheOneThatIsMissing() {
        String id = register.registered("giulia", NUMBER);
        clock.set(Instant.parse(LATER));
        add("giulia", NUMBER, "TELEPHONE", "POST").then().statusCode(201);
        opposition(id).then().body("dates.effectiveFrom", contains(REGISTERED, LATER));
    }

    @Test
    void whatStandsAlreadyIsAConflictAsBefore() {
        register.registered("giulia", NUMBER);
        add("giulia", NUMBER, "TELEPHONE")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:opposizioni:opposition-already-yours"))
                .body("errors.code", contains("ALREADY_YOURS"));
        add("giulia", NUMBER, "POST").then().statusCode(201);
        clock.set(Instant.parse(LATER));
        add("giulia", NUMBER, "TELEPHONE", "POST").then().statusCode(409);
        assertThat(register.events("opposition-media-changed")).hasSize(1);
    }

    @Test
    void theDatesOfAnImportedNumberAreNotThoseOfPostThatIsAddedWithTheClaim() {
        register.importLegacy(NUMBER + "\n").then().statusCode(200);
        clock.set(Instant.parse(LATER));
        String id = add("giulia", NUMBER, "TELEPHONE", "POST")
                .then()
                .statusCode(201)
                .extract()
                .path("oppositions[0].id");
        opposition(id)
                .then()
                .body("dates.effectiveFrom", contains(REGISTERED, LATER))
                .body("dates.activeFrom", contains(CALLS_ACTIVE, POST_ACTIVE_LATER));
    }

    /** Evidence asks since when others can have known: the change that made calls opposed, not the last one. */
    @Test
    void theHistoryNamesTheChangeThatOpposedCalls() {
        register.registered("giulia", NUMBER);
        clock.set(Instant.parse(LATER));
        add("giulia", NUMBER, "POST").then().statusCode(201);

        NumberHistory number = history.about(PhoneNumber.tryParse(NUMBER).orElseThrow());
        HistoryEntry since = number.callsOpposedSince(Instant.parse(LATER)).orElseThrow();
        HistoryEntry last = number.at(Instant.parse(LATER)).orElseThrow();
        assertThat(since.version()).isEqualTo(1);
        assertThat(last.version()).isEqualTo(2);
        Position first = history.knownFrom(since).orElseThrow();
        Position second = history.knownFrom(last).orElseThrow();
        assertThat(first.sequence()).isLessThan(second.sequence());
        assertThat(first.recordedAt()).isBefore(second.recordedAt());
        assertThat(number.callsOpposedSince(Instant.parse(REGISTERED).minusMillis(1)))
                .isEmpty();
    }
}
