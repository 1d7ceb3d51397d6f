package it.opposizioni.operator.consultation.engine.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Text of two bytes a character as UTF-8, chunk by chunk. Its byte order mark becomes that of UTF-8. */
final class TranscodedInputStream extends ChunkedInputStream {

    private static final int CHUNK = 16 << 10;

    private final Reader reader;
    private final char[] characters = new char[CHUNK];
    private int kept;

    TranscodedInputStream(InputStream wide, ListEncoding encoding) {
        this.reader = new InputStreamReader(wide, encoding.charset());
    }

    @Override
    byte[] nextChunk() throws IOException {
        int read = reader.read(characters, kept, CHUNK - kept);
        if (read < 0 && kept == 0) {
            return null;
        }
        int filled = kept + Math.max(0, read);
        // the first half of a pair of surrogates waits for the second
        boolean half = read >= 0 && Character.isHighSurrogate(characters[filled - 1]);
        byte[] bytes = new String(characters, 0, half ? filled - 1 : filled).getBytes(StandardCharsets.UTF_8);
        kept = half ? 1 : 0;
        if (half) {
            characters[0] = characters[filled - 1];
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
