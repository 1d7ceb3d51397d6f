package it.opposizioni.kit.replica;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.database.LongWork;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.Subscription;
import it.opposizioni.kit.metrics.DatabaseValue;
import it.opposizioni.kit.replica.RepairMessages.Kind;
import it.opposizioni.kit.replica.RepairStore.Repair;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/** Sees to it that copies are rebuilt which must be, that dead letters are fetched another way, and that requests are answered. */
@ApplicationScoped
class RepairWatch {

    private static final Logger LOG = Logger.getLogger(RepairWatch.class);
    private static final int DEAD_LETTERS_AT_ONCE = 5;

    private final Repairs repairs;
    private final Inbox inbox;
    private final RepairStore store;
    private final ReplicaStates states;
    private final CopyWatermark watermark;
    private final ReplicaConfig config;
    private final LongWork longWork;
    private final MeterRegistry metrics;
    private final Clock clock;

    RepairWatch(
            Repairs repairs,
            Inbox inbox,
            RepairStore store,
            ReplicaStates states,
            CopyWatermark watermark,
            ReplicaConfig config,
            LongWork longWork,
            MeterRegistry metrics,
            Clock clock) {
        this.repairs = repairs;
        this.inbox = inbox;
        this.store = store;
        this.states = states;
        this.watermark = watermark;
        this.config = config;
        this.longWork = longWork;
        this.metrics = metrics;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        for (ReplicaCopy copy : repairs.copies()) {
            gauge("opposizioni.replica.differences", copy, each -> store.openDifferences(each.replica()));
            gauge("opposizioni.replica.comparison.age.seconds", copy, this::comparisonAge);
        }
    }

    /** Before the first comparison it is that of the process: one that never comes must show, too. */
    private double comparisonAge(ReplicaCopy copy) {
        Duration age = states.lastComparison(copy.replica())
                .map(last -> Duration.between(last.at(), clock.instant()))
                .orElseGet(() ->
                        Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
        return age.toMillis() / 1e3;
    }

    private void gauge(String name, ReplicaCopy copy, ToDoubleFunction<ReplicaCopy> value) {
        metrics.gauge(
                name,
                Tags.of("replica", copy.replica()),
                copy,
                each -> DatabaseValue.orUnknown(() -> value.applyAsDouble(each)));
    }

    @Scheduled(every = "${opposizioni.replica.look-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            for (ReplicaCopy copy : repairs.copies()) {
                QuarkusTransaction.requiringNew()
                        .timeout(Math.toIntExact(LongWork.SWEEP.toSeconds()))
                        .run(() -> rebuild(copy));
                QuarkusTransaction.requiringNew().run(() -> fetchDeadLetters(copy));
                QuarkusTransaction.requiringNew().run(() -> askAgain(copy));
            }
            inbox.subscriptions().stream()
                    .map(Subscription::name)
                    .filter(name -> repairs.copies().stream()
                            .noneMatch(copy -> copy.subscriber().equals(name)))
                    .forEach(name -> QuarkusTransaction.requiringNew().run(() -> watermark.beginWithFirstFact(name)));
        } catch (RuntimeException e) {
            if (!DatabaseFailures.isPassing(e)) {
                throw e;
            }
            LOG.debug("copies are looked after when the database serves again", e);
        }
    }

    private void rebuild(ReplicaCopy copy) {
        if (watermark.takeOtherNumbers(copy.subscriber())) {
            longWork.allow(LongWork.SWEEP);
            copy.forgetNumbers();
        }
        if (watermark.isToBeRebuilt(copy.subscriber())) {
            repairs.rebuild(copy, "another state of the publisher");
        }
    }

    /** A few at a time: where the rows of an import are cannot be told, so that each asks for everything, which has the others too. */
    private void fetchDeadLetters(ReplicaCopy copy) {
        // one copy of the service at a time: each would ask for the same ones
        store.lock(copy.replica());
        List<Repair> open = store.open(copy.replica());
        long fetched =
                open.stream().filter(repair -> repair.failedEventId() != null).count();
        boolean rebuilding = open.stream().anyMatch(repair -> repair.kind() == Kind.ROWS && repair.isWhole());
        if (!rebuilding) {
            store.deadLetters(copy.subscriber()).stream()
                    .filter(letter -> copy.covers(letter.type()))
                    .limit(Math.max(0, DEAD_LETTERS_AT_ONCE - fetched))
                    .forEach(letter -> repairs.request(copy, letter.wanted()));
        }
    }

    private void askAgain(ReplicaCopy copy) {
        store.silentSince(copy.replica(), clock.instant().minus(config.silence()))
                .forEach(repair -> repairs.requestAgain(copy, repair));
    }
}
