package it.opposizioni.operator.calllog;

import it.opposizioni.operator.calllog.engine.CallLogLayout;
import it.opposizioni.operator.consultation.engine.format.Compression;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.engine.record.ListLayout.Header;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The log as it was sent: its size, its digest, how to read it, and where it is. */
@Embeddable
public class SentLog {

    /** Its name in the store. */
    public static final String INPUT = "input";

    private long inputBytes;
    private String inputSha256;

    @Enumerated(EnumType.STRING)
    private Compression compression;

    private int numberColumn;
    private int timeColumn;
    private int callerColumn;
    private String delimiter;
    private Boolean header;
    private String storedIn;
    private String columnsAsked;

    /** @param store where it and its findings are written to; empty when that is not known */
    void storeIn(String store) {
        storedIn = store.isEmpty() ? null : store;
    }

    /** @param columns as its sender names them, for a request that comes again */
    void askFor(String columns) {
        columnsAsked = columns;
    }

    boolean isAskedFor(String columns) {
        return columns.equals(columnsAsked);
    }

    /** Part of it has arrived. */
    void receiving(long bytesSoFar) {
        inputBytes = bytesSoFar;
    }

    /** All of it has arrived. */
    void received(long bytes, String sha256, Compression packed, CallLogLayout layout) {
        inputBytes = bytes;
        inputSha256 = sha256;
        compression = packed;
        numberColumn = layout.number();
        timeColumn = layout.time();
        callerColumn = layout.caller();
        delimiter = layout.delimiter() == ListLayout.ANY ? null : String.valueOf(layout.delimiter());
        header = switch (layout.header()) {
            case AUTO -> null;
            case PRESENT -> true;
            case ABSENT -> false;
        };
    }

    public long bytes() {
        return inputBytes;
    }

    /** Null while it arrives. */
    public String sha256() {
        return inputSha256;
    }

    /** Null while it arrives. */
    public Compression compression() {
        return compression;
    }

    /** The store in which the files are; null when nobody knows. */
    public String storedIn() {
        return storedIn;
    }

    public CallLogLayout layout() {
        Header known = header == null ? Header.AUTO : header ? Header.PRESENT : Header.ABSENT;
        return new CallLogLayout(
                numberColumn,
                timeColumn,
                callerColumn,
                delimiter == null ? ListLayout.ANY : delimiter.charAt(0),
                known);
    }
}
