package it.opposizioni.complaint.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.complaint.RunningService;
import it.opposizioni.complaint.trend.TrendCounts.Dimension;
import it.opposizioni.complaint.trend.TrendCounts.Point;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.phone.Region;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database counts by regions what could be counted here by the beginning of each number, and gives little back. */
@QuarkusTest
class TrendAreasTest extends RunningService {

    private static final LocalDate FIRST = LocalDate.parse("2024-11-27");
    private static final LocalDate LAST = LocalDate.parse("2026-11-25");
    private static final int DAYS = 729;

    /** 390000 to 390999 can be of a region; some are of none, and some are no beginnings at all. */
    private static final int BEGINNINGS = 1_050;

    @Inject
    TrendCounts counts;

    @Inject
    TrendFolding folding;

    @Inject
    Jdbc jdbc;

    private record Change(String value, LocalDate day, int change) {}

    /** Also of days before and after the period, and such as take everything back. */
    private void someChanges(long seed) {
        Random random = new Random(seed);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            int kind = random.nextInt(20);
            String value = kind == 0 ? "MOBILE" : kind == 1 ? "OTHER" : "" + (390_000 + random.nextInt(BEGINNINGS));
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS + 40) - 20L);
            int change = 1 + random.nextInt(3);
            changes.add(new Change(value, day, change));
            if (random.nextInt(4) == 0) {
                changes.add(new Change(value, day, -change));
            }
        }
        jdbc.batch(
                "insert into complaint_count_change (dimension, value, day, change) values (?, ?, ?, ?)",
                changes,
                each -> new Object[] {Dimension.AREA, each.value(), each.day(), each.change()});
    }

    private static String area(String value) {
        if (!Character.isDigit(value.charAt(0))) {
            return value;
        }
        Region region = Region.byFirstDigits().get(value);
        return region == null ? "OTHER" : region.name();
    }

    private static Map<String, Long> summed(List<Point> points) {
        Map<String, Long> sums = new TreeMap<>();
        points.forEach(each -> sums.merge(each.step() + " " + area(each.value()), each.complaints(), Long::sum));
        return sums;
    }

    private List<Point> byBeginning(TrendPeriod period) {
        return QuarkusTransaction.requiringNew().call(() -> counts.series(Dimension.AREA, period));
    }

    private List<Point> byArea(TrendPeriod period) {
        return QuarkusTransaction.requiringNew().call(() -> counts.areas(period));
    }

    @ParameterizedTest
    @CsvSource({"1, WEEK", "2, WEEK", "3, MONTH"})
    void theSameIsCountedBeforeAndAfterAddingUp(long seed, TrendStep by) {
        TrendPeriod period = new TrendPeriod(FIRST, LAST, by);
        someChanges(seed);
        Map<String, Long> expected = summed(byBeginning(period));
        assertThat(expected).isNotEmpty();
        List<Point> found = byArea(period);
        assertThat(summed(found)).isEqualTo(expected);
        assertThat(found)
                .as("one row for each step and area")
                .hasSameSizeAs(expected.keySet())
                .hasSizeLessThanOrEqualTo(period.steps().size() * (Region.values().length + 2));
        folding.fold();
        someChanges(seed + 100);
        assertThat(summed(byArea(period)))
                .isEqualTo(summed(byBeginning(period)))
                .isNotEqualTo(expected);
    }
}
