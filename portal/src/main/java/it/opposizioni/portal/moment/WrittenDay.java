package it.opposizioni.portal.moment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** A day as a browser's own field sends it (2027-03-31), or as people write it (31/3/2027). */
public final class WrittenDay {

    private static final int LAST_YEAR = 9999;
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private WrittenDay() {}

    /** Empty when it is none. */
    public static Optional<LocalDate> read(String typed) {
        try {
            LocalDate day = typed.contains("/") ? LocalDate.parse(typed, WRITTEN) : LocalDate.parse(typed);
            return Optional.of(day).filter(d -> d.getYear() > 0 && d.getYear() <= LAST_YEAR);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /**
     * As services take it in an address; what is no day stays as it is, for the service to refuse.
     *
     * @param typed may be null
     */
    public static String forService(String typed) {
        return typed == null
                ? null
                : read(typed.strip()).map(LocalDate::toString).orElse(typed);
    }
}
