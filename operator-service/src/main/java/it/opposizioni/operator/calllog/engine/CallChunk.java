package it.opposizioni.operator.calllog.engine;

import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import it.opposizioni.operator.consultation.engine.list.TextChunk;
import java.util.Arrays;

/** Some whole records of a log, and what was read in them. */
final class CallChunk extends TextChunk {

    private static final int FIRST_SIZE = 4 << 10;

    /** How many calls, readable or not. */
    int size;

    /** E.164 digits of the number called; not positive when it or the time cannot be read, or nobody is to look at the call. */
    long[] digits = new long[FIRST_SIZE];

    /** Of the number called in the numbering plan. */
    int[] positions = new int[FIRST_SIZE];

    long[] seconds = new long[FIRST_SIZE];

    /** Where the record begins in the chunk. */
    int[] at = new int[FIRST_SIZE];

    /** The line at which the record begins, from 0 at the chunk's first. */
    int[] lines = new int[FIRST_SIZE];

    /** The bits of what was found without the consultations. */
    short[] findings = new short[FIRST_SIZE];

    /** How many lines there are, blank ones too. */
    int allLines;

    int unreadable;

    Reason refusal;

    void begin() {
        size = 0;
        allLines = 0;
        unreadable = 0;
        refusal = null;
    }

    /** @return its place */
    int add(int recordAt) {
        if (size == digits.length) {
            int larger = size * 2;
            digits = Arrays.copyOf(digits, larger);
            positions = Arrays.copyOf(positions, larger);
            seconds = Arrays.copyOf(seconds, larger);
            at = Arrays.copyOf(at, larger);
            lines = Arrays.copyOf(lines, larger);
            findings = Arrays.copyOf(findings, larger);
        }
        at[size] = recordAt;
        lines[size] = allLines;
        findings[size] = 0;
        return size++;
    }
}
