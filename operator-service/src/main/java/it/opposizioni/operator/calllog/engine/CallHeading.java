package it.opposizioni.operator.calllog.engine;

import it.opposizioni.operator.consultation.engine.record.ListLayout.Header;

/** The beginning of a log, which is no call: a byte order mark, blank lines, and the header if there is one. */
final class CallHeading {

    private final Header header;
    private final CallRecord record;
    private boolean begun;
    private boolean complete;

    CallHeading(CallLogLayout layout, int longest) {
        this.header = layout.header();
        this.record = new CallRecord(layout, longest);
    }

    /**
     * Removes it.
     *
     * @return how many lines it took
     */
    int take(CallChunk chunk) {
        byte[] b = chunk.in;
        if (!begun) {
            begun = true;
            boolean marked = chunk.to >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF;
            chunk.from = marked ? 3 : 0;
        }
        int lines = 0;
        while (!complete && chunk.from < chunk.to) {
            int end = record.read(b, chunk.from, chunk.to);
            complete = !record.fields.isBlank(b, chunk.from);
            if (complete && !isHeader(b)) {
                return lines;
            }
            lines += 1 + record.fields.lineEnds;
            chunk.from = end;
        }
        return lines;
    }

    /** Neither a number nor a time can be read where they should be: no call that somebody made looks like that. */
    private boolean isHeader(byte[] b) {
        boolean unfit = record.fields.zeroAt >= 0 || record.fields.unclosed || record.fields.lineSeparator;
        return switch (header) {
            case PRESENT -> !unfit;
            case ABSENT -> false;
            case AUTO -> !unfit && record.number(b) < 0 && record.second(b) == CallTime.UNREADABLE;
        };
    }
}
