package it.opposizioni.complaint.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.testing.EventProbe.Event;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.kit.testing.replica.Redelivery;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

/**
 * deploy/docs/threats.md T7: whatever the sources stated about complaints and corrected later, and however it comes, the same is known of each, and its
 * next stage was entered once.
 */
@QuarkusTest
class EvidenceRedeliveryTest extends EvidenceScenario {

    private static final int COMPLAINTS = 2;

    /** In the statements they stand for the complaints of a run. */
    private static final List<Filed> PLACES = IntStream.range(0, COMPLAINTS)
            .mapToObj(place -> new Filed(new UUID(1, place).toString(), new UUID(2, place).toString()))
            .toList();

    @Inject
    ArrivedStatements statements;

    @Inject
    EvidenceRepository evidence;

    @Inject
    Jdbc jdbc;

    private int people;

    /** @param status what the register says; null for what operators' records do */
    private record Stated(int place, String status, boolean held) {}

    @Test
    void anyOrderOfArrivalLeavesTheSameEvidence() {
        Redelivery.leavesWhatOnceInOrderLeaves(histories(), new Complaints());
    }

    private class Complaints implements Redelivery.Subscriber {

        private List<Filed> filed = List.of();

        /** About new complaints nobody has stated anything. */
        @Override
        public void forget() {
            filed = PLACES.stream()
                    .map(_ -> file(as("redelivery" + people++, Role.CITIZEN)))
                    .toList();
        }

        @Override
        public void receive(List<ReceivedEvent> events) {
            IncomingEvents.deliver(
                    statements, events.stream().map(this::aboutThese).toList());
        }

        private ReceivedEvent aboutThese(ReceivedEvent event) {
            String text = event.data().toString();
            for (int place = 0; place < COMPLAINTS; place++) {
                text = text.replace(PLACES.get(place).id(), filed.get(place).id())
                        .replace(PLACES.get(place).callId(), filed.get(place).callId());
            }
            try {
                return IncomingEvents.event(
                        event.type(), event.aggregateId(), event.aggregateVersion(), json.readTree(text));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public List<String> state() {
            return filed.stream().map(this::known).toList();
        }

        private String known(Filed one) {
            UUID id = UUID.fromString(one.id());
            String complaint = jdbc.first(
                            "select concat_ws(' ', stage, assessment, assessment_for_reporter, version) from complaint where id = ?",
                            row -> row.getString(1),
                            id)
                    .orElseThrow();
            Map<?, ?> stated = QuarkusTransaction.requiringNew()
                    .call(() -> evidence.bodies(List.of(id)).getOrDefault(id, Map.of()));
            return (complaint + " " + stated).replace(one.id(), "complaint").replace(one.callId(), "call");
        }
    }

    private Arbitrary<List<ReceivedEvent>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, COMPLAINTS - 1),
                        Arbitraries.of("NOT_OPPOSED", "ACTIVE", "REGISTERED").injectNull(0.4),
                        Arbitraries.of(true, false))
                .as(Stated::new)
                .list()
                .ofMaxSize(8)
                .map(this::published);
    }

    private List<ReceivedEvent> published(List<Stated> all) {
        Map<String, Long> versions = new HashMap<>();
        List<ReceivedEvent> published = new ArrayList<>();
        for (Stated stated : all) {
            Filed about = PLACES.get(stated.place());
            boolean byRegister = stated.status() != null;
            long version = versions.merge(about.id() + byRegister, 1L, Long::sum);
            Event event =
                    byRegister ? registration(about, version, stated.status(), stated.held()) : caller(about, version);
            published.add(IncomingEvents.event(event.type(), event.aggregateId(), version, event.data()));
        }
        return published;
    }
}
