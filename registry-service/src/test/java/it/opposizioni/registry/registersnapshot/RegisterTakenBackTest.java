package it.opposizioni.registry.registersnapshot;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static it.opposizioni.registry.operatordirectory.Operators.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.recovery.TakingBack;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import it.opposizioni.registry.RegistryTest;
import it.opposizioni.registry.activation.ActivationAnnouncer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What operator-service's copy still knows comes back into the history, and nobody is written to. */
@QuarkusTest
class RegisterTakenBackTest extends RegistryTest {

    private static final UUID LOST = new UUID(0x7000, 1);
    private static final long DIGITS = 393_331_234_567L;

    @Inject
    TakingBack takingBack;

    @Inject
    ActivationAnnouncer announcer;

    @Inject
    ObjectMapper json;

    @Inject
    Jdbc jdbc;

    @Test
    void aNumberThatOnlyTheCopyKnewStandsAgainUntilItsHolderClaimsIt() {
        Instant knownAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        clock.shift(Duration.ofHours(1));

        assertThat(takeBack(knownAt, opposition(LOST, 7, true, true))).isEqualTo(1);

        register.registrar()
                .get("/v1/oppositions/" + LOST)
                .then()
                .statusCode(200)
                .body("origin", equalTo("RECOVERED"))
                .body("status", equalTo("REGISTERED"))
                .body("effectiveFrom", equalTo(knownAt.toString()))
                .body("protocol", nullValue())
                .body("consentsRevokedAsOf", nullValue());
        assertThat(history(LOST)).containsExactly("RECOVERED 8 true true");
        Emitted event = register.events("opposition-recovered").getFirst();
        assertThat(event.version()).isEqualTo(8);
        clock.shift(Duration.ofDays(40));
        announcer.announceDue();
        assertThat(register.events("opposition-activated")).isEmpty();

        register.register("giulia", NUMBER).then().statusCode(201);
        register.citizen("giulia")
                .get("/v1/oppositions/" + LOST)
                .then()
                .statusCode(200)
                .body("effectiveFrom", equalTo(knownAt.toString()))
                .body("status", equalTo("ACTIVE"));
    }

    @Test
    void anEndThatOnlyTheCopyKnewIsTakenBackWithItsExemptions() {
        UUID id = UUID.fromString(register.registered("giulia", NUMBER));

        takeBack(clock.instant(), opposition(id, 2, false, false));

        assertThat(history(id)).endsWith("RECOVERED 3 false false");
        register.citizen("giulia").get("/v1/oppositions/" + id).then().body("status", equalTo("WITHDRAWN"));
        assertThat(register.events("opposition-withdrawn")).isEmpty();
    }

    /** The copy had a later version in which the same was opposed: its activation had been announced. */
    @Test
    void whatWasAnnouncedIsNotAnnouncedAgain() {
        UUID id = UUID.fromString(register.registered("giulia", NUMBER));
        clock.shift(Duration.ofDays(20));

        takeBack(clock.instant(), opposition(id, 2, true, false));
        announcer.announceDue();

        assertThat(register.events("opposition-activated")).isEmpty();
        assertThat(register.events("opposition-recovered").getFirst().version()).isEqualTo(3);
    }

    @Test
    void whatHasChangedHereSinceStays() {
        UUID id = UUID.fromString(register.registered("giulia", NUMBER));

        assertThat(takeBack(
                        clock.instant(),
                        opposition(id, 1, true, false),
                        opposition(LOST, 9, true, true),
                        opposition(new UUID(0x7000, 2), 4, false, false)))
                .isZero();

        assertThat(register.events("opposition-recovered")).isEmpty();
    }

    @Test
    void aNumberThatPassedToAnotherHolderStandsOnce() {
        UUID id = UUID.fromString(register.registered("giulia", NUMBER));

        assertThat(takeBack(clock.instant(), opposition(LOST, 1, true, false), opposition(id, 2, false, false)))
                .isEqualTo(2);

        assertThat(jdbc.query(
                        "select id from opposition where number = ? and ended_at is null",
                        row -> row.getObject(1, UUID.class),
                        DIGITS))
                .containsExactly(LOST);
    }

    @Test
    void exemptionsComeBackWithTheirNumber() {
        Instant from = clock.instant().minus(Duration.ofDays(1));
        UUID exemption = new UUID(0x7001, 1);
        Map<String, Object> row = new LinkedHashMap<>(Map.of(
                "number",
                DIGITS,
                "exemptionId",
                exemption,
                "operatorId",
                ACME,
                "version",
                1,
                "from",
                from,
                "ended",
                false));

        assertThat(takeBack(clock.instant(), json.valueToTree(row), opposition(LOST, 1, true, false)))
                .isEqualTo(2);

        assertThat(jdbc.query(
                        "select change || ' ' || version from exemption_history where exemption_id = ?",
                        r -> r.getString(1),
                        exemption))
                .containsExactly("RECOVERED 2");
        row.put("ended", true);
        row.put("version", 3);
        assertThat(takeBack(clock.instant(), json.valueToTree(row))).isEqualTo(1);
        assertThat(register.events("exemption-ended").getFirst().version()).isEqualTo(4);
        for (String event : List.of("exemption-granted", "exemption-ended")) {
            JsonNode data = register.events(event).getFirst().data();
            Contracts.assertFits(event, data);
            assertThat(data.get("holder").isNull()).as("it was told before").isTrue();
        }
    }

    @Test
    void theRegistrarSeesWhatARowSaysAndNoWholeNumber() {
        assertThat(takingBack.show(opposition(LOST, 1, true, true)).details()).containsExactly("TELEPHONE", "POST");
        TakingBack.Shown shown = takingBack.show(opposition(LOST, 1, false, false));
        assertThat(shown.kind()).isEqualTo("OPPOSITION_ENDED");
        assertThat(shown.subject()).doesNotContain("333123").doesNotContain(OTHER_NUMBER);
    }

    private int takeBack(Instant knownAt, JsonNode... rows) {
        return QuarkusTransaction.requiringNew().call(() -> takingBack.takeBack(List.of(rows), knownAt));
    }

    private JsonNode opposition(UUID id, long version, boolean telephone, boolean post) {
        return json.valueToTree(
                Map.of("number", DIGITS, "oppositionId", id, "version", version, "telephone", telephone, "post", post));
    }

    private List<String> history(UUID id) {
        return jdbc.query(
                "select change || ' ' || version || ' ' || telephone || ' ' || post from opposition_history "
                        + "where opposition_id = ? order by version",
                row -> row.getString(1),
                id);
    }
}
