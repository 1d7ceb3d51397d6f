package it.opposizioni.complaint.numberlookup;

import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.numbering.NumberingPlan;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.complaint.numberlookup.NumberLookup.Month;
import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts what is reported about a number; who looked at which one is noted first. */
@ApplicationScoped
class NumberLookupService {

    private static final int MONTHS = 12;

    /** By ix_complaint_call_caller. */
    private static final String BY_MONTH = """
            select to_char(called_at at time zone 'Europe/Rome', 'YYYY-MM'), count(*) from complaint_call
            where caller_number = ? and called_at >= ? group by 1
            """;

    private static final String COMPLAINTS = """
            select count(distinct complaint_id) from complaint_call where caller_number = ? and called_at >= ?
            """;

    private final AccessLog accesses;
    private final Jdbc jdbc;
    private final Now now;

    NumberLookupService(AccessLog accesses, Jdbc jdbc, Now now) {
        this.accesses = accesses;
        this.jdbc = jdbc;
        this.now = now;
    }

    @Transactional
    NumberLookup look(ShownNumber number, NumberPurpose purpose, Caller caller) {
        accesses.note(caller, Role.REGULATOR, List.of(new Read(null, RecordKind.NUMBER, number.written(), purpose)));
        YearMonth first = YearMonth.from(Rome.day(now.get())).minusMonths(MONTHS - 1L);
        Instant since = Rome.startOf(first.atDay(1));
        Map<YearMonth, Long> calls = new HashMap<>();
        jdbc.query(
                        BY_MONTH,
                        row -> new Month(YearMonth.parse(row.getString(1)), row.getLong(2)),
                        number.digits(),
                        since)
                .forEach(month -> calls.put(month.month(), month.calls()));
        List<Month> months = Stream.iterate(first, month -> month.plusMonths(1))
                .limit(MONTHS)
                .map(month -> new Month(month, calls.getOrDefault(month, 0L)))
                .toList();
        return new NumberLookup(
                number.written(),
                NumberingPlan.kindOf(number),
                jdbc.first(COMPLAINTS, row -> row.getLong(1), number.digits(), since)
                        .orElseThrow(),
                months.stream().mapToLong(Month::calls).sum(),
                months);
    }
}
