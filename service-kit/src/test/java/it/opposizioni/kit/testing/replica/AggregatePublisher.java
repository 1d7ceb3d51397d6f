package it.opposizioni.kit.testing.replica;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.replica.AggregateRow;
import it.opposizioni.kit.replica.AggregateRows;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.stream.Position;
import it.opposizioni.kit.testing.IncomingEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Another service that announces aggregates, for tests of a copy of them: what it has announced last of each, its facts, which are late,
 * in disorder and sometimes sent twice, and snapshots.
 */
public final class AggregatePublisher {

    private static final UUID STREAM = new UUID(0x3333, 0x4444);
    private static final int PARTS = 16;
    private static final long KEYS = 1L << 60;

    private final ObjectMapper json;
    private final Map<UUID, AggregateRow> truth = new LinkedHashMap<>();
    private final List<ReceivedEvent> onTheWay = new ArrayList<>();
    private long last;

    public AggregatePublisher(ObjectMapper json) {
        this.json = json;
    }

    public static long key(AggregateRow row) {
        return key(row.id());
    }

    public static long key(UUID id) {
        return AggregateRows.partOf(id.toString()).from();
    }

    /**
     * Records a fact, and sends it.
     *
     * @param type in full
     * @param about as in snapshots
     */
    public void announce(String type, String about, UUID id, Object data) {
        AggregateRow before = truth.get(id);
        long version = before == null ? 1 : before.version() + 1;
        JsonNode content = json.valueToTree(data);
        truth.put(id, new AggregateRow(about, id, version, content));
        last++;
        onTheWay.add(new ReceivedEvent(
                UUID.randomUUID(),
                type,
                id.toString(),
                version,
                Instant.EPOCH,
                Optional.of(new Position(STREAM, 1, last, Instant.EPOCH.plusSeconds(last))),
                content,
                json));
    }

    /** What it has announced last of each. */
    public List<AggregateRow> truth() {
        return List.copyOf(truth.values());
    }

    public FactNumber last() {
        return new FactNumber(1, last);
    }

    /** Those that have not arrived. */
    public List<ReceivedEvent> facts() {
        return List.copyOf(onTheWay);
    }

    /** All facts that have not arrived are lost. */
    public void lose() {
        onTheWay.clear();
    }

    /**
     * Builds the copy from nothing by a snapshot in parts, each as of the fact that was the last when it was read, while facts go on and
     * arrive as they like.
     *
     * @param another announces one more
     */
    public void buildWhileEventsGoOn(
            CopyTrial<AggregateRow> copy, Random random, Runnable another, Consumer<ReceivedEvent> subscriber) {
        List<Runnable> batches = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            another.run();
            another.run();
            deliver(random, subscriber, 2);
            batches.add(batch(copy, new KeyRange(KEYS / PARTS * part, KEYS / PARTS * (part + 1))));
            another.run();
            if (random.nextBoolean()) {
                batches.removeFirst().run();
            }
        }
        batches.forEach(Runnable::run);
        deliver(random, subscriber, Integer.MAX_VALUE);
    }

    private Runnable batch(CopyTrial<AggregateRow> copy, KeyRange part) {
        List<AggregateRow> rows = copy.rowsIn(part, truth());
        FactNumber at = last();
        return () -> copy.replace(part, rows, at);
    }

    private void deliver(Random random, Consumer<ReceivedEvent> subscriber, int atMost) {
        for (int i = 0; i < atMost && !onTheWay.isEmpty(); i++) {
            int place = random.nextInt(Math.min(8, onTheWay.size()));
            ReceivedEvent next = random.nextInt(10) == 0 ? onTheWay.get(place) : onTheWay.remove(place);
            IncomingEvents.deliver(subscriber::accept, next);
        }
    }
}
