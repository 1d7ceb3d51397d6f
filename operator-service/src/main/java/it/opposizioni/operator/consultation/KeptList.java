package it.opposizioni.operator.consultation;

import it.opposizioni.kit.crypto.EncryptedText;
import it.opposizioni.operator.consultation.engine.format.Compression;
import it.opposizioni.operator.consultation.engine.format.ListFormat;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.engine.record.ListLayout.Header;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The list as it was sent: how much, which digest, how to read it, and whether it still lies in the store. */
@Embeddable
public class KeptList {

    @Column(name = "input_bytes")
    private long bytes;

    @Column(name = "input_sha256")
    private String sha256;

    @Enumerated(EnumType.STRING)
    private ListFormat format;

    @Enumerated(EnumType.STRING)
    private Compression compression;

    private boolean kept;

    @Column(name = "keep_list")
    private boolean wanted = true;

    @Column(name = "list_column")
    private int column;

    @Column(name = "list_delimiter")
    private String delimiter;

    @Column(name = "list_header")
    private Boolean header;

    @Convert(converter = EncryptedText.class)
    private String preview;

    void arriving(long soFar) {
        bytes = soFar;
    }

    void arrived(long allBytes, String digest, ListFormat form, Compression around) {
        bytes = allBytes;
        sha256 = digest;
        format = form;
        compression = around;
    }

    void keep() {
        kept = true;
    }

    /** Else it lies in the store no longer than until it is compared. */
    public void toBeKept(boolean wish) {
        wanted = wish;
    }

    void readAs(ListLayout layout) {
        column = layout.column();
        delimiter = layout.delimiter() == ListLayout.ANY ? null : String.valueOf(layout.delimiter());
        header = switch (layout.header()) {
            case AUTO -> null;
            case PRESENT -> true;
            case ABSENT -> false;
        };
    }

    /** How its columns are split tells text with columns from text with one. */
    void turnsOutToBe(ListFormat form) {
        format = form;
    }

    void show(String firstRows) {
        preview = firstRows;
    }

    public void gone() {
        kept = false;
        preview = null;
    }

    public long bytes() {
        return bytes;
    }

    public String sha256() {
        return sha256;
    }

    public ListFormat format() {
        return format;
    }

    /** Null while it arrives. */
    public Compression compression() {
        return compression;
    }

    /** For a repetition. One that is not to be kept may lie there for a moment after it was compared. */
    public boolean isKept() {
        return kept && wanted;
    }

    public boolean isToBeKept() {
        return wanted;
    }

    public ListLayout layout() {
        Header known = header == null ? Header.AUTO : header ? Header.PRESENT : Header.ABSENT;
        return new ListLayout(column, delimiter == null ? ListLayout.ANY : delimiter.charAt(0), known);
    }

    public String preview() {
        return preview;
    }
}
