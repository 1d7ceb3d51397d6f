package it.opposizioni.portal.servicestatus;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A stroke for each day, and in it from below how much of the day failed; tag {@code dayStrip}.
 *
 * @param id of the picture in its page
 */
record DayStrip(String id, String title, String description, List<Stroke> strokes) {

    static final int WIDTH = 900;
    static final int HEIGHT = 60;

    /** A failure of a minute must be seen: no shorter than this. */
    private static final int SHORTEST = 12;

    private static final int GAP = 2;

    /** @param css whether there were checks. @param failed height of what failed; 0 for nothing */
    record Stroke(String css, int x, int width, int failed) {

        /** Where what failed begins, from above. */
        public int y() {
            return HEIGHT - failed;
        }
    }

    /** @param checked by day; a day that is not there was not checked */
    static DayStrip of(
            String id,
            String title,
            String description,
            LocalDate first,
            int days,
            Map<LocalDate, CheckedDay> checked) {
        int room = WIDTH / days;
        return new DayStrip(
                id,
                title,
                description,
                IntStream.range(0, days)
                        .mapToObj(i -> stroke(checked.get(first.plusDays(i)), i * room, room - GAP))
                        .toList());
    }

    private static Stroke stroke(CheckedDay day, int x, int width) {
        if (day == null || day.checks() == 0) {
            return new Stroke("unchecked", x, width, 0);
        }
        int failed = (int) Math.round(day.failed() * HEIGHT);
        return new Stroke("checked", x, width, day.failures() == 0 ? 0 : Math.max(SHORTEST, failed));
    }
}
