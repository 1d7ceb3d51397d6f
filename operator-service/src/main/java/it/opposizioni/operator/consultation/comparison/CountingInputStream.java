package it.opposizioni.operator.consultation.comparison;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts how much of a stored list has been read; opened again, it starts from zero. */
final class CountingInputStream extends FilterInputStream {

    private final AtomicLong bytes;

    CountingInputStream(InputStream in, AtomicLong bytes) {
        super(in);
        this.bytes = bytes;
        bytes.set(0);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        bytes.addAndGet(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        int read = super.read(b, from, length);
        bytes.addAndGet(Math.max(0, read));
        return read;
    }
}
