package it.opposizioni.kit.crypto;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import it.opposizioni.kit.crypto.RotationStore.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * What the last whole pass over each column found. {@code opposizioni_crypto_values_outdated} (by table, column, kind and key): values that are under
 * another key than the current one; a key that has none in any column can be removed. {@code opposizioni_crypto_values_unreadable}: those
 * whose key is not configured,
 * or that were changed. Both are NaN until a pass under the configured keys has ended.
 */
@ApplicationScoped
class RotationReport {

    private static final Logger LOG = Logger.getLogger(RotationReport.class);

    private final MultiGauge outdated;
    private final MultiGauge unreadable;
    private final Set<String> told = new HashSet<>();

    RotationReport(MeterRegistry metrics) {
        this.outdated = MultiGauge.builder("opposizioni.crypto.values.outdated")
                .description("values under another key than the current one, by the last whole pass")
                .register(metrics);
        this.unreadable = MultiGauge.builder("opposizioni.crypto.values.unreadable")
                .description("values that no configured key can read, by the last whole pass")
                .register(metrics);
    }

    synchronized void show(List<RotatedColumn> columns, List<Progress> all) {
        List<MultiGauge.Row<?>> outdatedRows = new ArrayList<>();
        List<MultiGauge.Row<?>> unreadableRows = new ArrayList<>();
        for (RotatedColumn column : columns) {
            Optional<Progress> progress = all.stream()
                    .filter(each -> each.isOf(column) && each.lastFound() != null)
                    .findFirst();
            progress.ifPresent(known -> tellMissing(column, known.lastFound()));
            // unknown, and not zero, until a pass under these keys has ended
            Optional<Map<String, Long>> found = progress.filter(
                            known -> known.keys().equals(column.fingerprint()))
                    .map(Progress::lastFound);
            Tags tags = Tags.of("table", column.table(), "column", column.column(), "kind", column.kind());
            column.keys().ids().stream()
                    .filter(id -> !id.equals(column.keys().currentId()))
                    .forEach(id -> outdatedRows.add(MultiGauge.Row.of(tags.and("key", id), sum(found, id::equals))));
            unreadableRows.add(MultiGauge.Row.of(
                    tags, sum(found, id -> column.keys().find(id).isEmpty())));
        }
        outdated.register(outdatedRows, true);
        unreadable.register(unreadableRows, true);
    }

    private static double sum(Optional<Map<String, Long>> found, Predicate<String> keys) {
        return found.map(counts -> counts.entrySet().stream()
                        .filter(entry -> keys.test(entry.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum())
                .orElse(Double.NaN);
    }

    /** Logged once by each process, so at its start too. */
    private void tellMissing(RotatedColumn column, Map<String, Long> found) {
        found.forEach((key, values) -> {
            boolean isMissing = column.keys().find(key).isEmpty();
            if (isMissing && told.add(column.table() + " " + column.column() + " " + key)) {
                LOG.errorf(
                        "%d values of %s.%s need the %s key %s, which is not configured",
                        values, column.table(), column.column(), column.kind(), key);
            }
        });
    }
}
