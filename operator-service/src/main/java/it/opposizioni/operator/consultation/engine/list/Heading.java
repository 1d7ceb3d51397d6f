package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import it.opposizioni.operator.consultation.engine.record.Bytes;
import it.opposizioni.operator.consultation.engine.record.Fields;
import it.opposizioni.operator.consultation.engine.record.Formulas;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.engine.record.ListLayout.Header;
import it.opposizioni.operator.consultation.engine.record.NumberField;
import java.io.IOException;

/** The beginning of a list, which each part of the result gets: a byte order mark, and the header, if the list has them. */
final class Heading {

    private static final int MOST_DIGITS_IN_A_HEADER = 3;

    private final Header header;
    private final ComparedWith with;
    private final Fields fields;
    private final Formulas formulas;
    private final AlternativeReadings otherReadings;
    private final int longest;
    private final ListOutputs outputs;
    private boolean begun;
    private boolean complete;
    private byte separator = ',';

    Heading(ComparedWith with, ListOptions options, ListOutputs outputs) {
        ListLayout layout = options.layout();
        this.header = layout.header();
        this.with = with;
        this.longest = options.limits().lineBytes();
        this.fields = new Fields(layout, longest);
        this.otherReadings = new AlternativeReadings(layout, with);
        this.formulas = new Formulas(layout);
        this.outputs = outputs;
        if (layout.delimiter() != ListLayout.ANY) {
            separator = (byte) layout.delimiter();
        }
    }

    /** What separates an added column in lines that have but one. */
    byte separator() {
        return separator;
    }

    /**
     * Removes what belongs to the heading.
     *
     * @return how many lines it took
     */
    int take(Chunk chunk) throws IOException {
        if (!begun) {
            begun = true;
            takeByteOrderMark(chunk);
        }
        int lines = 0;
        while (!complete && chunk.from < chunk.to) {
            byte[] b = chunk.in;
            int from = chunk.from;
            int end = fields.read(b, from, chunk.to);
            complete = !fields.isBlank(b, from);
            if (complete && !isHeader(b, from, end)) {
                return lines;
            }
            lines += 1 + fields.lineEnds;
            if (complete) {
                write(b, from, fields.content, end);
            }
            chunk.from = end;
        }
        return lines;
    }

    private void takeByteOrderMark(Chunk chunk) throws IOException {
        byte[] b = chunk.in;
        int length = chunk.to - chunk.from;
        if (length >= 2 && (b[0] == -1 && b[1] == -2 || b[0] == -2 && b[1] == -1)) {
            throw new ListRefusedException(Reason.NOT_TEXT, 1);
        }
        if (length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            outputs.callable().write(b, 0, 3);
            outputs.opposed().write(b, 0, 3);
            outputs.exempted().write(b, 0, 3);
            chunk.from = 3;
        }
    }

    private boolean isHeader(byte[] b, int from, int end) {
        // what refuses the whole list, or is invalid in any line, is left to those who would say so of any other
        boolean unfit = end - from > longest || fields.zeroAt >= 0 || fields.unclosed || fields.lineSeparator;
        if (header == Header.ABSENT || unfit) {
            return false;
        }
        boolean named =
                header == Header.PRESENT || looksLikeAName(b) && NumberField.read(b, fields.from, fields.to) < 0;
        // a sender who is wrong about the header must not get an opposed number back as one
        return named
                && !LongerNumber.showOpposed(b, fields.fieldFrom, fields.fieldTo, with)
                && !otherReadings.showOpposed(b, from, fields.content, fields.separator);
    }

    private boolean looksLikeAName(byte[] b) {
        boolean letter = false;
        int digits = 0;
        for (int i = fields.from; i < fields.to; i++) {
            byte c = b[i];
            letter |= c < 0 || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return letter && digits <= MOST_DIGITS_IN_A_HEADER;
    }

    private void write(byte[] b, int from, int content, int end) throws IOException {
        if (fields.separator != Fields.NONE) {
            separator = fields.separator;
        }
        Bytes line = new Bytes();
        formulas.copy(b, from, content, true, false, line);
        line.write(b, content, end - content);
        line.writeTo(outputs.callable());
        line.writeTo(outputs.opposed());
        line.clear();
        formulas.copy(b, from, content, true, false, line);
        line.write(separator);
        line.write(LineCopier.EXEMPTED_UNTIL);
        line.write(b, content, end - content);
        line.writeTo(outputs.exempted());
    }
}
