package it.opposizioni.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class BarTest {

    private final Report report = new Report(new PrintStream(new ByteArrayOutputStream()));

    @Test
    void whatIsMeasuredStandsBesideItsBarAndTheVerdict() {
        report.bar(Bar.atMost("start", 4.256, 5, "s"));
        report.bar(Bar.atLeast("against DuckDB", 5.9, 6, "times as fast").noted("2 threads"));
        report.bar(Bar.missing("pages", "the portal did not start"));
        report.verdicts();

        assertThat(report.toString()).isEqualTo("""
                | promised | measured | bar |  |
                | --- | --- | --- | --- |
                | start | 4.26 s | at most 5 s | met |
                | against DuckDB (2 threads) | 5.90 times as fast | at least 6 times as fast | **NOT met** |
                | pages (the portal did not start) | not measured |  | **NOT met** |

                1 of 3 bars met.

                """);
    }

    @Test
    void theBarItselfIsEnough() {
        assertThat(Bar.atMost("a", 2, 2, "").met()).isTrue();
        assertThat(Bar.atLeast("a", 2, 2, "").met()).isTrue();
        assertThat(Bar.atMost("a", Double.NaN, 2, "").met()).isFalse();
    }

    @Test
    void aRowHasAsManyCellsAsThereAreHeads() {
        Table table = new Table("way", "seconds");

        assertThat(table.row("`a | b`", "1").toString()).contains("| `a \\| b` | 1 |");
        assertThatThrownBy(() -> table.row("a")).isInstanceOf(IllegalArgumentException.class);
    }
}
