package it.opposizioni.operator.obligation;

import it.opposizioni.kit.calendar.ICalendar;
import it.opposizioni.kit.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Obligations as a calendar file. */
final class CalendarFile {

    static final String MEDIA_TYPE = ICalendar.MEDIA_TYPE;

    private static final Duration PAUSE = Duration.ofHours(6);

    /** At nine in the morning, five days before, the day before and on the day itself. */
    private static final List<String> ALARMS = List.of("-P4DT15H", "-PT15H", "PT9H");

    private static final Text NAME =
            Text.of("Scadenze del Registro delle opposizioni", "Duties of the opposition register");

    private CalendarFile() {}

    static String of(List<Obligation> obligations, Instant writtenAt, Locale locale) {
        ICalendar calendar = new ICalendar("operator-service", NAME.in(locale), writtenAt).refreshedEvery(PAUSE);
        for (Obligation o : obligations) {
            calendar.day(
                    o.id() + "@opposizioni.it",
                    o.due(),
                    mark(o) + o.title().in(locale),
                    o.kind().explanation().in(locale),
                    o.state() == ObligationState.DUE ? ALARMS : List.of());
        }
        return calendar.end();
    }

    private static String mark(Obligation obligation) {
        return switch (obligation.state()) {
            case DONE -> "✓ ";
            case LATE, MISSED -> "! ";
            case DUE -> "";
        };
    }
}
