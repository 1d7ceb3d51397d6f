package it.opposizioni.operator.consultation.engine.format;

import java.io.IOException;
import java.io.InputStream;

/** A stream whose bytes are made chunk by chunk, when the one before has been read. */
abstract class ChunkedInputStream extends InputStream {

    private byte[] chunk = new byte[0];
    private int position;

    /** @return the next bytes, perhaps none; null at the end */
    abstract byte[] nextChunk() throws IOException;

    @Override
    public int read() throws IOException {
        return fill() ? chunk[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        int part = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, b, from, part);
        position += part;
        return part;
    }

    private boolean fill() throws IOException {
        while (position == chunk.length) {
            byte[] next = nextChunk();
            if (next == null) {
                return false;
            }
            chunk = next;
            position = 0;
        }
        return true;
    }
}
