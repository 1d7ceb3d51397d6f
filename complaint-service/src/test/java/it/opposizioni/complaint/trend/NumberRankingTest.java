package it.opposizioni.complaint.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.complaint.trend.TrendCounts.Dimension;
import it.opposizioni.complaint.trend.TrendCounts.Ranked;
import it.opposizioni.kit.database.Jdbc;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The short way to the ranking of numbers leads where the long way does. */
@QuarkusTest
class NumberRankingTest extends RunningService {

    private static final TrendPeriod NOVEMBER =
            new TrendPeriod(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30"), TrendStep.WEEK);

    @Inject
    NumberRanking ranking;

    @Inject
    TrendCounts counts;

    @Inject
    TrendFolding folding;

    @Inject
    Jdbc jdbc;

    /** Three numbers of which much was reported in October, three in November, and a thousand that were shown once. */
    @BeforeEach
    void manyNumbers() {
        for (int i = 1; i <= 3; i++) {
            report("39061000" + i, "2026-10-10", 500 + i);
            report("39061000" + i, "2026-11-10", i);
            report("39062000" + i, "2026-11-12", 40 + i);
        }
        jdbc.update("""
                insert into complaint_count_change (dimension, value, day, change)
                select 'NUMBER', '39020' || i, date '2026-11-20', 1 from generate_series(1000, 1999) i
                """);
    }

    private void report(String number, String day, int calls) {
        jdbc.update(
                "insert into complaint_count_change (dimension, value, day, change) values ('NUMBER', ?, cast(? as date), ?)",
                number,
                day,
                calls);
    }

    private List<Ranked> shortWay(int candidates) {
        return QuarkusTransaction.requiringNew().call(() -> ranking.among(candidates, NOVEMBER, 5));
    }

    private List<Ranked> longWay() {
        return QuarkusTransaction.requiringNew().call(() -> counts.ranking(Dimension.NUMBER, NOVEMBER, 5));
    }

    @Test
    void bothWaysAgreeBeforeAndAfterAddingUpAndHalfway() {
        List<Ranked> expected = List.of(
                new Ranked("390620003", 43),
                new Ranked("390620002", 42),
                new Ranked("390620001", 41),
                new Ranked("390610003", 3),
                new Ranked("390610002", 2));
        assertThat(longWay()).isEqualTo(expected);
        assertThat(shortWay(6)).isEqualTo(expected);
        folding.fold();
        assertThat(longWay()).isEqualTo(expected);
        assertThat(shortWay(6)).isEqualTo(expected);
        // what comes now is about a number that is no candidate, and about one that is
        report("390201500", "2026-11-21", 60);
        report("390620001", "2026-11-21", 9);
        assertThat(shortWay(6).subList(0, 2))
                .isEqualTo(longWay().subList(0, 2))
                .containsExactly(new Ranked("390201500", 61), new Ranked("390620001", 50));
    }

    /** The candidates of all days are not those of November: more than are looked at first have more calls than any of its numbers. */
    @Test
    void tooFewCandidatesAreNotTrusted() {
        jdbc.update("""
                insert into complaint_count_change (dimension, value, day, change)
                select 'NUMBER', '39080' || i, date '2026-10-20', 100 from generate_series(1000, 1249) i
                """);
        folding.fold();
        assertThat(shortWay(200)).isNotEqualTo(longWay());
        assertThat(QuarkusTransaction.requiringNew().call(() -> ranking.of(NOVEMBER, 5)))
                .isEqualTo(longWay());
    }
}
