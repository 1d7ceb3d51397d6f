package it.opposizioni.complaint.caller.reports;

/**
 * How many people reported a number, in broad ranges. Fewer than five look like none: a count of one
 * would tell the caller who complained (k ≥ 5).
 */
public enum ReportsBucket {
    FEWER_THAN_5(0),
    FROM_5_TO_19(5),
    FROM_20_TO_99(20),
    FROM_100(100);

    private final long least;

    ReportsBucket(long least) {
        this.least = least;
    }

    static ReportsBucket of(long reporters) {
        ReportsBucket bucket = FEWER_THAN_5;
        for (ReportsBucket next : values()) {
            if (reporters >= next.least) {
                bucket = next;
            }
        }
        return bucket;
    }
}
