package it.opposizioni.registry.telcofeed;

import jakarta.persistence.Embeddable;

/** What a feed would change, counted before anything is changed. */
@Embeddable
class FeedOutlook {

    private long lookedAt;
    private long wouldBegin;
    private long wouldEnd;
    private long standing;

    protected FeedOutlook() {}

    void add(long lines, long begins, long ends) {
        lookedAt += lines;
        wouldBegin += begins;
        wouldEnd += ends;
    }

    /**
     * @param inRegister unlisted lines of the telco that stand in the register
     * @param share of them that a feed may change without being looked at
     * @param floor what any feed may change
     * @return whether people have to look at it
     */
    boolean isTooMuch(long inRegister, double share, long floor) {
        standing = inRegister;
        return wouldBegin + wouldEnd > Math.max(floor, (long) (share * inRegister));
    }

    /** How many of its lines were looked at. */
    long lookedAt() {
        return lookedAt;
    }

    /** Numbers that would come into the register. */
    long wouldBegin() {
        return wouldBegin;
    }

    /** Oppositions that would end. */
    long wouldEnd() {
        return wouldEnd;
    }

    /** Unlisted lines of the telco that stood in the register then. */
    long standing() {
        return standing;
    }
}
