package it.opposizioni.portal.systemstate;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.chart.DayChart;
import it.opposizioni.portal.deadletters.DeadLetterLabels;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.replicas.ReplicaLabels;
import it.opposizioni.portal.systemstate.SystemStateClient.Figure;
import it.opposizioni.portal.systemstate.SystemStateClient.Hour;
import it.opposizioni.portal.systemstate.SystemStateServices.Found;
import it.opposizioni.portal.systemstate.SystemStateView.Again;
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
import java.util.stream.LongStream;
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
    private final ServiceFacts facts;
    private final Formats formats;
    private final Instant now;

    SystemStateViews(Page page, Instant now) {
        this.texts = Texts.of(SystemStateTexts.class, page.lang());
        this.services = DeadLetterLabels.in(page.lang());
        this.copies = ReplicaLabels.of(page);
        this.facts = new ServiceFacts(page);
        this.formats = page.formats();
        this.now = now;
    }

    SystemStateView of(Map<String, Found> found) {
        List<Problem> problems = found.entrySet().stream()
                .flatMap(entry -> problems(entry.getKey(), entry.getValue()))
                .toList();
        return new SystemStateView(
                problems.isEmpty() ? allWell(found) : notAll(problems.size()),
                problems.isEmpty() ? "ok" : "bad",
                texts.asOf(formats.time(now)),
                facts.remark(found.values()),
                problems,
                found.entrySet().stream()
                        .map(entry -> service(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** How recent the oldest copy is. */
    private String allWell(Map<String, Found> found) {
        return found.values().stream()
                .flatMap(answer -> answer.state().value().figures().stream())
                .filter(figure -> FigureWords.of(figure).stream().anyMatch(FigureWords.COPY_AGE::equals))
                .map(Figure::now)
                .max(Double::compare)
                .map(oldest -> texts.allWell(age(oldest)))
                .orElseGet(texts::allAnswer);
    }

    private String notAll(int problems) {
        return problems == 1 ? texts.oneProblem() : texts.problems(formats.amount(problems));
    }

    private Stream<Problem> problems(String name, Found found) {
        String service = services.service(name);
        if (!found.available()) {
            return Stream.of(new Problem(
                    texts.away(service), texts.awayAdvice(), texts.incidentsLink(), "administration/incidents", null));
        }
        return Stream.concat(
                FigureWords.inOrder(found.state().value().figures())
                        .filter(Figure::needsAttention)
                        .map(figure -> problem(name, figure)),
                facts.problems(service, found));
    }

    private Problem problem(String name, Figure figure) {
        String service = services.service(name);
        String what = texts.problem(service, title(figure), value(figure));
        return FigureWords.of(figure)
                .map(words -> new Problem(
                        what,
                        words.advice(texts),
                        words.label(texts),
                        words.path(),
                        words == FigureWords.DEAD_LETTERS
                                ? new Again(name, services.texts().redriveAll(service))
                                : null))
                .orElseGet(() -> new Problem(what, "", "", "", null));
    }

    private Service service(String name, Found found) {
        String title = services.service(name);
        if (!found.available()) {
            return new Service(name, title, false, List.of(), null, List.of());
        }
        return new Service(
                name,
                title,
                true,
                facts.of(found),
                facts.works(found.state().value()),
                FigureWords.inOrder(found.state().value().figures())
                        .map(figure -> chart(name, figure))
                        .toList());
    }

    private Chart chart(String service, Figure figure) {
        return new Chart(
                title(figure),
                services.service(service) + ": " + title(figure),
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
        String id = Stream.of(service, figure.name(), figure.part() == null ? "" : figure.part())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
        Optional<Double> highest = figure.hours().stream().map(Hour::highest).max(Double::compare);
        String most =
                highest.map(value -> texts.highest(written(figure, value))).orElseGet(texts::noRecord);
        // its levels are round numbers of what is written beside them
        long one = isAge(figure) ? unit(highest.orElse(0.0)) : 1;
        return DayChart.of(
                new DayChart.Words(id, title(figure), most, hour(firstHour()), texts.now()),
                lastDay(figure)
                        .map(value -> value.isPresent() ? OptionalDouble.of(value.getAsDouble() / one) : value)
                        .toList(),
                Optional.ofNullable(figure.limit()).map(limit -> limit / one),
                value -> isAge(figure) ? inUnits(value, one) : formats.amount(value));
    }

    private Instant firstHour() {
        return now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HOURS - 1L));
    }

    /** Hour by hour; empty for one of which nothing is known. */
    private Stream<OptionalDouble> lastDay(Figure figure) {
        Instant first = firstHour();
        Map<Instant, Hour> known =
                figure.hours().stream().collect(Collectors.toMap(Hour::from, Function.identity(), (_, later) -> later));
        return IntStream.range(0, HOURS)
                .mapToObj(i -> Optional.ofNullable(known.get(first.plus(Duration.ofHours(i)))))
                .map(hour -> hour.map(Hour::highest).map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
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
            case "acts" -> texts.acts();
            case "announcements" -> texts.announcements();
            default -> copies.named(part);
        };
    }

    private String value(Figure figure) {
        return figure.now() == null ? texts.notKnown() : written(figure, figure.now());
    }

    private String written(Figure figure, double value) {
        return isAge(figure) ? age(value) : formats.amount(Math.round(value));
    }

    private static boolean isAge(Figure figure) {
        return "SECONDS".equals(figure.unit());
    }

    /** In one unit: it shows how bad something is, and fits beside a curve. */
    private String age(double seconds) {
        long one = unit(seconds);
        return inUnits(Math.round(seconds) / one, one);
    }

    /** In seconds: the largest of which there are two at least. */
    private static long unit(double seconds) {
        return LongStream.of(DAY, HOUR, MINUTE)
                .filter(one -> Math.round(seconds) >= 2 * one)
                .findFirst()
                .orElse(1);
    }

    private String inUnits(long amount, long one) {
        String written = formats.amount(amount);
        if (one == 1) {
            return texts.seconds(written);
        }
        if (one == MINUTE) {
            return texts.minutes(written);
        }
        return one == HOUR ? texts.hours(written) : texts.days(written);
    }
}
