package it.opposizioni.operator.consultation.engine.record;

import java.util.Arrays;

/** Where the fields of several columns are in the record that was read last: inside their quotes, if they have any. */
public final class FieldPlaces {

    private static final int NOT_WANTED = -1;

    private final int[] placeOf;

    /** In the order in which the columns were asked for; of a column that the record has not, an empty place. */
    public final int[] from;

    public final int[] to;

    /** @param columns from 0, all of them different */
    public FieldPlaces(int... columns) {
        placeOf = new int[Arrays.stream(columns).max().orElseThrow() + 1];
        Arrays.fill(placeOf, NOT_WANTED);
        for (int place = 0; place < columns.length; place++) {
            placeOf[columns[place]] = place;
        }
        from = new int[columns.length];
        to = new int[columns.length];
    }

    void clear() {
        Arrays.fill(from, 0);
        Arrays.fill(to, 0);
    }

    void put(int field, int textFrom, int textTo) {
        if (field < placeOf.length && placeOf[field] != NOT_WANTED) {
            from[placeOf[field]] = textFrom;
            to[placeOf[field]] = textTo;
        }
    }
}
