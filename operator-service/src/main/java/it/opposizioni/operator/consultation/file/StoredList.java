package it.opposizioni.operator.consultation.file;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.operator.consultation.engine.format.Compression;
import it.opposizioni.operator.consultation.engine.format.ListFormat;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.engine.record.ListLayout.Header;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The list as it was sent: its size, its digest, how to read it, and whether it is still in the store. */
@Embeddable
public class StoredList {

    /** Its name in the store. */
    public static final String INPUT = "input";

    private long inputBytes;

    private String inputSha256;

    @Enumerated(EnumType.STRING)
    private ListFormat format;

    @Enumerated(EnumType.STRING)
    private Compression compression;

    private boolean kept;

    private boolean keepList = true;

    private String storedIn;

    private int listColumn;

    private String listDelimiter;

    private Boolean listHeader;

    @Convert(converter = EncryptedText.class)
    private String preview;

    /** @param store where it and its results are written to; empty when that is not known */
    public void storeIn(String store) {
        storedIn = store.isEmpty() ? null : store;
    }

    /** Part of it has arrived. */
    public void receiving(long bytesSoFar) {
        inputBytes = bytesSoFar;
    }

    /** All of it has arrived. */
    public void received(ReceivedList list) {
        inputBytes = list.bytes();
        inputSha256 = list.sha256();
        format = list.format();
        compression = list.compression();
        kept |= list.stored();
    }

    /** Whether it stays in the store after the comparison, for a repetition. */
    public void retain(boolean asked) {
        keepList = asked;
    }

    public void readAs(ListLayout layout) {
        listColumn = layout.column();
        listDelimiter = layout.delimiter() == ListLayout.ANY ? null : String.valueOf(layout.delimiter());
        listHeader = switch (layout.header()) {
            case AUTO -> null;
            case PRESENT -> true;
            case ABSENT -> false;
        };
    }

    /** Whether text has one column or several shows only when it is known how its columns are separated. */
    public void detectedAs(ListFormat detected) {
        format = detected;
    }

    /** @param firstRows for the sender to choose from; null once the columns are known */
    public void showPreview(String firstRows) {
        preview = firstRows;
    }

    public void deleted() {
        kept = false;
        preview = null;
    }

    public long bytes() {
        return inputBytes;
    }

    public String sha256() {
        return inputSha256;
    }

    public ListFormat format() {
        return format;
    }

    /** Null while it arrives. */
    public Compression compression() {
        return compression;
    }

    /** Whether a repetition can read it. One that is not to be retained may be in the store for a moment after the comparison. */
    public boolean isRetained() {
        return kept && keepList;
    }

    public boolean isToBeRetained() {
        return keepList;
    }

    /** The store in which the files of the consultation are; null when nobody knows. */
    public String storedIn() {
        return storedIn;
    }

    public ListLayout layout() {
        Header known = listHeader == null ? Header.AUTO : listHeader ? Header.PRESENT : Header.ABSENT;
        return new ListLayout(listColumn, listDelimiter == null ? ListLayout.ANY : listDelimiter.charAt(0), known);
    }

    public String preview() {
        return preview;
    }
}
