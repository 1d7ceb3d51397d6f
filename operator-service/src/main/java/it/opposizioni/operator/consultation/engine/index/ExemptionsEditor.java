package it.opposizioni.operator.consultation.engine.index;

import java.util.Map;
import java.util.TreeMap;

/** Makes the next {@link Exemptions} of one operator; those it starts from stay as they were. For one thread. */
final class ExemptionsEditor {

    /** Changes in addition to the table before a new table is made: few enough to be copied with each version. */
    private static final int MOST_CHANGES = 4_096;

    private static final int TABLE_PER_CHANGE = 256;

    private final Exemptions base;
    private final Map<Long, ExemptionPeriods> changes = new TreeMap<>();
    private ExemptionTable filling;

    ExemptionsEditor(Exemptions base) {
        this.base = base;
        for (int i = 0; i < base.changed().length; i++) {
            changes.put(base.changed()[i], base.changes()[i]);
        }
    }

    void replace(long digits, ExemptionPeriods periods) {
        changes.put(digits, periods);
    }

    /** Only for an operator of whom nothing was known before. */
    void add(long digits, ExemptionPeriods periods) {
        int position = NumberingPlan.position(digits);
        if (position == NumberingPlan.OUTSIDE) {
            changes.merge(digits, periods, ExemptionPeriods::and);
            return;
        }
        if (filling == null) {
            filling = new ExemptionTable();
        }
        filling.add(position, periods);
    }

    Exemptions toExemptions() {
        ExemptionTable table = filling == null ? base.table() : filling;
        if (changes.size() > MOST_CHANGES + table.size() / TABLE_PER_CHANGE) {
            table = merged(table);
        }
        return new Exemptions(
                table,
                changes.keySet().stream().mapToLong(Long::longValue).toArray(),
                changes.values().toArray(ExemptionPeriods[]::new));
    }

    private ExemptionTable merged(ExemptionTable table) {
        ExemptionTable next = new ExemptionTable();
        next.addAll(table, position -> !changes.containsKey(NumberingPlan.digits(position)));
        changes.forEach((digits, periods) -> {
            int position = NumberingPlan.position(digits);
            if (position != NumberingPlan.OUTSIDE) {
                next.add(position, periods);
            }
        });
        changes.keySet().removeIf(digits -> NumberingPlan.position(digits) != NumberingPlan.OUTSIDE);
        changes.values().removeIf(ExemptionPeriods::isEmpty);
        return next;
    }
}
