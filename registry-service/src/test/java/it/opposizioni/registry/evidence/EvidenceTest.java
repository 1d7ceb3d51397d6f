package it.opposizioni.registry.evidence;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.registry.Register.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.Contracts;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.OutboxEvents.Emitted;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the register states when it is asked. */
@QuarkusTest
class EvidenceTest extends StatedEvidenceTest {

    @Inject
    EventProbe probe;

    @Test
    void itStatesWhatWasTrueAtEachCall() {
        clock.set(REGISTERED);
        String id = register.registered("giulia", NUMBER);
        clock.set(WITHDRAWN);
        register.withdraw("giulia", NUMBER, id);
        complaints.file(
                "giulia",
                NUMBER,
                REGISTERED.minusMillis(1),
                REGISTERED,
                ACTIVE.minusMillis(1),
                ACTIVE,
                WITHDRAWN.minusMillis(1),
                WITHDRAWN);

        JsonNode calls = statedCalls();
        assertThat(calls.findValuesAsText("status"))
                .containsExactly("NOT_OPPOSED", "REGISTERED", "REGISTERED", "ACTIVE", "ACTIVE", "NOT_OPPOSED");
        assertThat(calls.get(3).get("oppositionId").asText()).isEqualTo(id);
        assertThat(calls.get(3).get("heldByReporter").asBoolean()).isTrue();
    }

    @Test
    void aStrangersComplaintIsNotTheHolders() {
        clock.set(REGISTERED);
        register.registered("giulia", NUMBER);
        complaints.file("marco", NUMBER, ACTIVE);
        JsonNode call = statedCalls().get(0);
        assertThat(call.get("status").asText()).isEqualTo("ACTIVE");
        assertThat(call.get("heldByReporter").asBoolean()).isFalse();
    }

    @Test
    void anOppositionToPostAloneOpposesNoCall() {
        clock.set(REGISTERED);
        register.citizen("giulia")
                .body(register.request(List.of(register.line(NUMBER, register.prove("giulia", NUMBER), "POST"))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201);
        complaints.file("giulia", NUMBER, ACTIVE);
        JsonNode call = statedCalls().get(0);
        assertThat(call.get("status").asText()).isEqualTo("NOT_OPPOSED");
    }

    /** Who added calls later is asked about calls since then, although the opposition is older. */
    @Test
    void callsThatWereAddedLaterCountFromThen() {
        clock.set(REGISTERED);
        register.citizen("giulia")
                .body(register.request(List.of(register.line(NUMBER, register.prove("giulia", NUMBER), "POST"))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201);
        clock.set(ACTIVE);
        register.register("giulia", NUMBER).then().statusCode(201);
        complaints.file("giulia", NUMBER, ACTIVE.minusMillis(1), ACTIVE);
        JsonNode calls = statedCalls();
        assertThat(calls.findValuesAsText("status")).containsExactly("NOT_OPPOSED", "REGISTERED");
        assertThat(Instant.parse(calls.get(1).get("effectiveFrom").asText())).isEqualTo(ACTIVE);
        assertThat(Instant.parse(calls.get(1).get("consentsRevokedAsOf").asText()))
                .isEqualTo(ACTIVE);
    }

    /** And who added post later is protected from calls as before. */
    @Test
    void postThatWasAddedLaterChangesNothingAboutCalls() {
        clock.set(REGISTERED);
        register.registered("giulia", NUMBER);
        clock.set(ACTIVE);
        register.citizen("giulia")
                .body(register.request(List.of(register.line(NUMBER, register.prove("giulia", NUMBER), "POST"))))
                .post("/v1/oppositions")
                .then()
                .statusCode(201);
        complaints.file("giulia", NUMBER, ACTIVE);
        JsonNode call = statedCalls().get(0);
        assertThat(call.get("status").asText()).isEqualTo("ACTIVE");
        assertThat(Instant.parse(call.get("effectiveFrom").asText())).isEqualTo(REGISTERED);
    }

    /** Over the real broker, three times each and in any order: one answer for each complaint (deploy/docs/threats.md T7). */
    @Test
    void everyComplaintIsAnsweredExactlyOnceHoweverItComes() {
        List<EventProbe.Event> events = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            UUID id = UUID.randomUUID();
            EventProbe.Event filed = EventProbe.Event.of(
                    Complaints.FILED, id.toString(), 1, complaints.filed(id, "giulia", NUMBER, REGISTERED));
            events.addAll(Collections.nCopies(3, filed));
            // the same complaint once more, under another event id
            events.add(EventProbe.Event.of(Complaints.FILED, id.toString(), 1, filed.data()));
        }
        Collections.shuffle(events, new Random(11));
        events.forEach(event -> probe.publish("complaint.events", event));

        // the queue is served in order: when the last one is answered, all the others were handled
        UUID last = UUID.randomUUID();
        probe.publish(
                "complaint.events",
                EventProbe.Event.of(
                        Complaints.FILED, last.toString(), 1, complaints.filed(last, "giulia", NUMBER, REGISTERED)));
        await().until(() -> register.events("registration-stated").stream()
                .anyMatch(stated -> stated.aggregateId().equals(last.toString())));
        assertThat(register.events("registration-stated"))
                .hasSize(11)
                .extracting(Emitted::aggregateId)
                .doesNotHaveDuplicates();
    }

    /** A lost answer is asked for again: the same facts, once for each round however often the question comes. */
    @Test
    void everyRoundIsAnsweredOnce() {
        clock.set(REGISTERED);
        register.registered("giulia", NUMBER);
        UUID id = UUID.randomUUID();
        JsonNode filed = complaints.filed(id, "giulia", NUMBER, ACTIVE);
        complaints.apply(id, filed);
        complaints.apply(id, filed);
        clock.set(ACTIVE.plusSeconds(60));
        for (int round : new int[] {2, 2, 3, 2}) {
            complaints.askAgain(id, round, "REGISTER", filed);
        }
        complaints.apply(id, filed);

        List<Emitted> stated = register.events("registration-stated");
        assertThat(stated).extracting(Emitted::version).containsExactly(1L, 2L, 3L);
        assertThat(stated)
                .extracting(event -> event.data().get("round").asInt())
                .containsExactly(1, 2, 3);
        assertThat(stated.getLast().data().get("calls"))
                .isEqualTo(stated.getFirst().data().get("calls"));
        stated.forEach(event -> Contracts.assertFits("registration-stated", event.data()));
    }

    @Test
    void aQuestionToTheOtherSourceIsNotAnswered() {
        UUID id = UUID.randomUUID();
        complaints.askAgain(id, 2, "OPERATORS", complaints.filed(id, "giulia", NUMBER, ACTIVE));
        assertThat(register.events("registration-stated")).isEmpty();
    }

    @Test
    void itReadsTheQuestionsExampleOfTheComplaintService() {
        JsonNode example = Contracts.exampleOf("complaint-service", "evidence-requested");
        complaints.askAgain(UUID.fromString(example.get("complaintId").asText()), 2, "REGISTER", example);
        assertThat(register.events("registration-stated")).hasSize(1);
    }

    @Test
    void itReadsTheExampleOfTheComplaintService() {
        JsonNode example = Contracts.exampleOf("complaint-service", "complaint-filed");
        complaints.apply(UUID.fromString(example.get("complaintId").asText()), example);
        assertThat(register.events("registration-stated")).hasSize(1);
    }
}
