package it.opposizioni.operator.calllog.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.operator.calllog.engine.CallLogReconciliation.Span;
import it.opposizioni.operator.calllog.engine.scope.CallScope;
import it.opposizioni.operator.calllog.engine.scope.Periods;
import it.opposizioni.operator.consultation.engine.list.ListLimits;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is no log of calls, or more than one may be, is refused; and numbers that have changed are found among many. */
class CallLogLimitsTest {

    private static final String CALL = "+393331234567,2026-05-05 10:00:00,0212345678\n";

    @Test
    void whatHasNoCallIsNoLog() {
        assertRefused("", Reason.EMPTY, 1);
        assertRefused("numero,ora,chiamante\n\n", Reason.EMPTY, 3);
        assertRefused("a,b,c\nd,e,f\n", Reason.NO_NUMBERS, 3);
        assertRefused("x,y,z\n".repeat(11), Reason.NO_NUMBERS, 11);
    }

    @Test
    void limitsHold() {
        assertRefused(CALL.repeat(21), Reason.TOO_MANY_LINES, 21);
        assertRefused(CALL + "3".repeat(600), Reason.LINE_TOO_LONG, 2);
        assertRefused(CALL.replace("\n", "," + "x".repeat(430) + "\n").repeat(3), Reason.TOO_MANY_BYTES, 4);
        assertRefused(CALL + "a\0b\n", Reason.NOT_TEXT, 2);
    }

    /** A stray date would else ask for all consultations of twenty years. */
    @Test
    void strayDatesAreOutsideOfTheSpan() throws IOException {
        Periods kept = Periods.of(List.of(new Periods.Period(1_700_000_000L, 1_800_000_000L)));
        CallScope scope = new CallScope(kept, Periods.ALWAYS, false);
        String stray = "+393331234567,2006-05-05T10:00:00Z,02\n+393331234567,2099-05-05T10:00:00Z,02\n";
        String call = "+393331234567,1777975200,02\n";
        assertThat(span(stray + call + call, scope)).isEqualTo(new Span(1_777_975_200L, 1_777_975_200L, true));
        assertThat(span(stray, scope)).satisfies(span -> {
            assertThat(span.someAreLookedAt()).isFalse();
            assertThat(Instant.ofEpochSecond(span.first())).isEqualTo("2006-05-05T10:00:00Z");
            assertThat(Instant.ofEpochSecond(span.last())).isEqualTo("2099-05-05T10:00:00Z");
        });
    }

    private static Span span(String log, CallScope scope) throws IOException {
        ListLimits limits = new ListLimits(1_200, 500, 20, 20, 10, 200);
        try (CallLogReconciliation reconciliation =
                new CallLogReconciliation(new CallLogOptions(CallLogLayout.FIRST_COLUMNS, limits, 1, scope))) {
            return reconciliation.collect(new ByteArrayInputStream(log.getBytes(UTF_8)), _ -> {});
        }
    }

    @Test
    void changedNumbersAreFoundAmongMany() {
        Random random = new Random(7);
        TreeSet<Long> numbers = new TreeSet<>();
        while (numbers.size() < 20_000) {
            numbers.add(393_200_000_000L + random.nextInt(600_000_000));
        }
        ChangedNumbers changed = new ChangedNumbers();
        numbers.forEach(number -> changed.add(number, number % 1_000));
        changed.complete();
        for (int i = 0; i < 100_000; i++) {
            long number = 393_200_000_000L + random.nextInt(600_000_000);
            assertThat(changed.since(number))
                    .isEqualTo(numbers.contains(number) ? number % 1_000 : ChangedNumbers.ALWAYS);
        }
        assertThat(numbers)
                .allSatisfy(number -> assertThat(changed.since(number)).isEqualTo(number % 1_000));
        assertThat(new ChangedNumbers().complete().since(393_331_234_567L)).isEqualTo(ChangedNumbers.ALWAYS);
    }

    private static void assertRefused(String log, Reason reason, long line) {
        ListLimits limits = new ListLimits(1_200, 500, 20, 20, 10, 200);
        assertThatThrownBy(() -> collect(log, limits)).isInstanceOfSatisfying(ListRefusedException.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.line()).isEqualTo(line);
        });
    }

    private static void collect(String log, ListLimits limits) throws IOException {
        try (CallLogReconciliation reconciliation =
                new CallLogReconciliation(new CallLogOptions(CallLogLayout.FIRST_COLUMNS, limits, 1))) {
            reconciliation.collect(new ByteArrayInputStream(log.getBytes(UTF_8)), _ -> {});
        }
    }
}
