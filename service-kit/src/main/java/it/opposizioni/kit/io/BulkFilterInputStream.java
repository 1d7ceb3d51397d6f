package it.opposizioni.kit.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream over another one that looks at all that is read. It is read in many bytes at a time, and nothing is read twice; one byte is
 * the exception, and goes the same way.
 */
public abstract class BulkFilterInputStream extends FilterInputStream {

    protected BulkFilterInputStream(InputStream in) {
        super(in);
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
