package it.opposizioni.operator.consultation.list;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** Writes the file of invalid lines: {@code line,code,motivo,reason,content}, the content as it came, in one cell. */
final class InvalidLines {

    static final String HEADER = "line,code,motivo,reason,content\n";

    private final OutputStream out;
    private final Map<InvalidLine, byte[]> words = new EnumMap<>(InvalidLine.class);
    private boolean begun;

    InvalidLines(OutputStream out) {
        this.out = out;
        for (InvalidLine reason : InvalidLine.values()) {
            String cells = "," + reason.name() + ",\"" + reason.words().it() + "\",\""
                    + reason.words().en() + "\",\"";
            words.put(reason, cells.getBytes(StandardCharsets.UTF_8));
        }
    }

    void write(long line, InvalidLine reason, byte[] b, int from, int to) throws IOException {
        begin();
        out.write(Long.toString(line).getBytes(StandardCharsets.US_ASCII));
        out.write(words.get(reason));
        Formulas.copy(b, from, to, true, true, out);
        out.write('"');
        out.write('\n');
    }

    /** An empty result has its header too. */
    void begin() throws IOException {
        if (!begun) {
            out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
            begun = true;
        }
    }
}
