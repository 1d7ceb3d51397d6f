package it.opposizioni.operator.consultation.engine.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Text of two bytes a character as UTF-8, piece by piece. Its byte order mark becomes that of UTF-8. */
final class TranscodedInputStream extends InputStream {

    private static final int CHUNK = 16 << 10;

    private final Reader reader;
    private final char[] characters = new char[CHUNK];
    private int kept;
    private byte[] bytes = new byte[0];
    private int position;

    TranscodedInputStream(InputStream wide, ListEncoding encoding) {
        this.reader = new InputStreamReader(wide, encoding.charset());
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int part = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, b, from, part);
        position += part;
        return part;
    }

    private boolean fill() throws IOException {
        while (position == bytes.length) {
            int read = reader.read(characters, kept, CHUNK - kept);
            if (read < 0 && kept == 0) {
                return false;
            }
            int filled = kept + Math.max(0, read);
            // half of a pair waits for the other half
            boolean half = read >= 0 && Character.isHighSurrogate(characters[filled - 1]);
            bytes = new String(characters, 0, half ? filled - 1 : filled).getBytes(StandardCharsets.UTF_8);
            position = 0;
            kept = half ? 1 : 0;
            if (half) {
                characters[0] = characters[filled - 1];
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
