package it.opposizioni.portal.moment;

import it.opposizioni.kit.time.Rome;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/**
 * A day and an hour in Rome, as typed.
 *
 * @param season of an hour that came twice when the clocks went back: {@link #SUMMER}, {@link #WINTER}, or empty
 */
public record TypedMoment(String date, String time, String season) {

    public static final String SUMMER = "SUMMER";
    public static final String WINTER = "WINTER";

    /** Where a browser has no field for dates, people write them as they are used to. */
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter WRITTEN_TIME = DateTimeFormatter.ofPattern("H[:][.]mm");

    public Optional<LocalDate> day() {
        try {
            return Optional.of(date.contains("/") ? LocalDate.parse(date, WRITTEN) : LocalDate.parse(date));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    public Optional<LocalTime> hour() {
        try {
            return Optional.of(LocalTime.parse(time, WRITTEN_TIME));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** An hour that the clocks left out: none; one that came twice: two, the summer's first. */
    private Optional<List<ZoneOffset>> offsets() {
        return local().map(local -> Rome.ZONE.getRules().getValidOffsets(local));
    }

    private Optional<LocalDateTime> local() {
        return day().flatMap(day -> hour().map(day::atTime));
    }

    public boolean wasLeftOut() {
        return offsets().filter(List::isEmpty).isPresent();
    }

    public boolean cameTwice() {
        return offsets().filter(offsets -> offsets.size() > 1).isPresent();
    }

    /** Empty also when the hour was left out, or came twice and it is not said which. */
    public Optional<OffsetDateTime> at() {
        return offsets().flatMap(this::chosen).flatMap(offset -> local().map(local -> local.atOffset(offset)));
    }

    private Optional<ZoneOffset> chosen(List<ZoneOffset> offsets) {
        if (offsets.size() < 2) {
            return offsets.stream().findFirst();
        }
        return switch (season) {
            case SUMMER -> Optional.of(offsets.getFirst());
            case WINTER -> Optional.of(offsets.getLast());
            default -> Optional.empty();
        };
    }
}
