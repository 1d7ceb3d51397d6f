package it.opposizioni.complaint.limit;

/** The limits of this service. The names are keys of the configuration and appear in metrics. */
public enum LimitName {
    /** Public caller look-ups, per client address (IPv6: per /64 network). */
    CALLER_LOOK_UP("caller-look-up"),
    /** Complaints filed, per person: a flood would blame an innocent caller (threats.md T18). */
    COMPLAINT_FILING("complaint-filing"),
    /** Public statistics, per client address. */
    STATISTICS("statistics");

    private final String key;

    LimitName(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
