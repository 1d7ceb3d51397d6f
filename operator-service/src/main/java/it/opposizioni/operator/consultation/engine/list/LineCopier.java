package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.index.Exemptions;
import it.opposizioni.operator.consultation.engine.record.Bytes;
import it.opposizioni.operator.consultation.engine.record.CanonicalLine;
import it.opposizioni.operator.consultation.engine.record.Fields;
import it.opposizioni.operator.consultation.engine.record.Formulas;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import java.nio.charset.StandardCharsets;

/** Copies lines that must not leave just as they came: what a spreadsheet would run is neutralised, a column is added. */
final class LineCopier {

    /** The name of the column that exempted lines have more. */
    static final byte[] EXEMPTED_UNTIL = "exempted_until".getBytes(StandardCharsets.US_ASCII);

    private static final int KNOWN_DAYS = 256;
    private static final byte[] OPEN_ENDED = {};

    private final Fields fields;
    private final Formulas formulas;
    private final boolean firstColumn;
    private final byte defaultSeparator;
    private final Bytes line = new Bytes();
    private final long[] knownUntil = new long[KNOWN_DAYS];
    private final byte[][] knownDays = new byte[KNOWN_DAYS][];

    /** @param defaultSeparator for lines with a single field */
    LineCopier(ListLayout layout, byte defaultSeparator) {
        this.fields = new Fields(layout, Integer.MAX_VALUE);
        this.formulas = new Formulas(layout);
        this.firstColumn = layout.column() == 0;
        this.defaultSeparator = defaultSeparator;
    }

    /** The line with its number as it came and every other column harmless; valid until the next one. */
    Bytes neutral(byte[] b, int from, int to) {
        fields.read(b, from, to);
        line.clear();
        copyNeutral(b, from, line);
        line.write(b, fields.content, to - fields.content);
        return line;
    }

    /** @param until of {@link Exemptions#until} */
    void exempted(byte[] b, int from, int to, long until, Bytes out) {
        int content;
        if (isAlone(b, from, to)) {
            content = contentEnd(b, from, to);
            out.write(b, from, content - from);
            out.write(defaultSeparator);
        } else {
            fields.read(b, from, to);
            content = fields.content;
            copyNeutral(b, from, out);
            out.write(fields.separator == Fields.NONE ? defaultSeparator : fields.separator);
        }
        out.write(day(until));
        out.write(b, content, to - content);
    }

    /** A canonical number and nothing else: most lists have no other lines, and there is nothing to take apart. */
    private boolean isAlone(byte[] b, int from, int to) {
        return firstColumn && to - from <= CanonicalLine.REACH && CanonicalLine.length(b, from) == to - from;
    }

    private void copyNeutral(byte[] b, int from, Bytes out) {
        if (fields.suspicious) {
            formulas.copy(b, from, fields.fieldFrom, true, false, out);
            out.write(b, fields.fieldFrom, fields.fieldTo - fields.fieldFrom);
            formulas.copy(b, fields.fieldTo, fields.content, false, false, out);
        } else {
            out.write(b, from, fields.content - from);
        }
    }

    /** Most exemptions of a list end on few different days. */
    private byte[] day(long until) {
        if (until == Exemptions.OPEN_ENDED) {
            return OPEN_ENDED;
        }
        int slot = (int) (until / 3_600 * 31) & KNOWN_DAYS - 1;
        if (knownUntil[slot] != until) {
            knownUntil[slot] = until;
            knownDays[slot] = Exemptions.lastDay(until).toString().getBytes(StandardCharsets.US_ASCII);
        }
        return knownDays[slot];
    }

    /** Of a canonical line: before CR and LF. */
    private static int contentEnd(byte[] b, int from, int to) {
        int end = to;
        if (end > from && b[end - 1] == '\n') {
            end--;
            if (end > from && b[end - 1] == '\r') {
                end--;
            }
        }
        return end;
    }
}
