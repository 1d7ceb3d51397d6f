package it.opposizioni.kit.crypto;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.crypto.RotatedColumn.Batch;
import it.opposizioni.kit.crypto.RotatedColumn.Blocks;
import it.opposizioni.kit.crypto.RotationStore.Progress;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Brings every stored value under the current keys, so that an old key can be removed from the configuration: encrypted values under the
 * newest data key, digests under the newest search key. It walks each table block by block in short transactions, remembers where it is,
 * and begins again until a whole pass has found nothing under an old key. Several copies of a service take turns.
 */
@ApplicationScoped
class KeyRotation {

    private static final Logger LOG = Logger.getLogger(KeyRotation.class);

    private final List<RotatedColumn> columns = new ArrayList<>();
    private final RotationStore store;
    private final RotationConfig config;
    private final RotationReport report;
    private final Clock clock;
    private volatile boolean stopping;

    KeyRotation(
            @All List<EncryptedColumns> features,
            PersonalData personalData,
            Jdbc jdbc,
            RotationStore store,
            RotationConfig config,
            RotationReport report,
            Clock clock) {
        this.store = store;
        this.config = config;
        this.report = report;
        this.clock = clock;
        for (EncryptedColumns feature : features) {
            feature.encrypted().forEach(column -> columns.add(new EncryptedRows(column, personalData, jdbc)));
            feature.digests().forEach(column -> columns.add(new DigestRows(column, personalData, jdbc)));
        }
    }

    @Scheduled(
            every = "${opposizioni.key-rotation.every:5s}",
            delayed = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        try {
            if (!stopping) {
                rotate(withWork(store.all()));
            }
            if (!stopping) {
                report.show(columns, store.all());
            }
        } catch (RuntimeException e) {
            if (!DatabaseFailures.isAway(e)) {
                throw e;
            }
            LOG.debug("values wait for the database to come under the current keys", e);
        }
    }

    private void rotate(List<RotatedColumn> some) {
        int left = config.batches();
        for (RotatedColumn column : some) {
            try {
                while (left > 0
                        && !stopping
                        && QuarkusTransaction.requiringNew().call(() -> step(column))) {
                    left--;
                }
            } catch (RuntimeException e) {
                if (DatabaseFailures.isAway(e)) {
                    throw e;
                }
                // the others go on; this one is tried again next time
                LOG.errorf(e, "%s.%s cannot be brought under the current key", column.table(), column.column());
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Everything that there is to do now. */
    void workOff() {
        columns.forEach(column -> {
            while (QuarkusTransaction.requiringNew().call(() -> step(column))) {}
        });
        report.show(columns, store.all());
    }

    /** A column at rest, as nearly all are nearly always, costs no transaction. */
    private List<RotatedColumn> withWork(List<Progress> all) {
        return columns.stream()
                .filter(column -> all.stream().noneMatch(known -> known.isOf(column) && !hasWork(column, known)))
                .toList();
    }

    /** One batch, in the caller's transaction. @return whether there is more to do in this column now */
    private boolean step(RotatedColumn column) {
        return store.claim(column)
                .filter(progress -> hasWork(column, progress))
                .map(progress -> step(column, current(column, progress)))
                .orElse(false);
    }

    private boolean hasWork(RotatedColumn column, Progress progress) {
        return progress.nextBlock() != null || isDue(column, progress);
    }

    private boolean isDue(RotatedColumn column, Progress progress) {
        if (progress.endedAt() == null || !progress.keys().equals(column.fingerprint())) {
            return true;
        }
        boolean isClean = progress.lastFound().isEmpty();
        Instant again = progress.endedAt().plus(isClean ? config.verifyAfter() : config.retryAfter());
        return column.isReadAgain()
                && (progress.rewritten() > 0 || !clock.instant().isBefore(again));
    }

    private static Progress current(RotatedColumn column, Progress progress) {
        boolean goesOn = progress.nextBlock() != null && progress.keys().equals(column.fingerprint());
        return goesOn ? progress : Progress.begun(column, progress);
    }

    private boolean step(RotatedColumn column, Progress progress) {
        long size = store.blocksOf(column.table());
        Blocks blocks = new Blocks(progress.nextBlock(), Math.min(size, progress.nextBlock() + column.blocks()));
        Batch batch = column.rewrite(blocks, config.batchRows());
        Map<String, Long> found = new HashMap<>(progress.found());
        batch.found().forEach((key, rows) -> found.merge(key, rows, Long::sum));
        long next = batch.complete() ? blocks.end() : blocks.begin();
        long rewritten = progress.rewritten() + batch.rewritten();
        boolean ends = next >= size;
        store.save(new Progress(
                column.table(),
                column.column(),
                progress.keys(),
                ends ? null : Long.valueOf(next),
                rewritten,
                ends ? Map.of() : found,
                ends ? found : progress.lastFound(),
                ends ? clock.instant() : progress.endedAt()));
        if (ends && rewritten > 0) {
            LOG.infof(
                    "%s.%s: %d values are under the key %s now",
                    column.table(), column.column(), rewritten, column.keys().currentId());
        }
        return !ends || rewritten > 0;
    }
}
