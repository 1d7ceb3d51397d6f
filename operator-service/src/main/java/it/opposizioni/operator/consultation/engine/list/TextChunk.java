package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.record.CanonicalLine;

/** Some whole records of a text. Reused, by one thread at a time; subclasses add what was found in the records. */
public class TextChunk {

    /** What a chunk of a long text holds. */
    static final int CAPACITY = 128 << 10;

    private static final int FIRST_CAPACITY = 16 << 10;

    /** How many bytes the fast loop may read, and write, beyond what it needs. */
    static final int SLACK = CanonicalLine.REACH;

    public byte[] in = new byte[FIRST_CAPACITY + SLACK];

    /** Where the first record begins. */
    public int from;

    /** Where the last record ends. */
    public int to;
}
