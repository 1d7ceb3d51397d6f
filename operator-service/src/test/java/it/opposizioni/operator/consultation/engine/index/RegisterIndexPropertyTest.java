package it.opposizioni.operator.consultation.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The index against the plainest model there is. */
class RegisterIndexPropertyTest {

    record Change(long number, boolean opposed) {}

    @Property(tries = 200)
    void everySnapshotStaysWhatTheRegisterWasAtItsVersion(@ForAll("batches") List<List<Change>> batches) {
        RegisterIndex index = new RegisterIndex();
        Set<Long> model = new HashSet<>();
        Set<Long> everSeen = new HashSet<>();
        var kept = new ArrayList<Tuple.Tuple2<RegisterSnapshot, Set<Long>>>();
        long version = 0;
        for (List<Change> batch : batches) {
            version++;
            long next = version;
            index.advance(Marks.at(Instant.ofEpochSecond(version)), editor -> {
                batch.forEach(change -> {
                    editor.set(change.number(), change.opposed());
                    everSeen.add(change.number());
                    if (change.opposed()) {
                        model.add(change.number());
                    } else {
                        model.remove(change.number());
                    }
                });
                return next;
            });
            kept.add(Tuple.of(index.current(), Set.copyOf(model)));
        }
        for (int i = 0; i < kept.size(); i++) {
            RegisterSnapshot snapshot = kept.get(i).get1();
            Set<Long> expected = kept.get(i).get2();
            assertThat(snapshot.version()).isEqualTo(i + 1L);
            assertThat(snapshot.size()).isEqualTo(expected.size());
            everSeen.forEach(n -> {
                assertThat(snapshot.opposed(n)).isEqualTo(expected.contains(n));
                assertThat(snapshot.opposed(n + 1)).isEqualTo(expected.contains(n + 1));
            });
            assertBlockEquals(snapshot, everSeen, expected);
        }
    }

    @Property(tries = 20_000)
    void positionsAreInTheOrderOfTheirNumbersAndGiveThemBack(
            @ForAll("numbers") long one, @ForAll("numbers") long other) {
        int first = NumberingPlan.position(one);
        int second = NumberingPlan.position(other);
        if (first != NumberingPlan.OUTSIDE) {
            assertThat(Integer.toUnsignedLong(first)).isLessThan(NumberingPlan.POSITIONS);
            assertThat(NumberingPlan.digits(first)).isEqualTo(one);
            if (second != NumberingPlan.OUTSIDE) {
                assertThat(Integer.compareUnsigned(first, second)).isEqualTo(Long.compare(one, other));
            }
        }
    }

    @Property(tries = 5_000)
    void theShortWaysToAPositionAreTheLongOne(@ForAll("numbers") long number) {
        long ten = number - 390_000_000_000L;
        if (ten >= 0 && ten < 4_000_000_000L && (ten < 1_000_000_000L || ten >= 3_000_000_000L)) {
            assertThat(NumberingPlan.positionOfTen(ten)).isEqualTo(NumberingPlan.position(number));
        }
        long nine = number - 39_000_000_000L;
        if (nine >= 0 && nine < 400_000_000L && (nine < 100_000_000L || nine >= 300_000_000L)) {
            assertThat(NumberingPlan.positionOfNine(nine)).isEqualTo(NumberingPlan.position(number));
        }
    }

    private static void assertBlockEquals(RegisterSnapshot snapshot, Set<Long> numbers, Set<Long> expected) {
        long[] block = numbers.stream()
                .filter(n -> NumberingPlan.position(n) != NumberingPlan.OUTSIDE)
                .mapToLong(Long::longValue)
                .toArray();
        int[] positions = LongStream.of(block).mapToInt(NumberingPlan::position).toArray();
        byte[] bits = new byte[block.length];
        snapshot.testOpposed(positions, block.length, bits, new int[block.length + 1]);
        for (int i = 0; i < block.length; i++) {
            assertThat(bits[i] == RegisterSnapshot.OPPOSED).isEqualTo(expected.contains(block[i]));
        }
    }

    @Provide
    Arbitrary<List<List<Change>>> batches() {
        Arbitrary<Change> change = Combinators.combine(numbers(), Arbitraries.of(true, true, false))
                .as(Change::new);
        return change.list().ofMaxSize(40).list().ofMinSize(1).ofMaxSize(12);
    }

    /** The edges of every dense range, numbers crowded together so that they meet again, and numbers outside. */
    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(393_000_000_000L, 393_999_999_999L),
                Arbitraries.longs().between(393_331_234_000L, 393_331_234_040L),
                Arbitraries.longs().between(390_000_000_000L, 390_999_999_999L),
                Arbitraries.longs().between(390_612_345_000L, 390_612_345_040L),
                Arbitraries.longs().between(39_000_000_000L, 39_099_999_999L),
                Arbitraries.longs().between(39_300_000_000L, 39_399_999_999L),
                Arbitraries.longs().between(3_900_000_000L, 3_909_999_999L),
                Arbitraries.longs().between(390_000_000L, 390_999_999L),
                Arbitraries.longs().between(39_000_000L, 39_099_999L),
                Arbitraries.longs().between(3_906_612_345_670L, 3_906_612_345_690L),
                Arbitraries.of(
                        392_999_999_999L,
                        393_000_000_000L,
                        393_999_999_999L,
                        394_000_000_000L,
                        389_999_999_999L,
                        390_000_000_000L,
                        390_999_999_999L,
                        391_000_000_000L,
                        38_999_999_999L,
                        39_100_000_000L,
                        39_299_999_999L,
                        39_400_000_000L,
                        441_632_960_000L,
                        1L,
                        999_999_999_999_999L));
    }
}
