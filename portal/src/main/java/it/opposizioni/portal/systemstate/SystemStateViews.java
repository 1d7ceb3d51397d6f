package it.opposizioni.portal.systemstate;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.chart.DayChart;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.deadletters.DeadLetterLabels;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.replicas.ReplicaLabels;
import it.opposizioni.portal.systemstate.SystemStateClient.Figure;
import it.opposizioni.portal.systemstate.SystemStateClient.Hour;
import it.opposizioni.portal.systemstate.SystemStateClient.State;
import it.opposizioni.portal.systemstate.SystemStateView.Chart;
import it.opposizioni.portal.systemstate.SystemStateView.Problem;
import it.opposizioni.portal.systemstate.SystemStateView.Row;
import it.opposizioni.portal.systemstate.SystemStateView.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the figures of the services into words and pictures. */
final class SystemStateViews {

    private static final int HOURS = 24;

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final SystemStateTexts texts;
    private final DeadLetterLabels services;
    private final ReplicaLabels copies;
    private final Formats formats;
    private final Instant now;

    SystemStateViews(Page page, Instant now) {
        this.texts = Texts.of(SystemStateTexts.class, page.lang());
        this.services = DeadLetterLabels.in(page.lang());
        this.copies = ReplicaLabels.of(page);
        this.formats = page.formats();
        this.now = now;
    }

    SystemStateView of(Map<String, PageSection<State>> found) {
        List<Problem> problems = found.entrySet().stream()
                .flatMap(entry -> problems(services.service(entry.getKey()), entry.getValue()))
                .toList();
        return new SystemStateView(
                problems.isEmpty() ? allWell(found) : notAll(problems.size()),
                problems.isEmpty() ? "ok" : "bad",
                texts.asOf(formats.time(now)),
                problems,
                found.entrySet().stream()
                        .map(entry -> service(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** How recent the oldest copy is. */
    private String allWell(Map<String, PageSection<State>> found) {
        return found.values().stream()
                .flatMap(section -> section.value().figures().stream())
                .filter(figure -> FigureWords.of(figure).stream().anyMatch(FigureWords.COPY_AGE::equals))
                .map(Figure::now)
                .max(Double::compare)
                .map(oldest -> texts.allWell(age(oldest)))
                .orElseGet(texts::allAnswer);
    }

    private String notAll(int problems) {
        return problems == 1 ? texts.oneProblem() : texts.problems(formats.amount(problems));
    }

    private Stream<Problem> problems(String service, PageSection<State> section) {
        if (!section.available()) {
            return Stream.of(new Problem(
                    texts.away(service), texts.awayAdvice(), texts.incidentsLink(), "administration/incidents"));
        }
        return FigureWords.inOrder(section.value().figures())
                .filter(Figure::needsAttention)
                .map(figure -> problem(service, figure));
    }

    private Problem problem(String service, Figure figure) {
        String what = texts.problem(service, title(figure), value(figure));
        return FigureWords.of(figure)
                .map(words -> new Problem(what, words.advice(texts), words.label(texts), words.path()))
                .orElseGet(() -> new Problem(what, "", "", ""));
    }

    private Service service(String name, PageSection<State> section) {
        List<Chart> charts = section.available()
                ? FigureWords.inOrder(section.value().figures())
                        .map(figure -> chart(name, figure))
                        .toList()
                : List.of();
        return new Service(name, services.service(name), section.available(), charts);
    }

    private Chart chart(String service, Figure figure) {
        return new Chart(
                title(figure),
                FigureWords.of(figure).map(words -> words.text(texts)).orElse(""),
                value(figure),
                figure.limit() == null ? "" : figure.needsAttention() ? "bad" : "ok",
                picture(service, figure),
                figure.hours().reversed().stream()
                        .map(hour -> row(figure, hour))
                        .toList());
    }

    private Row row(Figure figure, Hour hour) {
        return new Row(hour(hour.from()), written(figure, hour.highest()));
    }

    /** The day too: yesterday's noon is not today's. */
    private String hour(Instant from) {
        return Rome.day(from).equals(Rome.day(now))
                ? texts.today(formats.clock(from))
                : texts.yesterday(formats.clock(from));
    }

    private DayChart picture(String service, Figure figure) {
        Instant last = now.truncatedTo(ChronoUnit.HOURS);
        Instant first = last.minus(Duration.ofHours(HOURS - 1L));
        Map<Instant, Hour> known =
                figure.hours().stream().collect(Collectors.toMap(Hour::from, Function.identity(), (_, later) -> later));
        List<OptionalDouble> values = IntStream.range(0, HOURS)
                .mapToObj(i -> Optional.ofNullable(known.get(first.plus(Duration.ofHours(i)))))
                .map(hour -> hour.map(Hour::highest).map(OptionalDouble::of).orElseGet(OptionalDouble::empty))
                .toList();
        String id = Stream.of(service, figure.name(), figure.part() == null ? "" : figure.part())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
        String most = figure.hours().stream()
                .map(Hour::highest)
                .max(Double::compare)
                .map(highest -> texts.highest(written(figure, highest)))
                .orElseGet(texts::noRecord);
        return DayChart.of(
                new DayChart.Words(id, title(figure), most, hour(first), texts.now()),
                values,
                Optional.ofNullable(figure.limit()),
                value -> written(figure, value));
    }

    private String title(Figure figure) {
        String title = FigureWords.of(figure).map(words -> words.title(texts)).orElse(figure.name());
        return figure.part() == null ? title : texts.titleOf(title, part(figure.part()));
    }

    /** One that only a newer service has is called by its name. */
    private String part(String part) {
        return switch (part) {
            case "codes" -> texts.codes();
            case "letters" -> texts.letters();
            case "announcements" -> texts.announcements();
            default -> copies.named(part);
        };
    }

    private String value(Figure figure) {
        return figure.now() == null ? texts.notKnown() : written(figure, figure.now());
    }

    private String written(Figure figure, double value) {
        return "SECONDS".equals(figure.unit()) ? age(value) : formats.amount(Math.round(value));
    }

    /** In one unit: it shows how bad something is, and fits beside a curve. */
    private String age(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 2 * MINUTE) {
            return texts.seconds(formats.amount(whole));
        }
        if (whole < 2 * HOUR) {
            return texts.minutes(formats.amount(whole / MINUTE));
        }
        return whole < 2 * DAY ? texts.hours(formats.amount(whole / HOUR)) : texts.days(formats.amount(whole / DAY));
    }
}
