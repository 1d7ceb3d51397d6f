package it.opposizioni.registry.bulk;

import java.util.ArrayList;
import java.util.List;

/** Counts the lines of a file that are of no use, and remembers the first of them. */
public final class InvalidLines {

    /** How many are remembered. */
    public static final int SHOWN = 1_000;

    private final List<InvalidLine> first = new ArrayList<>();
    private long count;

    public void reject(long line, String code) {
        count++;
        if (first.size() < SHOWN) {
            first.add(new InvalidLine(line, code));
        }
    }

    public long count() {
        return count;
    }

    public List<InvalidLine> first() {
        return List.copyOf(first);
    }
}
