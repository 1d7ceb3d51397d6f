package it.opposizioni.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.portal.chart.DayChart.Point;
import it.opposizioni.portal.chart.DayChart.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is drawn of a day, without a page around it. */
class DayChartTest {

    private static final Words WORDS = new Words("id", "t", "d", "a", "b");

    private static DayChart chart(Double limit, Double... values) {
        List<OptionalDouble> hours = new ArrayList<>();
        for (Double value : values) {
            hours.add(value == null ? OptionalDouble.empty() : OptionalDouble.of(value));
        }
        return DayChart.of(WORDS, hours, Optional.ofNullable(limit), Long::toString);
    }

    @Test
    void whereNothingIsKnownTheCurveHasAGap() {
        DayChart chart = chart(null, 0.0, 10.0, null, 5.0, null, 2.0, 0.0);
        assertThat(chart.runs()).containsExactly("150,200 256,50", "683,170 790,200");
        assertThat(chart.points())
                .as("the hour alone, and the last one")
                .containsExactly(new Point(470, 125), new Point(790, 200));
        assertThat(chart.levels()).extracting(LineChart.Level::amount).containsExactly("0", "5", "10");
    }

    @Test
    void theLimitIsDrawnWhereItIsOnTheGround() {
        assertThat(chart(120.0, 200.0, 0.0).limit()).isEqualTo(110);
        assertThat(chart(120.0, 3.0, 0.0).limit()).as("far above").isNull();
        assertThat(chart(0.0, 3.0, 0.0).limit()).as("the ground itself").isNull();
        assertThat(chart(null, 3.0, 0.0).limit()).isNull();
    }

    @Test
    void aDayWithoutARecordHasNoCurve() {
        DayChart chart = chart(1.0, null, null);
        assertThat(chart.runs()).isEmpty();
        assertThat(chart.points()).isEmpty();
    }

    @Property
    void nothingIsDrawnOutsideOfItsGround(
            @ForAll @Size(24) List<@DoubleRange(min = 0, max = 100_000_000) Double> values) {
        DayChart chart = chart(60.0, values.toArray(Double[]::new));
        assertThat(chart.runs()).hasSize(1);
        for (String point : chart.runs().getFirst().split(" ")) {
            String[] at = point.split(",");
            assertThat(Integer.parseInt(at[0])).isBetween(LineChart.GUTTER, LineChart.WIDTH);
            assertThat(Integer.parseInt(at[1])).isBetween(50, 200);
        }
    }
}
