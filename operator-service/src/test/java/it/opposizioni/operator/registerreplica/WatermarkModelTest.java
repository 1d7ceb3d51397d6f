package it.opposizioni.operator.registerreplica;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.stream.Position;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.consultation.engine.index.Registers;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Facts of the registry arrive in any order, more than once, with gaps that are filled late, while the service is restarted: as of the
 * watermark that it states, the index is what the registry was, and nothing else.
 */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class WatermarkModelTest extends OperatorServiceTest {

    private static final UUID STREAM = new UUID(9, 9);
    private static final Instant BEGINNING = Instant.parse("2026-11-25T08:00:00Z");
    private static final int NUMBERS = 20;
    private static final int FACTS = 150;

    private static final String FOLLOW = """
        insert into inbox_stream (subscriber, stream_id, epoch, contiguous) values (?, ?, 1, 0) on conflict do nothing
        """;
    private static final String REMEMBER = """
        insert into inbox_event (subscriber, event_id, received_at, stream_id, epoch, sequence, recorded_at)
        values (?, ?, ?, ?, 1, ?, ?) on conflict do nothing
        """;

    @Inject
    RegistryEventsConsumer consumer;

    @Inject
    RegistryHeartbeats heartbeats;

    @Inject
    IndexFollower follower;

    @Inject
    IndexLoader loader;

    @Inject
    Jdbc jdbc;

    @Inject
    ObjectMapper json;

    /** @param opposed whether the number is, from this fact on */
    private record Fact(UUID event, UUID opposition, int number, boolean opposed, Position position) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theIndexIsTheRegisterAsOfItsWatermark(long seed) throws Exception {
        heartbeats.stop();
        market.execute("truncate inbox_stream, inbox_event, opposed_number, register_state");
        Random random = new Random(seed);
        List<Fact> history = history(random);
        List<Fact> onTheWay = new ArrayList<>(history);
        int stated = 0;
        while (!onTheWay.isEmpty()) {
            // out of order by a few places; one in ten is delivered again later
            int place = random.nextInt(Math.min(4, onTheWay.size()));
            Fact next = random.nextInt(10) == 0 ? onTheWay.get(place) : onTheWay.remove(place);
            receive(next);
            if (random.nextInt(20) == 0) {
                restart(random);
            }
            stated += assertTrueAsOfItsWatermark(history) ? 1 : 0;
        }
        assertThat(stated).as("it moves on while facts arrive").isGreaterThan(FACTS / 10);
        assertTrueAsOfItsWatermark(history);
        assertThat(follower.latest().watermark())
                .isEqualTo(history.getLast().position().watermark());
    }

    private static List<Fact> history(Random random) {
        UUID[] opposed = new UUID[NUMBERS];
        List<Fact> history = new ArrayList<>();
        for (int n = 1; n <= FACTS; n++) {
            int number = random.nextInt(NUMBERS);
            boolean opposes = opposed[number] == null;
            UUID opposition = opposes ? new UUID(random.nextLong(), n) : opposed[number];
            opposed[number] = opposes ? opposition : null;
            Position position = new Position(STREAM, 1, n, BEGINNING.plusSeconds(n));
            history.add(new Fact(new UUID(random.nextLong(), n), opposition, number, opposes, position));
        }
        return history;
    }

    /** As the inbox does: in one transaction, once. */
    private void receive(Fact fact) {
        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.update(FOLLOW, RegistryEventsConsumer.SUBSCRIBER, STREAM);
            int fresh = jdbc.update(
                    REMEMBER,
                    RegistryEventsConsumer.SUBSCRIBER,
                    fact.event(),
                    clock.instant(),
                    STREAM,
                    fact.position().sequence(),
                    fact.position().recordedAt());
            if (fresh == 1) {
                consumer.apply(event(fact));
                consumer.finish();
            }
        });
    }

    private ReceivedEvent event(Fact fact) {
        return new ReceivedEvent(
                fact.event(),
                fact.opposed() ? RegistryFacts.REGISTERED : RegistryFacts.WITHDRAWN,
                fact.opposition().toString(),
                fact.opposed() ? 1 : 2,
                fact.position().recordedAt(),
                Optional.of(fact.position()),
                json.valueToTree(Map.of(
                        "oppositionId", fact.opposition(),
                        "number", "+" + digits(fact.number()),
                        "media", List.of("TELEPHONE", "POST"))),
                json);
    }

    private void restart(Random random) throws IOException {
        if (random.nextBoolean()) {
            loader.save();
        }
        loader.load();
    }

    /** @return whether it states one */
    private boolean assertTrueAsOfItsWatermark(List<Fact> history) {
        Optional<Registers> known;
        try {
            known = follower.latestIfKnown();
        } catch (RuntimeException neverKnown) {
            return false;
        }
        known.ifPresent(registers -> {
            long upTo = registers.watermark().sequence();
            assertThat(registers.watermark().asOf()).isEqualTo(BEGINNING.plusSeconds(upTo));
            boolean[] then = new boolean[NUMBERS];
            history.stream()
                    .filter(fact -> fact.position().sequence() <= upTo)
                    .forEach(fact -> then[fact.number()] = fact.opposed());
            for (int number = 0; number < NUMBERS; number++) {
                assertThat(registers.telephone().opposed(digits(number)))
                        .as("number %d as of fact %d", number, upTo)
                        .isEqualTo(then[number]);
                assertThat(registers.post().opposed(digits(number))).isEqualTo(then[number]);
            }
        });
        return known.isPresent();
    }

    private static long digits(int number) {
        return 393_331_000_000L + number;
    }
}
