package it.opposizioni.portal.statistics;

import it.opposizioni.kit.phone.Region;
import it.opposizioni.portal.chart.BarChart;
import it.opposizioni.portal.chart.LineChart;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.statistics.RegionMap.Figure;
import it.opposizioni.portal.statistics.StatisticsClient.OfDay;
import it.opposizioni.portal.statistics.StatisticsClient.OfKind;
import it.opposizioni.portal.statistics.StatisticsClient.OfMonth;
import it.opposizioni.portal.statistics.StatisticsClient.OfReason;
import it.opposizioni.portal.statistics.StatisticsClient.OfRegion;
import it.opposizioni.portal.statistics.StatisticsClient.Statistics;
import it.opposizioni.portal.statistics.StatisticsView.ByKind;
import it.opposizioni.portal.statistics.StatisticsView.ByMonth;
import it.opposizioni.portal.statistics.StatisticsView.ByRegion;
import it.opposizioni.portal.statistics.StatisticsView.Kind;
import it.opposizioni.portal.statistics.StatisticsView.OverTime;
import it.opposizioni.portal.statistics.StatisticsView.Period;
import it.opposizioni.portal.statistics.StatisticsView.Place;
import it.opposizioni.portal.statistics.StatisticsView.Reason;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the figures of the register into words and pictures. */
final class StatisticsViews {

    /** From so many on, months show more than the last 30 days. */
    private static final int MONTHS_FOR_A_CURVE = 3;

    private static final int MONTHS_WITH_BARS = 12;

    private final Statistics figures;
    private final Lang lang;
    private final StatisticsTexts texts;
    private final Formats formats;

