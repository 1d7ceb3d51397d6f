package it.opposizioni.registry.statistics;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each reason was given when somebody asked to leave, month by month. Nothing else is kept of it: neither who, nor which number, nor when,
 * and so it is counted also where that person stays after all.
 */
@ApplicationScoped
public class WithdrawalReasons {

    private static final int MONTHS = 24;

    /** One row for all, and not one for each: the order of rows would tell whose is which. */
    private static final String ADD = """
            insert into withdrawal_reason as known (month, reason, amount) values (?, ?, 1)
            on conflict (month, reason) do update set amount = known.amount + 1
            """;

    private static final String SUMS = """
            select reason, cast(sum(amount) as bigint) from withdrawal_reason where month >= ? and month < ? group by reason
            """;

    private final Jdbc jdbc;

    WithdrawalReasons(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reason null for a person who was not asked, or did not answer */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stated(WithdrawalReason reason, Instant at) {
        if (reason != null) {
            jdbc.update(ADD, YearMonth.from(Rome.day(at)).atDay(1), reason);
        }
    }

    /** Of the last 24 months that are over: the current one would show each single answer. */
    Map<String, Long> sums(Instant now) {
        YearMonth current = YearMonth.from(Rome.day(now));
        Map<String, Long> sums = new LinkedHashMap<>();
        jdbc.query(
                        SUMS,
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        current.minusMonths(MONTHS).atDay(1),
                        current.atDay(1))
                .forEach(sum -> sums.put(sum.getKey(), sum.getValue()));
        return sums;
    }
}
