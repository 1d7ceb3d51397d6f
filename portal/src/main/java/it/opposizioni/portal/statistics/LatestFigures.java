package it.opposizioni.portal.statistics;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The few figures of the home page. They are asked for in advance and kept: the most visited page waits for no service. A service that does not
 * answer leaves what it said before, with its time.
 */
@ApplicationScoped
public class LatestFigures {

    private final StatisticsClient registry;
    private final ConsultationFiguresClient operators;
    private final ComplaintFiguresClient complaints;
    private final Clock clock;

    private volatile Figure numbers;
    private volatile Figure complaintsOfYear;
    private volatile Figure listsOfYear;

    /** @param asOf when it was counted */
    private record Figure(Sum sum, Instant asOf) {}

    /**
     * @param numbers in the register now; null, like the others, while nobody has said it
     * @param complaints of twelve months: at least so many, where a week has too few to be shown
     * @param lists compared in twelve months: the same of months
     * @param exact whether none of them is a least number
     * @param asOf when the oldest of them was counted; empty without any
     */
    public record Shown(String numbers, String complaints, String lists, boolean exact, String asOf) {}

    LatestFigures(
            @RestClient StatisticsClient registry,
            @RestClient ConsultationFiguresClient operators,
            @RestClient ComplaintFiguresClient complaints,
            Clock clock) {
        this.registry = registry;
        this.operators = operators;
        this.complaints = complaints;
        this.clock = clock;
    }

    @Scheduled(every = "${opposizioni.home.figures-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void refresh() {
        Instant now = clock.instant();
        LocalDate yearAgo = Rome.day(now).minusYears(1);
        numbers = ask(() -> numbersOf(registry.statistics())).orElse(numbers);
        complaintsOfYear =
                ask(() -> complaintsOf(complaints.complaints(), yearAgo, now)).orElse(complaintsOfYear);
        listsOfYear =
                ask(() -> listsOf(operators.consultations(), yearAgo, now)).orElse(listsOfYear);
    }

    public Shown shown(Lang lang) {
        Formats formats = Formats.of(lang);
        StatisticsTexts texts = Texts.of(StatisticsTexts.class, lang);
        Figure[] all = {numbers, complaintsOfYear, listsOfYear};
        List<Figure> told = Stream.of(all).filter(Objects::nonNull).toList();
        String asOf = told.stream()
                .map(Figure::asOf)
                .min(Instant::compareTo)
                .map(formats::time)
                .orElse("");
        return new Shown(
                words(all[0], texts, formats),
                words(all[1], texts, formats),
                words(all[2], texts, formats),
                told.stream().allMatch(figure -> figure.sum().exact()),
                asOf);
    }

    private static String words(Figure figure, StatisticsTexts texts, Formats formats) {
        return figure == null ? null : figure.sum().words(texts, formats);
    }

    /** A refusal is no figure either: a service of the release before may not know the question. */
    private static Optional<Figure> ask(Supplier<Figure> question) {
        try {
            return Optional.ofNullable(PageSection.of(question).value());
        } catch (UpstreamException _) {
            return Optional.empty();
        }
    }

    private static Figure numbersOf(StatisticsClient.Statistics statistics) {
        return new Figure(Sum.of(List.of(statistics.registered())), statistics.asOf());
    }

    private static Figure complaintsOf(ComplaintFiguresClient.Complaints statistics, LocalDate yearAgo, Instant now) {
        Sum sum = Sum.of(statistics.weeks().stream()
                .filter(week -> week.week().isAfter(yearAgo))
                .map(ComplaintFiguresClient.OfWeek::complaints)
                .toList());
        return new Figure(sum, Objects.requireNonNullElse(statistics.asOf(), now));
    }

    private static Figure listsOf(ConsultationFiguresClient.Consultations statistics, LocalDate yearAgo, Instant now) {
        Sum sum = Sum.of(statistics.months().stream()
                .filter(month -> YearMonth.parse(month.month()).isAfter(YearMonth.from(yearAgo)))
                .map(month -> month.suppressed() ? null : month.consultations())
                .toList());
        return new Figure(sum, Objects.requireNonNullElse(statistics.asOf(), now));
    }
}
