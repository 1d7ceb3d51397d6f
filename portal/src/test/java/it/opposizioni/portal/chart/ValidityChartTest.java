package it.opposizioni.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.portal.chart.ValidityChart.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidityChartTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static ValidityChart chart(Span... spans) {
        return ValidityChart.of("validity", "Liste", "Una barra per lista.", List.of(spans), TODAY);
    }

    @Test
    void whatHasPassedEndsWhereWhatIsLeftBegins() {
        ValidityChart chart =
                chart(new Span("A", TODAY.minusDays(4), TODAY.plusDays(5)), new Span("B", TODAY.minusDays(2), TODAY));
        assertThat(chart.today()).isEqualTo(320);
        assertThat(chart.todayCss()).isEqualTo("middle");
        assertThat(chart.bars()).allSatisfy(bar -> {
            assertThat(bar.x() + bar.passed()).isEqualTo(bar.aheadX()).isEqualTo(chart.today());
        });
        assertThat(chart.bars().get(0).x()).isZero();
        assertThat(chart.bars().get(0).ahead()).as("to the end of its last day").isEqualTo(480);
        assertThat(chart.bars().get(1).ahead()).as("today still counts").isEqualTo(80);
        assertThat(chart.bars().get(1).y()).isGreaterThan(chart.bars().get(0).y() + 36);
        assertThat(chart.height()).isGreaterThan(chart.bars().get(1).y() + 36);
    }

    @Test
    void aListOfTodayHasPassedNothing() {
        ValidityChart chart = chart(new Span("A", TODAY, TODAY.plusDays(15)));
        assertThat(chart.today()).isZero();
        assertThat(chart.todayCss()).as("its word would be cut").isEmpty();
        assertThat(chart.bars().getFirst().passed()).isZero();
        assertThat(chart.bars().getFirst().ahead()).isEqualTo(800);
    }

    @Test
    void onTheLastDayTheWordStandsBeforeTheLine() {
        assertThat(chart(new Span("A", TODAY.minusDays(30), TODAY)).todayCss()).isEqualTo("end");
    }
}
