package it.opposizioni.operator.registerreplica;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.stream.Position;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.replica.Redelivery;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.consultation.engine.index.Registers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

/** deploy/docs/threats.md T7: any history of any numbers, whose facts come three times and in any order, leaves the same register. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RegisterRedeliveryTest extends OperatorServiceTest {

    private static final String VERSIONS =
            "select concat_ws(':', opposition_id, version) from opposed_number order by 1";
    private static final String OPPOSED =
            "select concat_ws(':', number, opposition_id, telephone, post) from opposed_number order by 1";
    private static final String EXEMPTED = """
            select concat_ws(':', number, id, operator_id, version, valid_from, valid_until, ended) from exemption order by 1
            """;

    /** Each has two oppositions and one exemption. */
    private static final int NUMBERS = 2;

    private static final Instant FROM = Instant.parse("2026-11-25T09:00:00Z");

    @Inject
    RegistryEventsConsumer consumer;

    @Inject
    IndexFollower follower;

    @Inject
    Jdbc jdbc;

    @Inject
    ObjectMapper json;

    private enum Act {
        REGISTER,
        CARRY_OVER,
        REPORT,
        CHANGE_MEDIA,
        RECOVER,
        WITHDRAW,
        CEASE,
        EXEMPT,
        /** What changes nothing of what is opposed. */
        RENEW
    }

    /** @param place of the opposition, in the order of the numbers */
    private record Step(Act act, int place, List<String> media) {}

    @Test
    void anyOrderOfArrivalLeavesTheSameOpposedAndExempted() {
        Redelivery.leavesWhatOnceInOrderLeaves(histories(Act.values()), new Replica(OPPOSED, EXEMPTED));
    }

    /** But for those that come before what they follow and change nothing else: the comparison of the copies brings their version. */
    @Test
    void anyOrderOfArrivalLeavesTheVersionsOfWhatIsOpposed() {
        Act[] telling = Stream.of(Act.values()).filter(act -> act != Act.RENEW).toArray(Act[]::new);
        Redelivery.leavesWhatOnceInOrderLeaves(histories(telling), new Replica(OPPOSED, VERSIONS, EXEMPTED));
    }

    private class Replica implements Redelivery.Subscriber {

        private final List<String> queries;

        Replica(String... queries) {
            this.queries = List.of(queries);
        }

        @Override
        public void forget() {
            market.execute("delete from opposed_number; delete from exemption; delete from register_state");
            register.reset();
        }

        @Override
        public void receive(List<ReceivedEvent> events) {
            IncomingEvents.deliver(consumer, events);
        }

        @Override
        public List<String> state() {
            return Stream.concat(
                            queries.stream().flatMap(query -> jdbc.query(query, row -> row.getString(1)).stream()),
                            LongStream.range(0, NUMBERS).mapToObj(this::indexed))
                    .toList();
        }

        /** What a list that has the number is told. */
        private String indexed(long number) {
            Registers index = follower.latest();
            long digits = digits(number);
            return "%d: %s %s %d"
                    .formatted(
                            digits,
                            index.telephone().opposed(digits),
                            index.post().opposed(digits),
                            index.telephone().exemptionsOf(Market.ACME).until(digits, FROM.plusSeconds(1)));
        }
    }

    private Arbitrary<List<ReceivedEvent>> histories(Act... acts) {
        return Combinators.combine(
                        Arbitraries.of(acts),
                        Arbitraries.integers().between(0, 2 * NUMBERS - 1),
                        Arbitraries.of(List.of("TELEPHONE"), List.of("POST"), List.of("TELEPHONE", "POST")))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(40)
                .map(steps -> new Registry().published(steps));
    }

    /** Registry-service: it does nothing that is not possible, and numbers what it records. */
    private final class Registry {

        private final Map<UUID, Long> versions = new HashMap<>();
        private final Map<UUID, Boolean> standing = new HashMap<>();
        private final List<ReceivedEvent> published = new ArrayList<>();

        private List<ReceivedEvent> published(List<Step> steps) {
            steps.forEach(this::take);
            return published;
        }

        private void take(Step step) {
            UUID opposition = new UUID(7, step.place());
            String number = "+" + digits(step.place() / 2);
            boolean begun = standing.containsKey(opposition);
            boolean stands = standing.getOrDefault(opposition, false);
            Map<String, Object> one = Map.of("oppositionId", opposition, "number", number, "media", step.media());
            switch (step.act()) {
                case EXEMPT -> exempt(new UUID(8, step.place() / 2), number);
                case CARRY_OVER, REPORT -> {
                    if (!begun) {
                        String type = step.act() == Act.REPORT ? RegistryFacts.REPORTED : RegistryFacts.CARRIED_OVER;
                        many(type, opposition, number, true);
                    }
                }
                // also the claim of one that was carried over
                case REGISTER -> when(!begun || stands, RegistryFacts.REGISTERED, opposition, one, true);
                case CHANGE_MEDIA -> when(stands, RegistryFacts.MEDIA_CHANGED, opposition, one, true);
                case RECOVER -> when(!begun || stands, RegistryFacts.RECOVERED, opposition, one, true);
                case WITHDRAW -> when(stands, RegistryFacts.WITHDRAWN, opposition, one, false);
                case RENEW -> when(stands, "it.opposizioni.registry.opposition-renewed.v1", opposition, one, true);
                case CEASE -> {
                    if (stands) {
                        many(RegistryFacts.CEASED, opposition, number, false);
                    }
                }
            }
        }

        private void when(boolean possible, String type, UUID opposition, Map<String, Object> data, boolean stands) {
            if (possible) {
                standing.put(opposition, stands);
                publish(type, opposition, versions.merge(opposition, 1L, Long::sum), data);
            }
        }

        /** Together with a line that is only in this event. */
        private void many(String type, UUID opposition, String number, boolean stand) {
            standing.put(opposition, stand);
            long version = versions.merge(opposition, 1L, Long::sum);
            UUID other = new UUID(9, published.size());
            publish(
                    type,
                    UUID.randomUUID(),
                    1,
                    Map.of(
                            "oppositions",
                            List.of(
                                    Map.of("oppositionId", opposition, "number", number, "version", version),
                                    Map.of("oppositionId", other, "number", number, "version", 1))));
        }

        private void exempt(UUID exemption, String number) {
            long version = versions.merge(exemption, 1L, Long::sum);
            Map<String, Object> data =
                    new HashMap<>(Map.of("exemptionId", exemption, "number", number, "operatorId", Market.ACME));
            if (version == 1) {
                data.put("from", FROM.toString());
                publish(RegistryFacts.EXEMPTION_GRANTED, exemption, version, data);
            } else if (version == 2) {
                data.put("endedAt", FROM.plusSeconds(1).toString());
                publish(RegistryFacts.EXEMPTION_ENDED, exemption, version, data);
            }
        }

        private void publish(String type, UUID aggregate, long version, Map<String, Object> data) {
            long sequence = published.size() + 1L;
            published.add(new ReceivedEvent(
                    UUID.randomUUID(),
                    type,
                    aggregate.toString(),
                    version,
                    Instant.EPOCH,
                    Optional.of(new Position(RegistryHeartbeats.STREAM, 1, sequence, FROM.plusSeconds(sequence))),
                    json.valueToTree(data),
                    json));
        }
    }

    private static long digits(long number) {
        return 393_331_000_000L + number;
    }
}
