package it.opposizioni.registry.telcofeed;

import jakarta.persistence.Embeddable;

/** What a telco sent. */
@Embeddable
class FeedFile {

    private String telco;
    private String feedId;
    private String sha256;
    private long bytes;
    private int runs;
    private long received;
    private long invalidLines;

    protected FeedFile() {}

    /** Code of the telco in the configuration. */
    String telco() {
        return telco;
    }

    /** What the telco calls it. */
    String feedId() {
        return feedId;
    }

    /** Of the signed text. */
    String sha256() {
        return sha256;
    }

    long bytes() {
        return bytes;
    }

    /** Sorted runs that its lines are kept in. */
    int runs() {
        return runs;
    }

    long received() {
        return received;
    }

    long invalidLines() {
        return invalidLines;
    }

    long validLines() {
        return received - invalidLines;
    }
}
