package it.opposizioni.operator.consultation.list;

import it.opposizioni.operator.consultation.list.ListRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;

/** One comparison of one list, on one thread, in memory that does not grow with the list but for the duplicates' count. */
public final class ListComparison {

    private static final int CHUNK = 256 << 10;
    private static final int MOST_DIGITS_IN_A_HEADER = 3;

    private final ListOutputs outputs;
    private final ListLimits limits;
    private final ListProgress progress;
    private final ComparedBlock block;
    private final InvalidLines invalidLines;
    private final Fields fields = new Fields();

    private byte[] buffer = new byte[CHUNK];
    private int position;
    private int filled;
    private int searched;
    private boolean headerTaken;
    private long bytes;
    private long lines;
    private long records;
    private long invalid;

    /** @param with the one state of the register that the whole list is compared with */
    public ListComparison(ComparedWith with, ListOutputs outputs, ListOptions options, ListProgress progress) {
        this.outputs = outputs;
        this.limits = options.limits();
        this.progress = progress;
        this.block = new ComparedBlock(with, outputs);
        this.invalidLines = new InvalidLines(outputs.invalid());
    }

    /**
     * Compares the list to its end.
     *
     * @throws ListRefusedException when it breaks a limit or is no list of numbers; what was written is worth nothing then
     */
    public ListCounts run(InputStream list) throws IOException {
        invalidLines.begin();
        boolean more = fill(list, 3);
        byteOrderMark();
        while (true) {
            compareLines(!more);
            block.flush(buffer);
            progress.compared(counts());
            if (!more) {
                break;
            }
            makeRoom();
            more = fill(list, 1);
        }
        if (records == 0) {
            throw refused(Reason.EMPTY);
        }
        long valid = counts().valid();
        return block.counts(valid - numbers().distinct(), invalid);
    }

    /** The numbers of the list, after {@link #run}; the caller's, who closes them. A comparison that fails leaves none behind. */
    public ComparedNumbers numbers() {
        return block.numbers();
    }

    private ListCounts counts() {
        return block.counts(0, invalid);
    }

    private boolean fill(InputStream list, int atLeast) throws IOException {
        int wanted = filled + atLeast;
        while (filled < wanted) {
            int read = list.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return false;
            }
            filled += read;
            bytes += read;
            if (bytes > limits.bytes()) {
                throw refused(Reason.TOO_MANY_BYTES);
            }
        }
        return true;
    }

    private void byteOrderMark() throws IOException {
        if (filled >= 2 && (buffer[0] == -1 && buffer[1] == -2 || buffer[0] == -2 && buffer[1] == -1)) {
            throw refused(Reason.NOT_TEXT);
        }
        if (filled >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            outputs.callable().write(buffer, 0, 3);
            outputs.opposed().write(buffer, 0, 3);
            position = 3;
        }
        searched = position;
    }

    private void makeRoom() {
        int kept = filled - position;
        byte[] target = kept > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, position, target, 0, kept);
        searched -= position;
        buffer = target;
        position = 0;
        filled = kept;
    }

    private void compareLines(boolean atEnd) throws IOException {
        while (position < filled) {
            if (block.isFull()) {
                block.flush(buffer);
            }
            if (position + CanonicalLine.REACH <= filled) {
                long line = CanonicalLine.read(buffer, position);
                if (line != CanonicalLine.NONE) {
                    takeCanonical(line);
                    continue;
                }
            }
            int end = lineEnd();
            if (end < 0 && !atEnd) {
                checkLength(filled);
                return;
            }
            takeLine(end < 0 ? filled : end);
        }
    }

    private void takeCanonical(long line) throws ListRefusedException {
        int end = position + CanonicalLine.length(line);
        block.add(CanonicalLine.number(line), position, end);
        lines++;
        countRecord();
        position = end;
        searched = end;
    }

    /** After the next LF, or -1; goes on where the last search ended, so that a long line is searched once. */
    private int lineEnd() throws ListRefusedException {
        for (int i = Math.max(searched, position); i < filled; i++) {
            byte c = buffer[i];
            if (c == '\n') {
                searched = i + 1;
                return i + 1;
            }
            if (c == 0) {
                throw refused(Reason.NOT_TEXT);
            }
        }
        searched = filled;
        return -1;
    }

    private void checkLength(int end) throws ListRefusedException {
        if (end - position > limits.lineBytes()) {
            throw refused(Reason.LINE_TOO_LONG);
        }
    }

    private void takeLine(int end) throws IOException {
        checkLength(end);
        int content = end;
        if (content > position && buffer[content - 1] == '\n') {
            content--;
            if (content > position && buffer[content - 1] == '\r') {
                content--;
            }
        }
        if (!isBlank(content)) {
            takeRecord(content, end);
        }
        lines++;
        position = end;
    }

    private void takeRecord(int content, int end) throws IOException {
        fields.read(buffer, position, content);
        long number = fields.unclosed
                ? NumberField.invalid(InvalidLine.UNCLOSED_QUOTE)
                : NumberField.read(buffer, fields.from, fields.to);
        if (number > 0) {
            if (fields.suspicious) {
                block.add(number, position, end, fields.rest);
            } else {
                block.add(number, position, end);
            }
        } else if (records == 0 && !headerTaken && !fields.unclosed && isHeader()) {
            Formulas.copy(buffer, position, end, true, false, outputs.callable());
            Formulas.copy(buffer, position, end, true, false, outputs.opposed());
            headerTaken = true;
            return;
        } else {
            invalid++;
            invalidLines.write(lines + 1, NumberField.reason(number), buffer, position, content);
        }
        countRecord();
    }

    private void countRecord() throws ListRefusedException {
        records++;
        if (records > limits.records()) {
            throw refused(Reason.TOO_MANY_LINES);
        }
        if (invalid > limits.invalidRecords()) {
            throw refused(Reason.TOO_MANY_INVALID);
        }
        if (records == limits.probe() && invalid == records) {
            throw refused(Reason.NO_NUMBERS);
        }
    }

    private boolean isBlank(int content) {
        for (int i = position; i < content; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private boolean isHeader() {
        boolean letter = false;
        int digits = 0;
        for (int i = fields.from; i < fields.to; i++) {
            byte c = buffer[i];
            letter |= c < 0 || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return letter && digits <= MOST_DIGITS_IN_A_HEADER;
    }

    private ListRefusedException refused(Reason reason) {
        return new ListRefusedException(reason, lines + 1);
    }
}
