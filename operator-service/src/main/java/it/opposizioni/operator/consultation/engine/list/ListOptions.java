package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.record.ListLayout;

/**
 * How a list is read.
 *
 * @param workers threads that compare: 1 is the caller's own alone, 2 has the help of one that lists share; reading, writing and
 *     progress always stay on the caller's own
 */
public record ListOptions(ListLayout layout, ListLimits limits, int workers) {

    public static final ListOptions DEFAULT = new ListOptions(ListLayout.FIRST_COLUMN, ListLimits.DEFAULT, 1);

    public ListOptions {
        if (workers < 1 || workers > 2) {
            throw new IllegalArgumentException("workers " + workers);
        }
    }
}