    private StatisticsViews(Statistics figures, Lang lang) {
        this.figures = figures;
        this.lang = lang;
        this.texts = Texts.of(StatisticsTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    static StatisticsView of(Statistics figures, Lang lang) {
        return new StatisticsViews(figures, lang).view();
    }

    private StatisticsView view() {
        return new StatisticsView(
                today(),
                formats.time(figures.asOf()),
                figures.registered() == 0 && figures.months().isEmpty(),
                overTime(),
                byKind(),
                byRegion(),
                byMonth(),
                reasons());
    }

    private String today() {
        String registered = formats.amount(figures.registered());
        if (figures.registered() == 1) {
            return figures.active() == 1 ? texts.todayOneActive() : texts.todayOne();
        }
        return figures.active() == 1
                ? texts.todayOfThemOne(registered)
                : texts.today(registered, formats.amount(figures.active()));
    }

    private OverTime overTime() {
        boolean monthly = figures.months().size() >= MONTHS_FOR_A_CURVE;
        List<Period> rows = monthly ? months() : days();
        List<Long> values = monthly
                ? figures.months().stream().map(OfMonth::standing).toList()
                : figures.days().stream().map(OfDay::standing).toList();
        String first = formats.amount(values.getFirst());
        String last = formats.amount(values.getLast());
        String sentence = monthly
                ? texts.overMonths(formats.amount(values.size()), first, last)
                : texts.overDays(formats.amount(values.size()), first, last);
        LineChart chart = LineChart.of(
                "chart-time",
                texts.overTime(),
                sentence,
                values,
                formats::amount,
                monthly
                        ? month(figures.months().getFirst(), "LLL uuuu")
                        : day(figures.days().getFirst()),
                monthly
                        ? month(figures.months().getLast(), "LLL uuuu")
                        : day(figures.days().getLast()));
        return new OverTime(sentence, chart, monthly ? texts.month() : texts.day(), rows);
    }

    private List<Period> days() {
        return figures.days().stream()
                .map(day ->
                        period(formats.date(day.day()), day.standing(), day.registered(), day.ended(), day.renewed()))
                .toList();
    }

    private List<Period> months() {
        return figures.months().stream()
                .map(month -> period(
                        month(month, "LLLL uuuu"),
                        month.standing(),
                        month.registered(),
                        month.ended(),
                        month.renewed()))
                .toList();
    }

    private Period period(String label, long standing, long begun, long ended, long renewed) {
        return new Period(
                label, formats.amount(standing), formats.amount(begun), formats.amount(ended), formats.amount(renewed));
    }

    private String day(OfDay day) {
        return DateTimeFormatter.ofPattern("d MMM", lang.locale()).format(day.day());
    }

    private String month(OfMonth month, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, lang.locale()).format(YearMonth.parse(month.month()));
    }

    private ByKind byKind() {
        long mobile = figures.byKind().stream()
                .filter(kind -> kind.kind().equals("MOBILE"))
                .mapToLong(OfKind::registered)
                .sum();
        String share = formats.amount(Math.round(100.0 * mobile / Math.max(1, figures.registered())));
        String sentence = texts.mobileShare(share);
        List<KindChart.Kind> bars = figures.byKind().stream()
                .map(kind -> new KindChart.Kind(
                        name(kind) + ": " + formats.amount(kind.registered()), kind.active(), kind.inActivation()))
                .toList();
        List<Kind> rows = figures.byKind().stream()
                .map(kind -> new Kind(
                        name(kind),
                        formats.amount(kind.registered()),
                        formats.amount(kind.active()),
                        formats.amount(kind.inActivation())))
                .toList();
        return new ByKind(sentence, KindChart.of("chart-kind", texts.byKind(), sentence, bars), rows);
    }

    private String name(OfKind kind) {
        return kind.kind().equals("MOBILE") ? texts.mobile() : texts.fixed();
    }

    private ByRegion byRegion() {
        Map<Region, Figure> drawn = new EnumMap<>(Region.class);
        figures.byRegion().forEach(each -> region(each).ifPresent(region -> drawn.put(region, figure(each))));
        String sentence = figures.byRegion().stream()
                .filter(each -> each.region() != null && each.registered() != null && each.registered() > 0)
                .max(Comparator.comparing(OfRegion::registered))
                .map(most -> texts.firstRegion(label(most), formats.amount(most.registered())))
                .orElseGet(texts::tooFewByRegion);
        List<Place> rows = figures.byRegion().stream()
                .map(each -> new Place(label(each), whole(each)))
                .toList();
        boolean suppressed = figures.byRegion().stream().anyMatch(OfRegion::suppressed);
        return new ByRegion(
                sentence, RegionMap.of("chart-region", texts.byRegion(), sentence, drawn), suppressed, rows);
    }

    /** Short enough for a tile. */
    private Figure figure(OfRegion each) {
        NumberFormat brief = NumberFormat.getCompactNumberInstance(lang.locale(), NumberFormat.Style.SHORT);
        brief.setMaximumFractionDigits(1);
        brief.setGroupingUsed(true);
        String amount = each.suppressed() ? "<" + figures.smallestShown() + "*" : brief.format(each.registered());
        return new Figure(label(each) + ": " + whole(each), each.registered(), amount);
    }

    private String whole(OfRegion each) {
        return each.suppressed() ? texts.suppressed(figures.smallestShown()) : formats.amount(each.registered());
    }

    private String label(OfRegion each) {
        return each.region() == null
                ? texts.noRegion()
                : region(each).map(region -> region.label().in(lang.locale())).orElse(each.region());
    }

    /** Empty for none, and for one that only a newer registry knows. */
    private static Optional<Region> region(OfRegion each) {
        return Stream.of(Region.values())
                .filter(region -> region.name().equals(each.region()))
                .findFirst();
    }

    private List<Reason> reasons() {
        if (figures.withdrawalReasons().stream().allMatch(each -> !each.suppressed() && each.count() == 0)) {
            return List.of();
        }
        return figures.withdrawalReasons().stream()
                .map(each -> new Reason(
                        label(each),
                        each.suppressed() ? texts.fewer(figures.smallestShown()) : formats.amount(each.count())))
                .toList();
    }

    private String label(OfReason each) {
        return switch (each.reason()) {
            case "STILL_CALLED" -> texts.leaveStillCalled();
            case "WANTS_OFFERS" -> texts.leaveWantsOffers();
            case "GIVES_UP_NUMBER" -> texts.leaveGivesUpNumber();
            case "BY_MISTAKE" -> texts.leaveByMistake();
            case "NOT_SAID" -> texts.leaveNotSaid();
            default -> texts.leaveOther();
        };
    }

    private ByMonth byMonth() {
        List<OfMonth> shown = figures.months()
                .subList(
                        Math.max(0, figures.months().size() - MONTHS_WITH_BARS),
                        figures.months().size());
        List<BarChart.Period> bars = shown.stream()
                .map(month -> new BarChart.Period(
                        month(month, "LLL"),
                        List.of(
                                new BarChart.Value("begun", month.registered()),
                                new BarChart.Value("ended", month.ended()),
                                new BarChart.Value("renewed", month.renewed()))))
                .toList();
        String sentence = shown.isEmpty()
                ? texts.nothingYet()
                : texts.thisMonth(
                        formats.amount(shown.getLast().registered()),
                        formats.amount(shown.getLast().ended()),
                        formats.amount(shown.getLast().renewed()));
        BarChart chart = BarChart.of("chart-month", texts.byMonth(), sentence, bars, formats::amount);
        return new ByMonth(sentence, chart, months());
    }
}
