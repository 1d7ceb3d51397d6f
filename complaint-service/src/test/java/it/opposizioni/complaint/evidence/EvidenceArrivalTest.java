package it.opposizioni.complaint.evidence;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.EventProbe.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements arrive in any order, more than once, about nothing, or broken. */
@QuarkusTest
class EvidenceArrivalTest extends EvidenceScenario {

    @Inject
    Jdbc jdbc;

    /** deploy/docs/threats.md T7: three times each, in any order, with a correction among them: always the same end, and announced once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyOrderAndRepetitionLeavesTheSameState(long seed) {
        try (EventProbe.Listener portal = probe.listen("portal", "complaint.events")) {
            Filed filed = file(giulia());
            List<Event> threeTimes = new ArrayList<>();
            List<Event> once = List.of(
                    registration(filed, 1, "NOT_OPPOSED", false),
                    registration(filed, 2, "ACTIVE", true),
                    caller(filed, 1));
            for (int i = 0; i < 3; i++) {
                threeTimes.addAll(once);
            }
            Collections.shuffle(threeTimes, new Random(seed));
            threeTimes.forEach(e -> probe.publish(e.type().equals(CallerStatement.TYPE) ? OPERATORS : REGISTRY, e));
            Filed marker = file(marco());
            probe.publish(REGISTRY, registration(marker, 1, "ACTIVE", true));
            probe.publish(OPERATORS, caller(marker, 1));
            awaitCollected(marker);
            awaitCollected(filed);

            assertThat(complaint(garante(), filed).getString("assessment")).isEqualTo("VIOLATION_LIKELY");
            assertThat(complaint(giulia(), filed).getList("timeline.stage"))
                    .isEqualTo(List.of("FILED", "EVIDENCE_COLLECTED"));
            await().until(() -> portal.soFar().stream().anyMatch(e -> isCollected(e, marker)));
            assertThat(portal.soFar().stream().filter(e -> isCollected(e, filed)))
                    .hasSize(1);
        }
    }

    private static boolean isCollected(Event event, Filed filed) {
        return event.aggregateId().equals(filed.id())
                && event.type().equals(STAGE_CHANGED)
                && event.data().get("stage").asText().equals("EVIDENCE_COLLECTED");
    }

    @Test
    void aStatementThatIsNoneIsADeadLetterAndTheNextOneCounts() {
        Filed filed = file(giulia());
        Event none = event(RegistrationStatement.TYPE, filed, 1, "{\"complaintId\": \"%s\", \"calls\": 7}", filed.id());
        probe.publish(REGISTRY, none);
        probe.publish(REGISTRY, registration(filed, 1, "ACTIVE", true));
        probe.publish(OPERATORS, caller(filed, 1));

        awaitCollected(filed);
        await().until(() ->
                jdbc.exists("select from failed_event where dead_at is not null and event_id = ?", none.id()));
    }

    @Test
    void aStatementAboutAComplaintThatIsNotHereHarmsNobody() {
        Filed unknown =
                new Filed(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        Filed filed = file(giulia());
        probe.publish(REGISTRY, registration(unknown, 1, "ACTIVE", true));
        probe.publish(REGISTRY, registration(filed, 1, "ACTIVE", true));
        probe.publish(OPERATORS, caller(filed, 1));

        awaitCollected(filed);
        garante().get("/v1/complaints/{id}/evidence", unknown.id()).then().statusCode(404);
    }
}
