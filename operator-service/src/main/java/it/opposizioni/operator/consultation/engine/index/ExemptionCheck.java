package it.opposizioni.operator.consultation.engine.index;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Whether a register has exactly the exemptions that it should have: as many for each operator, and at the beginning and the end of each
 * the answer that it should give. For one thread.
 */
public final class ExemptionCheck {

    private final RegisterSnapshot register;
    private final Map<UUID, Long> expected = new HashMap<>();
    private long differences;

    public ExemptionCheck(RegisterSnapshot register) {
        this.register = register;
    }

    /** All exemptions of a number for one operator. */
    public void expect(UUID operator, long digits, ExemptionPeriods periods) {
        Exemptions found = register.exemptionsOf(operator);
        long[] seconds = periods.seconds();
        expected.merge(operator, seconds.length / 2L, Long::sum);
        for (long second : seconds) {
            if (found.until(digits, second) != periods.until(second)) {
                differences++;
                return;
            }
        }
    }

    /** After all of them. */
    public long differences() {
        long counted = register.exemptions().entrySet().stream()
                .mapToLong(found -> Math.abs(found.getValue().periods() - expected.getOrDefault(found.getKey(), 0L)))
                .sum();
        long missing = expected.entrySet().stream()
                .filter(wanted -> !register.exemptions().containsKey(wanted.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return differences + counted + missing;
    }
}
