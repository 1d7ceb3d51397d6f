package it.opposizioni.operator.consultation.list;

import java.io.IOException;

/** Up to 1,024 lines with a number: looked up together, then copied to where their verdict sends them. */
final class ComparedBlock {

    private static final int SIZE = 1_024;

    /** The line holds nothing that a spreadsheet might run. */
    private static final int HARMLESS = -1;

    private final ComparedWith with;
    private final ListOutputs outputs;
    private final ComparedNumbers seen;
    private final long[] numbers = new long[SIZE];
    private final int[] from = new int[SIZE];
    private final int[] to = new int[SIZE];
    private final int[] columns = new int[SIZE];
    private final boolean[] verdicts = new boolean[SIZE];
    private int size;
    private long valid;
    private long opposed;

    ComparedBlock(ComparedWith with, ListOutputs outputs) {
        this.with = with;
        this.seen = new ComparedNumbers(with);
        this.outputs = outputs;
    }

    boolean isFull() {
        return size == SIZE;
    }

    /** @param lineTo after the line end, which is copied too */
    void add(long number, int lineFrom, int lineTo) {
        add(number, lineFrom, lineTo, HARMLESS);
    }

    /** @param columnsFrom where the columns begin that must be neutralised */
    void add(long number, int lineFrom, int lineTo, int columnsFrom) {
        numbers[size] = number;
        from[size] = lineFrom;
        to[size] = lineTo;
        columns[size] = columnsFrom;
        size++;
    }

    void flush(byte[] b) throws IOException {
        for (int i = 0; i < size; i++) {
            verdicts[i] = with.register().opposed(numbers[i]);
        }
        for (int i = 0; i < size; i++) {
            var out = verdicts[i] ? outputs.opposed() : outputs.callable();
            if (columns[i] == HARMLESS) {
                out.write(b, from[i], to[i] - from[i]);
            } else {
                out.write(b, from[i], columns[i] - from[i]);
                Formulas.copy(b, columns[i], to[i], false, false, out);
            }
            opposed += verdicts[i] ? 1 : 0;
            seen.add(numbers[i]);
        }
        valid += size;
        size = 0;
    }

    ComparedNumbers numbers() {
        return seen;
    }

    ListCounts counts(long duplicates, long invalid) {
        return new ListCounts(valid + invalid, valid, duplicates, opposed, valid - opposed, 0, invalid);
    }
}
