package it.opposizioni.registry.bulk;

import it.opposizioni.kit.io.BulkFilterInputStream;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import java.io.IOException;
import java.io.InputStream;

/**
 * Prepares an uploaded file for the CSV parser, so that it is read in bounded memory: one separator instead of three, lines cut at
 * 4 KiB (only the first cell counts). The first byte that no text contains ends it.
 */
final class ListTextStream extends BulkFilterInputStream {

    private static final int LONGEST_LINE = 4_096;

    private static final Text NOT_TEXT = Text.of(
            "Alla riga %s il file non è testo: invia un CSV in UTF-8, un numero per riga.",
            "At line %s the file is no text: send a CSV in UTF-8, one number a line.");

    private long line = 1;
    private int lineLength;

    ListTextStream(InputStream file) {
        super(file);
    }

    /** @throws DomainException 422 at a byte that no text has */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int kept = 0;
        while (kept == 0) {
            int read = super.read(buffer, offset, length);
            if (read <= 0) {
                return read;
            }
            for (int i = offset; i < offset + read; i++) {
                if (accept(buffer[i])) {
                    buffer[offset + kept++] = separator(buffer[i]) ? (byte) ',' : buffer[i];
                }
            }
        }
        return kept;
    }

    private static boolean separator(byte b) {
        return b == ';' || b == '\t';
    }

    private boolean accept(byte b) {
        if (b == '\n') {
            line++;
            lineLength = 0;
            return true;
        }
        boolean control = b >= 0 && b < ' ' && b != '\r' && b != '\t';
        if (control || b == (byte) 0xFF || b == (byte) 0xFE) {
            throw new DomainException(RegistryProblems.NOT_A_NUMBER_LIST, NOT_TEXT.with(line));
        }
        return lineLength++ < LONGEST_LINE;
    }
}
