package it.opposizioni.operator.calllog.engine;

import it.opposizioni.operator.consultation.engine.record.ListLayout;

/**
 * Where a log of calls has what.
 *
 * @param number the column of the number called, from 0
 * @param time the column of the instant
 * @param caller the column of the calling number
 * @param delimiter as in a {@link ListLayout}
 */
public record CallLogLayout(int number, int time, int caller, char delimiter, ListLayout.Header header) {

    /** Number called, time and calling number, in this order. */
    public static final CallLogLayout FIRST_COLUMNS =
            new CallLogLayout(0, 1, 2, ListLayout.ANY, ListLayout.Header.AUTO);

    public CallLogLayout {
        if (number == time
                || number == caller
                || time == caller
                || time < 0
                || time >= 1_000
                || caller < 0
                || caller >= 1_000) {
            throw new IllegalArgumentException("columns " + number + ", " + time + ", " + caller);
        }
    }

    /** As a list of the numbers called. */
    ListLayout asList() {
        return new ListLayout(number, delimiter, header);
    }
}
