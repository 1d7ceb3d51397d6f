package it.opposizioni.bench.drill;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.bench.drill.Outcomes.Outcome;
import it.opposizioni.bench.report.Report;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {

    private final Outcomes outcomes = new Outcomes();
    private final Report report = new Report(new PrintStream(OutputStream.nullOutputStream()));

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 12.5, true",
        "1, 0, 0, 12.5, false",
        "0, 1, 0, 12.5, false",
        "0, 0, 1, 12.5, false",
        "0, 0, 0, NaN, false"
    })
    void nothingMayBeLostDeadLetteredOrDoubled(long lost, long dead, long doubled, double caughtUp, boolean good) {
        outcomes.add(new Outcome("away", "portal", 200, 100, lost, dead, doubled, caughtUp));

        assertThat(outcomes.print(report)).isEqualTo(good);
    }

    @Test
    void whatElseIsMissedCountsToo() {
        outcomes.missed("%d lists", 2);

        assertThat(outcomes.print(report)).isFalse();
        assertThat(report.toString()).contains("2 lists");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "2, false", "-1, false"})
    void whatThereMustBeNoneOfIsCounted(long count, boolean good) {
        outcomes.none("a standby took over", "dead letters", count);

        assertThat(outcomes.print(report)).isEqualTo(good);
        assertThat(report.toString().contains("a standby took over: " + count + " dead letters"))
                .isNotEqualTo(good);
    }
}
