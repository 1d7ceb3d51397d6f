package it.opposizioni.complaint.statistics;

import it.opposizioni.complaint.statistics.StatisticsRepository.Dimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The complaints filed in one week. A count that is absent was hidden, because it is small or would reveal a small one.
 *
 * @param week its Monday, in Rome
 * @param outcomes by outcome when the week was counted last; OPEN while there is none
 * @param callers by kind of the first caller's number; WITHHELD when it was hidden
 * @param products by what was offered
 */
@Schema(name = "ComplaintWeek")
record Week(
        LocalDate week,
        Optional<Long> complaints,
        Map<String, Optional<Long>> outcomes,
        Map<String, Optional<Long>> callers,
        Map<String, Optional<Long>> products) {

    /** @param published all counts of that week */
    static Week of(LocalDate week, List<WeekCount> published) {
        return new Week(
                week,
                row(published, Dimension.ALL).values().stream().findFirst().flatMap(count -> count),
                row(published, Dimension.OUTCOME),
                row(published, Dimension.CALLER),
                row(published, Dimension.PRODUCT));
    }

    /** In the order of its names. */
    private static Map<String, Optional<Long>> row(List<WeekCount> published, Dimension dimension) {
        Map<String, Optional<Long>> row = new TreeMap<>();
        published.stream()
                .filter(count -> count.dimension() == dimension)
                .forEach(count -> row.put(count.name(), count.complaints()));
        return row;
    }
}
