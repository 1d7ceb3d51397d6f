package it.opposizioni.registry.telcofeed;

import java.time.LocalDate;

/**
 * A line of a feed as one number, so that it is kept and sorted as the numbers of every other file are: by phone number, day and event.
 *
 * @param number E.164 digits
 */
record FeedLine(long number, LocalDate day, FeedEvent event) {

    /** Earlier ones are no dates of a line; later ones than 17 bits hold lie in the year 2328. */
    static final LocalDate FIRST_DAY = LocalDate.EPOCH;

    private static final int EVENT_BITS = 2;
    private static final int DAY_BITS = 17;
    private static final FeedEvent[] EVENTS = FeedEvent.values();

    /** Italian numbers have 13 digits at most, which are 42 bits. */
    long packed() {
        return (number << DAY_BITS | day.toEpochDay()) << EVENT_BITS | event.ordinal();
    }

    static FeedLine unpacked(long packed) {
        long numberAndDay = packed >>> EVENT_BITS;
        return new FeedLine(
                numberAndDay >>> DAY_BITS,
                LocalDate.ofEpochDay(numberAndDay & (1 << DAY_BITS) - 1),
                EVENTS[(int) packed & (1 << EVENT_BITS) - 1]);
    }
}
