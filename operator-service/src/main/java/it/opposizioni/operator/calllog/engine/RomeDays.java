package it.opposizioni.operator.calllog.engine;

import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The days of a century in Rome as a table, because asking the calendar for each of ten million calls takes longer than all the rest. On the
 * days on which the clocks change, it is asked.
 */
final class RomeDays {

    static final int FIRST = (int) LocalDate.of(2000, 1, 1).toEpochDay();
    static final int DAYS = (int) LocalDate.of(2100, 1, 1).toEpochDay() - FIRST;

    static final int SECONDS_OF_DAY = 86_400;

    /** Rome is at most two hours ahead, and never behind. */
    private static final int MOST_AHEAD = 7_200;

    private static final long[] STARTS = starts();

    private RomeDays() {}

    private static long[] starts() {
        long[] starts = new long[DAYS + 1];
        for (int day = 0; day <= DAYS; day++) {
            starts[day] = Rome.startOf(LocalDate.ofEpochDay(FIRST + day)).getEpochSecond();
        }
        return starts;
    }

    /** Whether an instant is in the century. */
    static boolean contains(long epochSecond) {
        return epochSecond >= STARTS[0] && epochSecond < STARTS[DAYS];
    }

    /** The day of an instant of the century, from 0. */
    static int dayOf(long epochSecond) {
        int day = (int) Math.floorDiv(epochSecond, SECONDS_OF_DAY) - FIRST;
        // late in the evening in Greenwich it is the next day in Rome already
        boolean next = epochSecond % SECONDS_OF_DAY >= SECONDS_OF_DAY - MOST_AHEAD && epochSecond >= STARTS[day + 1];
        return next ? day + 1 : day;
    }

    /** What a clock on the wall shows at an instant, in seconds since midnight. */
    static int clockAt(long epochSecond, int day) {
        return hasChange(day)
                ? LocalTime.ofInstant(Instant.ofEpochSecond(epochSecond), Rome.ZONE)
                        .toSecondOfDay()
                : (int) (epochSecond - STARTS[day]);
    }

    /** The instant at which a clock on the wall shows this; of two, the first, and of none, as if the clocks had not changed yet. */
    static long instant(int day, int clock) {
        return hasChange(day)
                ? LocalDateTime.of(LocalDate.ofEpochDay(FIRST + day), LocalTime.ofSecondOfDay(clock))
                        .atZone(Rome.ZONE)
                        .toEpochSecond()
                : STARTS[day] + clock;
    }

    private static boolean hasChange(int day) {
        return STARTS[day + 1] - STARTS[day] != SECONDS_OF_DAY;
    }
}
