package it.opposizioni.kit.replica;

import io.quarkus.arc.All;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.replica.RepairMessages.Answer;
import it.opposizioni.kit.replica.RepairMessages.Kind;
import it.opposizioni.kit.replica.RepairMessages.RepairRequested;
import it.opposizioni.kit.replica.RepairStore.Repair;
import it.opposizioni.kit.replica.RepairStore.Wanted;
import it.opposizioni.kit.stream.Watermark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Builds the copies of this service, compares them with the truth and repairs them. */
@ApplicationScoped
public class Repairs {

    private static final Logger LOG = Logger.getLogger(Repairs.class);

    private final List<ReplicaCopy> copies;
    private final RepairStore store;
    private final CopyWatermark watermark;
    private final ReceivedDigests digests;
    private final Outbox outbox;
    private final ReplicaConfig config;
    private final Clock clock;

    Repairs(
            @All List<ReplicaCopy> copies,
            RepairStore store,
            CopyWatermark watermark,
            ReceivedDigests digests,
            Outbox outbox,
            ReplicaConfig config,
            Clock clock) {
        this.copies = copies;
        this.store = store;
        this.watermark = watermark;
        this.digests = digests;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** {@code operator-service.registry-events} listens to {@code registry}. */
    public static String publisher(String subscriber) {
        return subscriber.substring(subscriber.indexOf('.') + 1).replaceAll("-.*", "");
    }

    /** The copies that this service has. */
    public List<ReplicaCopy> copies() {
        return copies;
    }

    /** @throws IllegalArgumentException there is no such copy here */
    public ReplicaCopy copy(String replica) {
        return copies.stream()
                .filter(copy -> copy.replica().equals(replica))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no copy " + replica));
    }

    /** Asks for everything; the copy serves meanwhile, and what it knows is not told as newer than it is. */
    @Transactional
    public UUID rebuild(ReplicaCopy copy, String reason) {
        return requestWhole(copy, Wanted.rows(KeyRange.ALL, reason));
    }

    /** Asks for the publisher's digests, to compare all of the copy with them. */
    @Transactional
    public UUID compare(ReplicaCopy copy, String reason) {
        return requestWhole(copy, Wanted.digests(KeyRange.ALL, reason));
    }

    /** One request at a time: a copy that needs everything while one is under way is served by that one. */
    private UUID requestWhole(ReplicaCopy copy, Wanted wanted) {
        store.lock(copy.replica());
        return store.openWhole(copy.replica(), wanted.kind()).map(Repair::id).orElseGet(() -> request(copy, wanted));
    }

    @Transactional
    UUID request(ReplicaCopy copy, Wanted wanted) {
        UUID id = store.add(copy.replica(), wanted, clock.instant());
        LOG.infof("Asking for %s of %s: %s", wanted.kind(), copy.replica(), wanted.reason());
        ask(copy, id, wanted.kind(), wanted.part(), wanted.aggregateId());
        return id;
    }

    /** What was left of it, when no answer has come for a while. */
    void requestAgain(ReplicaCopy copy, Repair repair) {
        LOG.warnf("No answer to a request for %s of %s: asking again", repair.kind(), repair.replica());
        store.askedAgain(repair, clock.instant());
        KeyRange left = new KeyRange(repair.coveredTo(), repair.part().to());
        ask(copy, repair.id(), repair.kind(), left, repair.isBegun() ? null : repair.aggregateId());
    }

    private void ask(ReplicaCopy copy, UUID id, Kind kind, KeyRange part, String aggregateId) {
        RepairRequested request = new RepairRequested(
                id, copy.publisher(), config.application(), copy.replica(), kind, part.from(), part.to(), aggregateId);
        String type = RepairMessages.type(config.service(), RepairMessages.REPAIR_REQUESTED);
        outbox.append(new DomainEvent(type, id.toString(), clock.millis(), clock.instant(), request));
    }

    /** An event of the queue of repairs. */
    public void apply(ReceivedEvent event) {
        if (event.type().endsWith(RepairMessages.ROWS_SENT) || event.type().endsWith(RepairMessages.DIGESTS_SENT)) {
            Answer answer = event.as(Answer.class);
            store.open(answer.requestId()).ifPresent(repair -> apply(repair, answer));
        }
    }

    private void apply(Repair repair, Answer answer) {
        if (repair.isBegun() && answer.fromKey() != repair.coveredTo()) {
            // one before it is still to come, or this one came twice: what is missing is asked for again
            return;
        }
        ReplicaCopy copy = copy(repair.replica());
        int changed = 0;
        if (repair.kind() == Kind.DIGESTS) {
            digests.keep(answer);
        } else {
            changed = replace(copy, answer);
        }
        store.heard(repair, answer, changed, clock.instant());
        if (answer.toKey() >= answer.endKey() && repair.kind() == Kind.ROWS) {
            complete(copy, repair, answer, changed);
        }
    }

    private int replace(ReplicaCopy copy, Answer answer) {
        KeyRange part = new KeyRange(answer.fromKey(), answer.toKey());
        int changed = copy.replace(
                part,
                answer.rows(),
                new Watermark(answer.streamId(), answer.epoch(), answer.sequence(), answer.asOf()));
        if (changed > 0) {
            watermark.containsUpTo(copy.subscriber(), answer, clock.instant());
        }
        return changed;
    }

    private void complete(ReplicaCopy copy, Repair repair, Answer answer, int changed) {
        store.complete(repair, clock.instant());
        long begun = repair.isBegun() ? repair.part().from() : answer.fromKey();
        if (new KeyRange(begun, answer.endKey()).equals(KeyRange.ALL)) {
            replaced(copy, repair, answer);
        }
        if (repair.failedEventId() != null) {
            watermark.settle(repair.failedEventId(), clock.instant());
        }
        LOG.infof("%s was replaced (%s); %d rows changed in the last part", copy.replica(), repair.reason(), changed);
    }

    private void replaced(ReplicaCopy copy, Repair repair, Answer last) {
        long first = Optional.ofNullable(repair.firstSequence()).orElse(last.sequence());
        Instant firstAsOf = Optional.ofNullable(repair.firstAsOf()).orElse(last.asOf());
        watermark.replaced(copy.subscriber(), last, first, firstAsOf);
        store.deadLetters(copy.subscriber()).stream()
                .filter(letter -> letter.sequence() <= first && copy.covers(letter.type()))
                .forEach(letter -> watermark.settle(letter.id(), clock.instant()));
    }
}
