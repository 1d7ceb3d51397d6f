package it.opposizioni.operator.calllog.engine;

import it.opposizioni.operator.consultation.engine.record.Bytes;
import it.opposizioni.operator.consultation.engine.record.Formulas;
import it.opposizioni.operator.consultation.engine.record.NumberField;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes the file of findings: {@code line,number,time,calling_number,reasons,detail}. The three as they came; several reasons have a blank
 * between them; the detail says why a call cannot be read.
 */
final class FindingLines {

    static final String HEADER = "line,number,time,calling_number,reasons,detail\n";

    /** The detail of a time that cannot be read; those of numbers are the codes of invalid lines. */
    static final String TIME = "TIME";

    private final OutputStream out;
    private final CallRecord record;
    private final Formulas formulas;
    private final Bytes text = new Bytes();
    private final byte[][] reasons = new byte[1 << CallFinding.values().length][];

    FindingLines(OutputStream out, CallLogLayout layout, int longest) throws IOException {
        this.out = out;
        this.record = new CallRecord(layout, longest);
        this.formulas = new Formulas(layout.asList());
        out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
    }

    void write(long line, int findings, CallChunk chunk, int call) throws IOException {
        byte[] b = chunk.in;
        record.read(b, chunk.at[call], chunk.to);
        text.clear();
        text.write(Long.toString(line).getBytes(StandardCharsets.US_ASCII));
        for (int field = CallRecord.NUMBER; field <= CallRecord.CALLER; field++) {
            text.write(',');
            text.write('"');
            formulas.copy(b, record.places.from[field], record.places.to[field], true, true, text);
            text.write('"');
        }
        text.write(reasons(findings));
        if ((findings & CallFinding.UNREADABLE.bit()) != 0) {
            long number = record.number(b);
            String detail = number < 0 ? NumberField.reason(number).name() : TIME;
            text.write(detail.getBytes(StandardCharsets.US_ASCII));
        }
        text.write('\n');
        text.writeTo(out);
    }

    /** With the separators around them; of the few combinations that occur, each is made once. */
    private byte[] reasons(int findings) {
        if (reasons[findings] == null) {
            StringBuilder names = new StringBuilder();
            for (int bits = findings; bits != 0; bits &= bits - 1) {
                names.append(names.isEmpty() ? "" : " ")
                        .append(CallFinding.of(Integer.numberOfTrailingZeros(bits))
                                .name());
            }
            reasons[findings] = ("," + names + ",").getBytes(StandardCharsets.US_ASCII);
        }
        return reasons[findings];
    }
}
