package it.opposizioni.portal.statistics;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.layout.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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
    private record Figure(long amount, Instant asOf) {}

    /**
     * @param numbers in the register now; null, like the others, while nobody has said it
     * @param complaints of twelve months, without weeks that have too few to be shown
     * @param lists compared in twelve months, without months that have too few to be shown
     * @param asOf when the oldest of them was counted; empty without any
     */
    public record Shown(String numbers, String complaints, String lists, String asOf) {}

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
        Figure[] all = {numbers, complaintsOfYear, listsOfYear};
        String asOf = Stream.of(all)
                .filter(Objects::nonNull)
                .map(Figure::asOf)
                .min(Instant::compareTo)
                .map(formats::time)
                .orElse("");
        return new Shown(words(all[0], formats), words(all[1], formats), words(all[2], formats), asOf);
    }

    private static String words(Figure figure, Formats formats) {
        return figure == null ? null : formats.amount(figure.amount());
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
        return new Figure(statistics.registered(), statistics.asOf());
    }

    private static Figure complaintsOf(ComplaintFiguresClient.Complaints statistics, LocalDate yearAgo, Instant now) {
        long amount = statistics.weeks().stream()
                .filter(week -> week.complaints() != null && week.week().isAfter(yearAgo))
                .mapToLong(ComplaintFiguresClient.OfWeek::complaints)
                .sum();
        return new Figure(amount, statistics.asOf() == null ? now : statistics.asOf());
    }

    private static Figure listsOf(ConsultationFiguresClient.Consultations statistics, LocalDate yearAgo, Instant now) {
        long amount = statistics.months().stream()
                .filter(month ->
                        !month.suppressed() && YearMonth.parse(month.month()).isAfter(YearMonth.from(yearAgo)))
                .mapToLong(ConsultationFiguresClient.OfMonth::consultations)
                .sum();
        return new Figure(amount, now);
    }
}
