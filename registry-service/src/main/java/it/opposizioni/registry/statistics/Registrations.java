package it.opposizioni.registry.statistics;

import it.opposizioni.kit.phone.Region;
import it.opposizioni.kit.statistics.SmallCounts;
import it.opposizioni.registry.statistics.StatisticsRepository.Count;
import it.opposizioni.registry.statistics.StatisticsRepository.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What began, ended and was renewed day by day, by kind of line and, for landlines, by region: the register's open data.
 *
 * @param smallestShown smaller counts of a region are hidden, and others from which they could be computed
 */
@Schema(name = "Registrations")
record Registrations(Instant asOf, int smallestShown, List<Item> items) {

    static final Period REACH = Period.ofMonths(24);

    /** What an item counts. */
    @Schema(name = "RegistrationEvent")
    enum Event {
        REGISTERED,
        ENDED,
        RENEWED;

        private static Event of(Measure measure) {
            return switch (measure) {
                case BEGUN -> REGISTERED;
                case ENDED -> ENDED;
                case RENEWED -> RENEWED;
                case STANDING -> throw new IllegalArgumentException("does not happen on a day");
            };
        }
    }

    /** Where the lines are, by their area codes. */
    private static final String EVERYWHERE = "ALL";

    private static final String NOWHERE = "NONE";

    @Schema(name = "RegistrationsItem")
    record Item(
            LocalDate day,
            Event event,
            LineKind kind,

            @Schema(
                    description = "ALL for the country, NONE for an area code of no region or not known",
                    examples = "LAZIO")
            String region,

            @Schema(description = "null when suppressed", nullable = true)
            Long count,

            @Schema(description = "Small, or hidden because it would tell a small one")
            boolean suppressed) {}

    /** A sort of event and of line. */
    private record Subject(Measure measure, LineKind kind) {}

    static Registrations of(List<Count> counts, Instant now) {
        List<Item> items = new ArrayList<>();
        counts.stream()
                .collect(Collectors.groupingBy(
                        c -> new Subject(c.measure(), c.lines().kind())))
                .forEach((subject, counted) -> {
                    items.addAll(national(subject, counted));
                    if (subject.kind() == LineKind.FIXED && subject.measure() != Measure.RENEWED) {
                        items.addAll(regional(subject, counted));
                    }
                });
        items.sort(Comparator.comparing(Item::day)
                .thenComparing(Item::event)
                .thenComparing(Item::kind)
                .thenComparing(item -> !item.region().equals(EVERYWHERE))
                .thenComparing(Item::region));
        return new Registrations(now, SmallCounts.SMALLEST_SHOWN, List.copyOf(items));
    }

    private static List<Item> national(Subject subject, List<Count> counts) {
        return counts.stream()
                .collect(Collectors.groupingBy(Count::day, Collectors.summingLong(Count::amount)))
                .entrySet()
                .stream()
                .map(day -> item(subject, day.getKey(), EVERYWHERE, day.getValue(), false))
                .toList();
    }

    /** Days in which nothing happened anywhere are no columns, and a zero that hides nothing is no item. */
    private static List<Item> regional(Subject subject, List<Count> counts) {
        List<LocalDate> days =
                counts.stream().map(Count::day).distinct().sorted().toList();
        Map<String, long[]> rows = rows(counts, days);
        boolean[][] hidden = SmallCounts.hidden(rows.values().toArray(long[][]::new));
        List<Item> items = new ArrayList<>();
        int row = 0;
        for (Map.Entry<String, long[]> region : rows.entrySet()) {
            for (int day = 0; day < days.size(); day++) {
                long count = region.getValue()[day];
                if (count != 0 || hidden[row][day]) {
                    items.add(item(subject, days.get(day), region.getKey(), count, hidden[row][day]));
                }
            }
            row++;
        }
        return items;
    }

    private static Map<String, long[]> rows(List<Count> counts, List<LocalDate> days) {
        Map<String, long[]> rows = new TreeMap<>();
        for (Region region : Region.values()) {
            rows.put(region.name(), new long[days.size()]);
        }
        Map<LocalDate, Integer> columns = new TreeMap<>();
        days.forEach(day -> columns.put(day, columns.size()));
        for (Count count : counts) {
            String region = count.lines().region().map(Region::name).orElse(NOWHERE);
            rows.computeIfAbsent(region, _ -> new long[days.size()])[columns.get(count.day())] += count.amount();
        }
        return rows;
    }

    private static Item item(Subject subject, LocalDate day, String region, long count, boolean hidden) {
        return new Item(day, Event.of(subject.measure()), subject.kind(), region, hidden ? null : count, hidden);
    }

    /** Only dates, our own names and numbers: nothing that would need quotes, or that a spreadsheet would run. */
    String csv() {
        StringBuilder csv = new StringBuilder("day,event,line_kind,region,count,note\r\n");
        for (Item item : items) {
            csv.append(item.day())
                    .append(',')
                    .append(item.event())
                    .append(',')
                    .append(item.kind())
                    .append(',')
                    .append(item.region())
                    .append(',')
                    .append(item.suppressed() ? "" : item.count())
                    .append(',')
                    .append(item.suppressed() ? "suppressed" : "")
                    .append("\r\n");
        }
        return csv.toString();
    }
}
