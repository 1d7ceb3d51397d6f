package it.opposizioni.operator.calllog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.callinghours.CallingHours;
import it.opposizioni.kit.testing.ClockChanges;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The table says what the rules say. */
class HoursTableTest {

    private static final CallingHours RULES = CallingHours.current();
    private static final HoursTable TABLE = new HoursTable(RULES);

    /** From before the first rule until after the last change. */
    private static final long FIRST = 1_704_067_200L;

    private static final long LAST = 2_208_988_800L;

    @Property(tries = 20_000)
    void atAnyInstant(@ForAll @LongRange(min = FIRST, max = LAST) long second) {
        assertThat(TABLE.areOverAt(second))
                .isEqualTo(RULES.brokenBy(Instant.ofEpochSecond(second)).isPresent());
    }

    @Test
    void whenTheClocksChange() {
        assertThat(ClockChanges.instants())
                .allSatisfy(instant -> assertThat(TABLE.areOverAt(instant.getEpochSecond()))
                        .isEqualTo(RULES.brokenBy(instant).isPresent()));
    }
}
