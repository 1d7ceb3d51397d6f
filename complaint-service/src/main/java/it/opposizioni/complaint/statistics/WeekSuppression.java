package it.opposizioni.complaint.statistics;

import it.opposizioni.complaint.statistics.StatisticsRepository.Dimension;
import it.opposizioni.kit.statistics.SmallCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Hides the small counts of a week, and those by which they could be found. */
final class WeekSuppression {

    private WeekSuppression() {}

    /**
     * @param counts of each dimension; each has all complaints of the week
     * @return nothing of a week without complaints
     */
    static List<WeekCount> published(LocalDate week, Map<Dimension, Map<String, Long>> counts) {
        List<WeekCount> published = new ArrayList<>();
        counts.forEach((dimension, row) -> SmallCounts.suppress(row)
                .forEach((name, shown) -> published.add(new WeekCount(week, dimension, name, shown))));
        counts.values().stream().findAny().ifPresent(row -> {
            long all = row.values().stream().mapToLong(Long::longValue).sum();
            published.add(new WeekCount(week, Dimension.ALL, Dimension.ALL.name(), SmallCounts.suppress(all)));
        });
        return List.copyOf(published);
    }
}
