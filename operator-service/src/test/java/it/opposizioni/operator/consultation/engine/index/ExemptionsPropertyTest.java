package it.opposizioni.operator.consultation.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Exemptions against a map of maps, version by version. */
class ExemptionsPropertyTest {

    private static final List<UUID> OPERATORS = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    private static final long FIRST = 393_331_234_000L;

    record Change(long number, int operator, ExemptionPeriods periods) {}

    @Property(tries = 300)
    void everySnapshotStaysWhatWasExemptedAtItsVersion(@ForAll("batches") List<List<Change>> batches) {
        RegisterIndex index = new RegisterIndex();
        Map<Long, Map<UUID, ExemptionPeriods>> model = new HashMap<>();
        var kept = new ArrayList<Tuple.Tuple2<RegisterSnapshot, Map<Long, Map<UUID, ExemptionPeriods>>>>();
        for (List<Change> batch : batches) {
            long version = kept.size() + 1L;
            index.advance(Marks.at(Instant.ofEpochSecond(version)), editor -> {
                batch.forEach(change -> {
                    var ofNumber = model.computeIfAbsent(change.number(), _ -> new HashMap<>());
                    ofNumber.put(OPERATORS.get(change.operator()), change.periods());
                    editor.exempt(change.number(), ofNumber);
                });
                return version;
            });
            Map<Long, Map<UUID, ExemptionPeriods>> copy = new HashMap<>();
            model.forEach((number, byOperator) -> copy.put(number, Map.copyOf(byOperator)));
            kept.add(Tuple.of(index.current(), copy));
        }
        kept.forEach(version -> assertSame(version.get1(), version.get2()));
    }

    private static void assertSame(RegisterSnapshot snapshot, Map<Long, Map<UUID, ExemptionPeriods>> model) {
        model.forEach((number, byOperator) -> {
            assertThat(snapshot.hasExemptions(number))
                    .isEqualTo(byOperator.values().stream().anyMatch(p -> !p.isEmpty()));
            for (UUID operator : OPERATORS) {
                for (long at = 0; at < 12; at++) {
                    assertThat(snapshot.exemptionsOf(operator).until(number, Instant.ofEpochSecond(at)))
                            .isEqualTo(byOperator
                                    .getOrDefault(operator, ExemptionPeriods.NONE)
                                    .until(at));
                }
            }
        });
    }

    @Test
    void aHundredThousandAreFoundAndSoAreTheirChanges() {
        UUID operator = OPERATORS.getFirst();
        RegisterIndex index = new RegisterIndex();
        index.advance(Marks.at(Instant.EPOCH), editor -> {
            for (int i = 0; i < 100_000; i++) {
                editor.add(operator, FIRST + i * 7L, ExemptionPeriods.of(10, i % 2 == 0 ? null : 1_000L + i));
            }
            return 1;
        });
        RegisterSnapshot before = index.current();
        // more than are kept beside the table
        index.advance(Marks.at(Instant.EPOCH), editor -> {
            for (int i = 0; i < 10_000; i++) {
                editor.exempt(FIRST + i * 7L, Map.of(operator, ExemptionPeriods.NONE));
            }
            return 2;
        });
        RegisterSnapshot after = index.current();
        for (int i = 0; i < 100_000; i++) {
            long number = FIRST + i * 7L;
            long until = i % 2 == 0 ? Exemptions.OPEN_ENDED : 1_000L + i;
            assertThat(before.exemptionsOf(operator).until(number, Instant.ofEpochSecond(11)))
                    .isEqualTo(until);
            assertThat(before.exemptionsOf(operator).until(number + 1, Instant.ofEpochSecond(11)))
                    .isEqualTo(Exemptions.NONE);
            assertThat(after.exemptionsOf(operator).until(number, Instant.ofEpochSecond(11)))
                    .isEqualTo(i < 10_000 ? Exemptions.NONE : until);
        }
        assertThat(after.exemptionsOf(operator).changed()).isEmpty();
    }

    @Provide
    Arbitrary<List<List<Change>>> batches() {
        Arbitrary<Long> numbers = Arbitraries.oneOf(
                Arbitraries.longs().between(FIRST, FIRST + 20), Arbitraries.of(3_906_123_456_789L, 39_800_123_456L));
        Arbitrary<ExemptionPeriods> periods = Arbitraries.oneOf(
                Arbitraries.just(ExemptionPeriods.NONE),
                Combinators.combine(
                                Arbitraries.longs().between(0, 8),
                                Arbitraries.longs().between(1, 10).injectNull(0.3))
                        .as(ExemptionPeriods::of),
                Arbitraries.just(new ExemptionPeriods(1, 3, 5, 9, 6, 7)));
        return Combinators.combine(numbers, Arbitraries.integers().between(0, 2), periods)
                .as(Change::new)
                .list()
                .ofMaxSize(30)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }
}
