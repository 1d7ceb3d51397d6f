package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.record.Bytes;
import it.opposizioni.operator.consultation.engine.record.Formulas;
import it.opposizioni.operator.consultation.engine.record.InvalidLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** Writes the file of invalid lines: {@code line,code,motivo,reason,content}, the content as it came, in one cell. */
final class InvalidLines {

    static final String HEADER = "line,code,motivo,reason,content\n";

    private final OutputStream out;
    private final Formulas formulas;
    private final Bytes text = new Bytes();
    private final Map<InvalidLine, byte[]> words = new EnumMap<>(InvalidLine.class);

    InvalidLines(OutputStream out, Formulas formulas) {
        this.out = out;
        this.formulas = formulas;
        for (InvalidLine reason : InvalidLine.values()) {
            String cells = "," + reason.name() + ",\"" + reason.words().it() + "\",\""
                    + reason.words().en() + "\",\"";
            words.put(reason, cells.getBytes(StandardCharsets.UTF_8));
        }
    }

    void write(long line, InvalidLine reason, byte[] b, int from, int to) throws IOException {
        text.clear();
        text.write(Long.toString(line).getBytes(StandardCharsets.US_ASCII));
        text.write(words.get(reason));
        formulas.copy(b, from, to, true, true, text);
        text.write('"');
        text.write('\n');
        text.writeTo(out);
    }

    /** An empty result has its header too. */
    void begin() throws IOException {
        out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
    }
}
