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
     * @param unseen what its other feeds have changed lately without being looked at: many small feeds are no way around
     * @param share of its lines that they may change together
     * @param floor what they may change in any case
     * @return whether people have to look at it; never at one that changes nothing
     */
    boolean isTooMuch(long inRegister, long unseen, double share, long floor) {
        standing = inRegister;
        long changes = wouldBegin + wouldEnd;
        return changes > 0 && changes + unseen > Math.max(floor, (long) (share * inRegister));
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
