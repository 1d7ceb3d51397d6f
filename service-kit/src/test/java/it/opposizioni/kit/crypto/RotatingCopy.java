package it.opposizioni.kit.crypto;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** One process of the service; of both lists the first key is the current one. */
final class RotatingCopy {

    final PersonalData data;
    final NoteColumns columns;
    final KeyRotation rotation;
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    RotatingCopy(List<String> keys, List<String> searchKeys, Jdbc jdbc, RotationStore store, TestClock clock) {
        data = new PersonalData(new Keys(keys, searchKeys));
        columns = new NoteColumns(data);
        rotation =
                new KeyRotation(List.of(columns), data, jdbc, store, new Small(), new RotationReport(metrics), clock);
    }

    double outdated(String column, String key) {
        return metrics.get("opposizioni.crypto.values.outdated")
                .tags("table", "note", "column", column, "key", key)
                .gauge()
                .value();
    }

    double unreadable() {
        return metrics.get("opposizioni.crypto.values.unreadable").gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .sum();
    }

    private record Keys(List<String> data, List<String> search) implements CryptoConfig {
        @Override
        public List<String> keys() {
            return data.stream().map(Keys::key).toList();
        }

        @Override
        public String currentKey() {
            return data.getFirst();
        }

        @Override
        public Optional<List<String>> searchKeys() {
            return Optional.of(search.stream().map(Keys::key).toList());
        }

        @Override
        public String currentSearchKey() {
            return search.getFirst();
        }

        @Override
        public Optional<String> searchKey() {
            return Optional.empty();
        }

        private static String key(String id) {
            byte[] key = Arrays.copyOf(id.getBytes(StandardCharsets.UTF_8), 32);
            return id + ":" + Base64.getEncoder().encodeToString(key);
        }
    }

    private static final class Small implements RotationConfig {
        @Override
        public String every() {
            return "off";
        }

        @Override
        public int batches() {
            return 2;
        }

        @Override
        public int batchRows() {
            return 100;
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration verifyAfter() {
            return Duration.ofDays(1);
        }
    }
}
