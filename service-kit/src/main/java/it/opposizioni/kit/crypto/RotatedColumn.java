package it.opposizioni.kit.crypto;

import java.util.Map;

/** A column on its way under the current key. */
interface RotatedColumn {

    String table();

    String column();

    /** {@code data} or {@code search}. */
    String kind();

    KeyRing keys();

    /** Blocks of the table that one transaction may read. */
    int blocks();

    /** Whether a pass that found nothing can find something later, under the same keys. */
    boolean isReadAgain();

    /** Rewrites some values of these blocks, in the caller's transaction. Rows that somebody else is changing are left for the next pass. */
    Batch rewrite(Blocks blocks, int rows);

    /** From the first block to the one before {@code end}. */
    record Blocks(long begin, long end) {

        String first() {
            return "(" + begin + ",0)";
        }

        String behind() {
            return "(" + end + ",0)";
        }
    }

    /**
     * @param found values that were under another key than the current one, by key id
     * @param complete false when there is more in these blocks
     */
    record Batch(Map<String, Long> found, int rewritten, boolean complete) {}

    /** Of what cannot be decrypted, or was made with no key that is configured. */
    String UNKNOWN = "?";

    /** The ids of the keys, the current one first: another current key, or a key more or less, begins a new pass. */
    default String fingerprint() {
        StringBuilder ids = new StringBuilder(keys().currentId());
        keys().ids().stream()
                .sorted()
                .filter(id -> !id.equals(keys().currentId()))
                .forEach(id -> ids.append(' ').append(id));
        return ids.toString();
    }
}
