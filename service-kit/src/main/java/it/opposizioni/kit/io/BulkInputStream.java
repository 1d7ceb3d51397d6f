package it.opposizioni.kit.io;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is read in many bytes at a time; one byte is the exception. */
public abstract class BulkInputStream extends InputStream {

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] b, int from, int length) throws IOException;
}
