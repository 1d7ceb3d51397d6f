package it.opposizioni.portal.trend;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.trend.TrendClient.Accused;
import it.opposizioni.portal.trend.TrendClient.Trends;
import it.opposizioni.portal.trend.TrendTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures as tables, by the names that their files have. */
final class TrendTables {

    private static final Comparator<Row> LARGEST_FIRST = Comparator.comparing(
                    (Row row) -> row.counts().getFirst())
            .reversed()
            .thenComparing(Row::label);

    private final Trends trends;
    private final TrendTexts texts;
    private final TrendLabels words;
    private final Formats formats;

    TrendTables(Trends trends, Lang lang) {
        this.trends = trends;
        this.texts = Texts.of(TrendTexts.class, lang);
        this.words = TrendLabels.in(lang);
        this.formats = Formats.of(lang);
    }

    /** @param name of the file, without its end */
    Optional<TrendTable> named(String name) {
        return switch (name) {
            case "products" -> Optional.of(products());
            case "callers" -> Optional.of(callers());
            case "outcomes" -> Optional.of(outcomes());
            case "areas" -> Optional.of(areas());
            case "hours" -> Optional.of(hours());
            case "operators" -> Optional.of(operators(texts.operator(), trends.operators()));
            case "principals" -> Optional.of(operators(texts.principal(), trends.principals()));
            case "numbers" -> Optional.of(numbers());
            default -> Optional.empty();
        };
    }

    TrendTable products() {
        return series(texts.product(), trends.products(), words::product);
    }

    TrendTable callers() {
        return series(texts.caller(), trends.callers(), words::caller);
    }

    TrendTable outcomes() {
        return series(texts.outcome(), trends.outcomes(), words::outcome);
    }

    TrendTable areas() {
        return series(texts.area(), trends.areas(), words::area);
    }

    /** The largest first. */
    private TrendTable series(String what, Map<String, List<Long>> series, UnaryOperator<String> label) {
        List<Row> rows = series.entrySet().stream()
                .map(each -> withSum(label.apply(each.getKey()), each.getValue()))
                .sorted(LARGEST_FIRST)
                .toList();
        return new TrendTable(headOf(what), rows);
    }

    /** Beside the same figures of other days, with the difference; each kind of figure the largest first. */
    TrendTable comparedWith(Trends other) {
        List<Row> rows = new ArrayList<>(List.of(compared(texts.all(), trends.complaints(), other.complaints())));
        rows.addAll(compared(texts.product(), trends.products(), other.products(), words::product));
        rows.addAll(compared(texts.caller(), trends.callers(), other.callers(), words::caller));
        rows.addAll(compared(texts.outcome(), trends.outcomes(), other.outcomes(), words::outcome));
        rows.addAll(compared(texts.area(), trends.areas(), other.areas(), words::area));
        return new TrendTable(
                List.of(texts.complaints(), texts.theseDays(), texts.otherDays(), texts.difference()), rows);
    }

    private List<Row> compared(
            String what, Map<String, List<Long>> here, Map<String, List<Long>> there, UnaryOperator<String> label) {
        return Stream.concat(here.keySet().stream(), there.keySet().stream())
                .distinct()
                .map(code -> compared(
                        what + ": " + label.apply(code),
                        sum(here.getOrDefault(code, List.of())),
                        sum(there.getOrDefault(code, List.of()))))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private static Row compared(String label, long here, long there) {
        return new Row(label, List.of(here, there, here - there));
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private List<String> headOf(String what) {
        List<String> head = new ArrayList<>(List.of(what, texts.all()));
        trends.steps().forEach(step -> head.add(words.step(step, trends.by())));
        return head;
    }

    private static Row withSum(String label, List<Long> counts) {
        return new Row(
                label, Stream.concat(Stream.of(sum(counts)), counts.stream()).toList());
    }

    /** Hours below each other: so it fits a narrow screen. */
    TrendTable hours() {
        List<String> head = new ArrayList<>(List.of(texts.hour()));
        head.addAll(words.weekdays());
        int hours = trends.hours().getFirst().size();
        List<Row> rows = IntStream.range(0, hours)
                .mapToObj(hour -> new Row(
                        texts.oClock(hour),
                        trends.hours().stream().map(day -> day.get(hour)).toList()))
                .toList();
        return new TrendTable(head, rows);
    }

    private TrendTable operators(String what, List<Accused> operators) {
        return new TrendTable(
                headOf(what),
                operators.stream()
                        .map(each -> withSum(Objects.requireNonNullElseGet(each.name(), texts::unnamed), each.counts()))
                        .toList());
    }

    TrendTable numbers() {
        return new TrendTable(
                List.of(texts.number(), texts.calls()),
                trends.numbers().stream()
                        .map(each -> new Row(formats.masked(each.number()), List.of(each.calls())))
                        .toList());
    }
}
