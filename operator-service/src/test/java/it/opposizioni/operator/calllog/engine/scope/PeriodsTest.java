package it.opposizioni.operator.calllog.engine.scope;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.operator.calllog.engine.scope.Periods.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    @Property(tries = 500)
    void anInstantIsInThemWhenItIsInOneOfThem(@ForAll Random random) {
        List<Period> some = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            int from = random.nextInt(60);
            some.add(new Period(from, from - 2 + random.nextInt(12)));
        }
        Periods periods = Periods.of(some);
        for (long second = -3; second < 75; second++) {
            long at = second;
            assertThat(periods.contain(at))
                    .as("%s in %s", at, some)
                    .isEqualTo(some.stream().anyMatch(period -> period.from() <= at && at < period.until()));
        }
    }

    @Test
    void allTimeHasNoEnd() {
        assertThat(Periods.ALWAYS.contain(Long.MIN_VALUE)).isTrue();
        assertThat(Periods.ALWAYS.contain(Long.MAX_VALUE - 1)).isTrue();
        assertThat(Periods.of(List.of()).contain(0)).isFalse();
    }
}
