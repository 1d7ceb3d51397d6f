package it.opposizioni.complaint.opendata;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import it.opposizioni.complaint.opendata.ReportedCall.Properties;
import it.opposizioni.kit.statistics.SmallCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Divides the calls of a week into cells that reveal nobody: each has at least five people (k = 5), since one person may report many calls.
 * What is in a smaller cell loses some of its properties, and is counted with others that have lost the same; what is still too small then
 * is left out. Each call is in one cell at most, so nothing is found by subtracting one cell from another. Nor can anything be found with
 * the weekly statistics: a sector that they hide in a week is not shown here either.
 */
final class CellSuppression {

    /** From all properties to none. */
    private static final List<UnaryOperator<Properties>> LEVELS =
            List.of(UnaryOperator.identity(), Properties::rough, Properties::sectorAlone, Properties::nothing);

    private CellSuppression() {}

    /** @param complaints how many of each sector there are in that week */
    static List<CallCell> cells(LocalDate week, Collection<ReportedCall> calls, Map<String, Long> complaints) {
        Set<String> hidden = SmallCounts.suppress(complaints).entrySet().stream()
                .filter(sector -> sector.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(toSet());
        List<CallCell> cells = new ArrayList<>();
        Collection<ReportedCall> left = calls;
        for (UnaryOperator<Properties> level : LEVELS) {
            Map<Properties, List<ReportedCall>> alike = left.stream()
                    .collect(groupingBy(call -> level.apply(call.properties().hiding(hidden))));
            List<ReportedCall> tooFew = new ArrayList<>();
            alike.forEach((properties, group) -> {
                long people =
                        group.stream().map(ReportedCall::reporter).distinct().count();
                boolean last = level == LEVELS.getLast();
                if (people < SmallCounts.SMALLEST_SHOWN || !last && properties.equals(properties.nothing())) {
                    // what has no property left before the last level is counted there, with the others of its kind
                    tooFew.addAll(group);
                } else {
                    cells.add(CallCell.of(week, properties, total(group), people));
                }
            });
            left = tooFew;
        }
        cells.sort(CallCell.ORDER);
        return List.copyOf(cells);
    }

    private static long total(List<ReportedCall> group) {
        return group.stream().mapToLong(ReportedCall::calls).sum();
    }
}
