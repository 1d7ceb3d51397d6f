package it.opposizioni.operator.consultation.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.replica.KeyRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The register is compared with what it should have, and every bit counts. */
class PartCheckTest {

    private static final UUID ACME = new UUID(1, 1);
    private static final UUID BETA = new UUID(2, 2);
    private static final long NOON = Instant.parse("2026-11-25T11:00:00Z").getEpochSecond();

    /** At the ends of the plan's ranges and of parts, between them, and outside. */
    private static final Set<Long> NUMBERS = new TreeSet<>(List.of(
            39_000_000L,
            39_099_999L,
            39_100_000L,
            390_999_999L,
            3_909_999_999L,
            39_099_999_999L,
            39_300_000_000L,
            390_000_000_000L,
            390_298_760_042L,
            390_999_999_999L,
            393_000_000_000L,
            393_331_234_567L,
            393_999_999_999L,
            394_000_000_000L,
            3_980_012_345_678L));

    @Test
    void partsHaveEveryNumberOnce() {
        List<KeyRange> parts = PartCheck.parts();

        assertThat(parts.getFirst().from()).isZero();
        assertThat(parts.getLast().to()).isEqualTo(Long.MAX_VALUE);
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).from()).isEqualTo(parts.get(i - 1).to());
        }
    }

    @Test
    void whatIsAsItShouldBeHasNoDifference() {
        assertThat(differences(register(NUMBERS), NUMBERS)).isZero();
    }

    @Test
    void oneThatIsMissingAndOneTooManyAreBothFound() {
        for (long number : NUMBERS) {
            Set<Long> others = new TreeSet<>(NUMBERS);
            others.remove(number);
            assertThat(differences(register(others), NUMBERS))
                    .as("%d missing", number)
                    .isEqualTo(1);
            assertThat(differences(register(NUMBERS), others))
                    .as("%d too many", number)
                    .isEqualTo(1);
        }
    }

    @Test
    void theBitOfExemptionsCountsAsWell() {
        SnapshotEditor editor = SnapshotEditor.empty();
        editor.set(393_331_234_567L, true);
        editor.markExempted(393_331_234_567L, true);

        assertThat(differences(editor.toSnapshot(1, null), Set.of(393_331_234_567L)))
                .isEqualTo(1);
    }

    @Test
    void exemptionsAreComparedByOperatorAndPeriod() {
        SnapshotEditor editor = SnapshotEditor.empty();
        editor.add(ACME, 393_331_234_567L, ExemptionPeriods.of(NOON, NOON + 60));
        editor.exempt(3_980_012_345_678L, Map.of(ACME, ExemptionPeriods.of(NOON, null)));
        RegisterSnapshot register = editor.toSnapshot(1, null);

        assertThat(exemptions(register, ACME, NOON + 60)).isZero();
        assertThat(exemptions(register, ACME, NOON + 61)).as("another end").isEqualTo(1);
        assertThat(exemptions(register, BETA, NOON + 60)).as("of another").isPositive();
        ExemptionCheck none = new ExemptionCheck(register);
        assertThat(none.differences()).as("too many").isEqualTo(2);
    }

    private static long exemptions(RegisterSnapshot register, UUID operator, long until) {
        ExemptionCheck check = new ExemptionCheck(register);
        check.expect(operator, 393_331_234_567L, ExemptionPeriods.of(NOON, until));
        check.expect(ACME, 3_980_012_345_678L, ExemptionPeriods.of(NOON, null));
        return check.differences();
    }

    private static RegisterSnapshot register(Set<Long> numbers) {
        SnapshotEditor editor = SnapshotEditor.empty();
        numbers.forEach(number -> editor.set(number, true));
        return editor.toSnapshot(1, null);
    }

    private static long differences(RegisterSnapshot register, Set<Long> expected) {
        List<KeyRange> parts = PartCheck.parts();
        long differences = 0;
        for (int i = 0; i < parts.size(); i++) {
            KeyRange part = parts.get(i);
            if (NUMBERS.stream().noneMatch(part::contains)) {
                continue;
            }
            PartCheck check = PartCheck.of(register, i);
            expected.stream().filter(part::contains).forEach(check::expectOpposed);
            differences += check.differences();
        }
        return differences;
    }
}
