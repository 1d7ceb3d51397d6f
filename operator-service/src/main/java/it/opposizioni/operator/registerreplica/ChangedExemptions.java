package it.opposizioni.operator.registerreplica;

import it.opposizioni.operator.consultation.engine.index.ExemptionPeriods;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Groups the rows of exemptions, which come in the order of their numbers, by number. */
final class ChangedExemptions {

    private final MediaEditor target;
    private final Map<UUID, ExemptionPeriods> byOperator = new HashMap<>();
    private long number;

    ChangedExemptions(MediaEditor target) {
        this.target = target;
    }

    /** @param rows number, operator, ended, from, until */
    void read(ResultSet rows) throws SQLException {
        while (rows.next()) {
            if (rows.getLong(1) != number) {
                flush();
                number = rows.getLong(1);
            }
            ExemptionPeriods period = ExemptionPeriods.NONE;
            if (!rows.getBoolean(3)) {
                period = ExemptionPeriods.of(rows.getLong(4), rows.getObject(5, Long.class));
            }
            byOperator.merge(rows.getObject(2, UUID.class), period, ExemptionPeriods::and);
        }
        flush();
    }

    private void flush() {
        if (!byOperator.isEmpty()) {
            target.exempt(number, byOperator);
            byOperator.clear();
        }
    }
}
