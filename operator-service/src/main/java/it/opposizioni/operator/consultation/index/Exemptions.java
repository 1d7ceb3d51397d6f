package it.opposizioni.operator.consultation.index;

import java.time.Instant;

/**
 * Whom one operator may call in spite of the opposition (L. 5/2018 art. 1 c. 4), as of the register version of the snapshot it
 * was taken from. It never changes.
 */
public final class Exemptions {

    /** No exemption at that instant. */
    public static final long NONE = 0;

    /** An exemption without an end. */
    public static final long OPEN_ENDED = Long.MAX_VALUE;

    private static final Exemptions NOBODY = new Exemptions();

    private Exemptions() {}

    /** An operator that nobody made an exemption for. */
    public static Exemptions none() {
        return NOBODY;
    }

    /**
     * When the exemption that holds at an instant ends; of several, the one that ends last.
     *
     * @param digits E.164 digits without {@code +}
     * @return epoch second of the first instant that no longer belongs to it, {@link #OPEN_ENDED} or {@link #NONE}
     */
    public long until(long digits, Instant at) {
        return NONE;
    }
}
