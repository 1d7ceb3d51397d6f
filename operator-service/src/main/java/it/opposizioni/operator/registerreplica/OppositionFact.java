package it.opposizioni.operator.registerreplica;

import it.opposizioni.kit.stream.FactNumber;
import java.util.Comparator;
import java.util.UUID;

/**
 * What is known of one opposition as of one of its versions.
 *
 * @param number E.164 digits
 * @param telephone whether it stands and refuses calls
 * @param post whether it stands and refuses mail
 * @param changedBy the event that says so
 */
record OppositionFact(
        long number, UUID oppositionId, long version, boolean telephone, boolean post, FactNumber changedBy) {

    /** Which opposition a fact is about. */
    record Key(long number, UUID oppositionId) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparingLong(Key::number).thenComparing(Key::oppositionId);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    Key key() {
        return new Key(number, oppositionId);
    }
}
