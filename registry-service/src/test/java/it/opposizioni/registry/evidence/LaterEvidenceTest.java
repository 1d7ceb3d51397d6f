package it.opposizioni.registry.evidence;

import static it.opposizioni.registry.Register.NUMBER;
import static it.opposizioni.registry.Register.OTHER_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What came to the register after a call: by a file of the earlier register, or by a claim or a change of the holder. */
@QuarkusTest
class LaterEvidenceTest extends StatedEvidenceTest {

    @Inject
    EvidenceService evidence;

    @Inject
    Jdbc jdbc;

    /** The earlier register protected the number since a day before the call, and its file comes after the complaint. */
    @Test
    void whatTheRegisterLearnsLaterItStatesByItself() {
        clock.set(ACTIVE);
        UUID id = complaints.file("giulia", NUMBER, ACTIVE.minusSeconds(3600));
        UUID another = complaints.file("giulia", OTHER_NUMBER, ACTIVE.minusSeconds(3600));
        clock.set(ACTIVE.plusSeconds(60));
        evidence.checkAgain();
        assertThat(register.events("registration-stated")).hasSize(2);

        register.importLegacySince(NUMBER + "\n", "2026-11-01T00:00:00Z").then().statusCode(200);
        evidence.checkAgain();
        evidence.checkAgain();

        assertThat(register.events("registration-stated")).hasSize(3);
        Emitted corrected = register.events("registration-stated").getLast();
        assertThat(corrected.aggregateId()).isEqualTo(id.toString()).isNotEqualTo(another.toString());
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.data().has("round")).isFalse();
        JsonNode call = corrected.data().get("calls").get(0);
        assertThat(call.get("status").asText()).isEqualTo("ACTIVE");
        assertThat(recordedAt(call)).isBetween(ACTIVE.plusSeconds(60), ACTIVE.plusSeconds(61));
        Contracts.assertFits("registration-stated", corrected.data());
    }

    /** On a busy day more are due than are taken at a time. */
    @Test
    void allThatAreDueAreCheckedAtOnce() {
        clock.set(ACTIVE);
        for (int i = 0; i < 120; i++) {
            complaints.file("giulia", NUMBER, ACTIVE.minusSeconds(3600));
        }
        clock.set(ACTIVE.plusSeconds(600));
        evidence.checkAgain();
        assertThat(jdbc.exists("select from answered_complaint where checks = 0"))
                .isFalse();
    }

    /** What happens after the calls changes nothing about them. */
    @Test
    void aLaterChangeOfTheOppositionIsNoCorrection() {
        clock.set(REGISTERED);
        String id = register.registered("giulia", NUMBER);
        clock.set(WITHDRAWN.minusSeconds(60));
        complaints.file("giulia", NUMBER, ACTIVE);
        clock.set(WITHDRAWN);
        register.withdraw("giulia", NUMBER, id);
        for (int day = 0; day < 800; day += 20) {
            clock.set(WITHDRAWN.plus(Duration.ofDays(day)));
            evidence.checkAgain();
        }
        assertThat(register.events("registration-stated")).hasSize(1);
        assertThat(jdbc.exists("select from answered_complaint where question is not null"))
                .isFalse();
    }

    /** The holder who claims an imported number changes its opposition, which has been in the register since the import. */
    @Test
    void theChangeThatMadeTheNumberOpposedIsTheFirstOfAnUnbrokenRow() {
        clock.set(REGISTERED);
        register.importLegacy(NUMBER + "\n").then().statusCode(200);
        clock.set(REGISTERED.plusSeconds(3600));
        register.registered("giulia", NUMBER);
        clock.set(ACTIVE);
        complaints.file("giulia", NUMBER, ACTIVE);

        JsonNode call = statedCalls().get(0);
        assertThat(call.get("heldByReporter").asBoolean()).isTrue();
        assertThat(recordedAt(call)).isBetween(REGISTERED, REGISTERED.plusSeconds(1));
        assertThat(call.get("recorded").get("sequence").asLong())
                .isEqualTo(jdbc.first("""
                                select p.sequence from outbox_position p join outbox_event e on e.id = p.event_id
                                where e.type like '%oppositions-carried-over%'
                                """, row -> row.getLong(1)).orElseThrow());
    }

    /** Somebody had the line then and asked for it: that it was the same person, a later proof does not show. */
    @Test
    void whoClaimsWhatWasRegisteredByACallHadItFromTheClaimOn() {
        clock.set(REGISTERED);
        register.callFor("REGISTER", NUMBER).then().statusCode(200);
        clock.set(ACTIVE.plusSeconds(3600));
        register.registered("giulia", NUMBER);
        clock.set(ACTIVE.plusSeconds(10_800));
        complaints.file("giulia", NUMBER, ACTIVE);
        complaints.file("giulia", NUMBER, ACTIVE.plusSeconds(7200));

        assertThat(register.events("registration-stated"))
                .extracting(event -> event.data().at("/calls/0/heldByReporter").asBoolean())
                .containsExactly(false, true);
        assertThat(register.events("registration-stated"))
                .as("what the authority reads")
                .allSatisfy(event ->
                        assertThat(event.data().at("/calls/0/status").asText()).isEqualTo("ACTIVE"));
    }

    /** One fact, two audiences: who proves the line after the call reads what the authority reads. */
    @Test
    void whoClaimsTheNumberAfterTheCallHadItThen() {
        clock.set(REGISTERED);
        register.importLegacy(NUMBER + "\n").then().statusCode(200);
        clock.set(ACTIVE.plusSeconds(3600));
        register.registered("giulia", NUMBER);
        complaints.file("giulia", NUMBER, ACTIVE);
        complaints.file("marco", NUMBER, ACTIVE);

        assertThat(register.events("registration-stated"))
                .extracting(event -> event.data().at("/calls/0/heldByReporter").asBoolean())
                .containsExactly(true, false);
    }
}
