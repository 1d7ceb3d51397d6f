package it.opposizioni.complaint.caller;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.replica.RangeDigest;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.kit.testing.replica.AggregatePublisher;
import it.opposizioni.kit.testing.replica.Redelivery;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

/** deploy/docs/threats.md T7: whatever operators announced, and however it comes, the same callers are known afterwards. */
@QuarkusTest
class CallerRedeliveryTest extends CallersCopyScenario {

    private static final List<String> TABLES =
            List.of("operator", "number_declaration", "number_dispute", "mandate", "team_member");

    @Test
    void anyOrderOfArrivalLeavesTheSameCallers() {
        Redelivery.leavesWhatOnceInOrderLeaves(histories(), new Redelivery.Subscriber() {
            @Override
            public void forget() {
                QuarkusTransaction.requiringNew()
                        .run(() -> Stream.concat(Stream.of("mandate_number"), TABLES.stream())
                                .forEach(table -> jdbc.update("delete from " + table)));
            }

            @Override
            public void receive(List<ReceivedEvent> events) {
                IncomingEvents.deliver(projection::apply, events);
            }

            /** What operator-service would be asked to compare, and the fact that each row has it from. */
            @Override
            public List<String> state() {
                return Stream.concat(
                                digests().stream().map(RangeDigest::toString),
                                TABLES.stream()
                                        .flatMap(table -> jdbc
                                                .query(
                                                        "select concat_ws(' ', id, version, epoch, sequence, absent) from %s order by id"
                                                                .formatted(table),
                                                        row -> table + " " + row.getString(1))
                                                .stream()))
                        .toList();
            }
        });
    }

    private List<RangeDigest> digests() {
        try {
            return trial.digests();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Arbitrary<List<ReceivedEvent>> histories() {
        return Arbitraries.longs().list().ofMaxSize(20).map(this::published);
    }

    /** @param seeds of what each announcement says, and about what */
    private List<ReceivedEvent> published(List<Long> seeds) {
        AggregatePublisher publisher = new AggregatePublisher(json);
        Random random = new Random();
        Callers callers = new Callers(publisher, random);
        seeds.forEach(seed -> {
            random.setSeed(seed);
            callers.another();
        });
        return publisher.facts();
    }
}
