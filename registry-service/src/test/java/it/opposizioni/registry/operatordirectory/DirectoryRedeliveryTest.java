package it.opposizioni.registry.operatordirectory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.kit.testing.replica.AggregatePublisher;
import it.opposizioni.kit.testing.replica.Redelivery;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** deploy/docs/threats.md T7: any life of any operators, whose events come three times and in any order, leaves the same directory. */
@QuarkusTest
class DirectoryRedeliveryTest extends RegistryTest {

    @Inject
    OperatorEventsConsumer consumer;

    @Inject
    Jdbc jdbc;

    @Inject
    ObjectMapper json;

    /** @param operator which of a few */
    private record Change(int operator, String type, String name, String state) {}

    @Test
    void anyOrderOfArrivalLeavesTheSameDirectory() {
        Redelivery.leavesWhatOnceInOrderLeaves(histories(), new Redelivery.Subscriber() {
            @Override
            public void forget() {
                QuarkusTransaction.requiringNew().run(() -> jdbc.update("delete from listed_operator"));
            }

            @Override
            public void receive(List<ReceivedEvent> events) {
                IncomingEvents.deliver(consumer::apply, events);
            }

            @Override
            public List<String> state() {
                return jdbc.query(
                        "select listed_operator::text from listed_operator order by operator_id",
                        row -> row.getString(1));
            }
        });
    }

    private Arbitrary<List<ReceivedEvent>> histories() {
        Arbitrary<String> types = Arbitraries.of(OperatorEventsConsumer.OF_OPERATORS);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, types), Tuple.of(1, Arbitraries.just("it.opposizioni.operator.later.v1"))),
                        Arbitraries.of("Acme", "Acme Energia S.p.A.", "Beta"),
                        Arbitraries.of("ACTIVE", "SUSPENDED", "LAPSED", "REVOKED", "DORMANT"))
                .as(Change::new)
                .list()
                .ofMaxSize(20)
                .map(this::published);
    }

    private List<ReceivedEvent> published(List<Change> changes) {
        AggregatePublisher operatorService = new AggregatePublisher(json);
        changes.forEach(change -> {
            UUID id = new UUID(1, change.operator());
            operatorService.announce(
                    change.type(),
                    "OPERATOR",
                    id,
                    Map.of("operatorId", id, "name", change.name(), "state", change.state()));
        });
        return operatorService.facts();
    }
}
