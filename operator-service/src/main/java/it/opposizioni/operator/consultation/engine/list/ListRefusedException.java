package it.opposizioni.operator.consultation.engine.list;

import java.io.IOException;

/** The list is hostile, or no list of numbers; says why and, where it makes sense, in which line. */
public final class ListRefusedException extends IOException {

    /** Why a list is refused as a whole. The names are part of the API. */
    public enum Reason {
        EMPTY,
        NOT_TEXT,
        NO_NUMBERS,
        LINE_TOO_LONG,
        TOO_MANY_BYTES,
        TOO_MANY_LINES,
        TOO_MANY_INVALID,
        BROKEN_COMPRESSION,
        INFLATES_TOO_MUCH,
        /** The zip archive or spreadsheet is damaged, locked by a password, or holds what it must not. */
        BROKEN_ARCHIVE,
        NO_LIST_INSIDE,
        SEVERAL_LISTS_INSIDE,
        NO_SUCH_COLUMN
    }

    private final Reason reason;
    private final long line;

    public ListRefusedException(Reason reason, long line) {
        super(reason + " at line " + line);
        this.reason = reason;
        this.line = line;
    }

    public Reason reason() {
        return reason;
    }

    /** The line it showed at, from 1. */
    public long line() {
        return line;
    }
}
