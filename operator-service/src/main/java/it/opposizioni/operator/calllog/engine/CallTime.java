package it.opposizioni.operator.calllog.engine;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Reads the instant of a call: {@code 2026-11-29T10:15:30}, with a blank instead of the T, without seconds, with a fraction of a second (which is
 * not looked at), with an offset; {@code 29/11/2026 10:15:30}, also with dots or dashes; seconds or milliseconds since 1970. Without an
 * offset it is the time in Rome. For one thread: calls of one day mostly follow each other.
 */
final class CallTime {

    /** No instant of the years from 2000 to 2099 can be read. */
    static final long UNREADABLE = Long.MIN_VALUE;

    private static final int SHORTEST = "2026-11-29 10:15".length();
    private static final int DATE = "2026-11-29".length();
    private static final int EPOCH_SECONDS = 10;
    private static final int EPOCH_MILLIS = 13;

    private static final int NO_DIGITS = -1;
    private static final int NO_OFFSET = Integer.MAX_VALUE;
    private static final int MOST_FRACTION_DIGITS = 9;
    private static final int MOST_OFFSET_HOURS = 18;

    private int lastDate = -1;
    private int lastDay = -1;

    /** @return epoch second, or {@link #UNREADABLE} */
    long read(byte[] b, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && b[from] == ' ') {
            from++;
        }
        while (to > from && b[to - 1] == ' ') {
            to--;
        }
        int length = to - from;
        if (length == EPOCH_SECONDS || length == EPOCH_MILLIS) {
            return sinceEpoch(b, from, to);
        }
        if (length < SHORTEST || b[from + DATE] != 'T' && b[from + DATE] != ' ') {
            return UNREADABLE;
        }
        int day = day(b, from);
        return day < 0 ? UNREADABLE : instant(day, b, from + DATE + 1, to);
    }

    private static long sinceEpoch(byte[] b, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(b[i])) {
                return UNREADABLE;
            }
            value = value * 10 + b[i] - '0';
        }
        long second = to - from == EPOCH_MILLIS ? value / 1_000 : value;
        return RomeDays.contains(second) ? second : UNREADABLE;
    }

    /** @return days from the first one of the century; negative when it is not in the century */
    private int day(byte[] b, int from) {
        byte sign = b[from + 2];
        int yearAt;
        int monthAt;
        int dayAt;
        if (b[from + 4] == '-' && b[from + 7] == '-') {
            yearAt = from;
            monthAt = from + 5;
            dayAt = from + 8;
        } else if ((sign == '/' || sign == '-' || sign == '.') && b[from + 5] == sign) {
            yearAt = from + 6;
            monthAt = from + 3;
            dayAt = from;
        } else {
            return -1;
        }
        int century = two(b, yearAt);
        int year = two(b, yearAt + 2);
        int month = two(b, monthAt);
        int day = two(b, dayAt);
        if ((century | year | month | day) < 0) {
            return -1;
        }
        int date = (century * 100 + year) * 10_000 + month * 100 + day;
        if (date != lastDate) {
            lastDay = day(date);
            lastDate = date;
        }
        return lastDay;
    }

    private static int day(int date) {
        int year = date / 10_000;
        int month = date / 100 % 100;
        int day = date % 100;
        boolean exists = year >= 2000
                && year < 2100
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? (int) LocalDate.of(year, month, day).toEpochDay() - RomeDays.FIRST : -1;
    }

    private static long instant(int day, byte[] b, int from, int to) {
        int hour = two(b, from);
        int minute = two(b, from + 3);
        int at = from + 5;
        int second = 0;
        if (at < to && b[at] == ':') {
            second = at + 3 <= to ? two(b, at + 1) : NO_DIGITS;
            at = afterFraction(b, at + 3, to);
        }
        boolean exists = hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second < 60
                && b[from + 2] == ':'
                && at >= 0;
        if (!exists) {
            return UNREADABLE;
        }
        int clock = (hour * 60 + minute) * 60 + second;
        if (at == to) {
            return RomeDays.instant(day, clock);
        }
        int offset = offset(b, at, to);
        long instant = (long) (RomeDays.FIRST + day) * RomeDays.SECONDS_OF_DAY + clock - offset;
        return offset == NO_OFFSET || !RomeDays.contains(instant) ? UNREADABLE : instant;
    }

    /** @return where what follows the seconds goes on; negative when it is no fraction of them */
    private static int afterFraction(byte[] b, int from, int to) {
        if (from >= to || b[from] != '.' && b[from] != ',') {
            return from;
        }
        int at = from + 1;
        while (at < to && isDigit(b[at])) {
            at++;
        }
        int digits = at - from - 1;
        return digits == 0 || digits > MOST_FRACTION_DIGITS ? -1 : at;
    }

    /** @return seconds ahead of Greenwich, or {@link #NO_OFFSET} */
    private static int offset(byte[] b, int from, int to) {
        int length = to - from;
        if (length == 1 && b[from] == 'Z') {
            return 0;
        }
        boolean colon = length == 6 && b[from + 3] == ':';
        if (length != 5 && !colon || b[from] != '+' && b[from] != '-') {
            return NO_OFFSET;
        }
        int hours = two(b, from + 1);
        int minutes = two(b, to - 2);
        if (hours < 0 || hours > MOST_OFFSET_HOURS || minutes < 0 || minutes >= 60) {
            return NO_OFFSET;
        }
        int seconds = (hours * 60 + minutes) * 60;
        return b[from] == '-' ? -seconds : seconds;
    }

    /** Reads two digits; negative when they are not digits. */
    private static int two(byte[] b, int at) {
        return isDigit(b[at]) && isDigit(b[at + 1]) ? (b[at] - '0') * 10 + b[at + 1] - '0' : NO_DIGITS;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
