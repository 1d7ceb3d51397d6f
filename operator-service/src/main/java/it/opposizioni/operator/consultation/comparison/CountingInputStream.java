package it.opposizioni.operator.consultation.comparison;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Counts how much of a stored list has been read; opened again, it starts from zero. Ends with the copy that reads it. */
public final class CountingInputStream extends FilterInputStream {

    private final AtomicLong bytes;
    private final BooleanSupplier stopping;

    public CountingInputStream(InputStream in, AtomicLong bytes, BooleanSupplier stopping) {
        super(in);
        this.bytes = bytes;
        this.stopping = stopping;
        bytes.set(0);
    }

    @Override
    public int read() throws IOException {
        requireTime();
        int read = super.read();
        bytes.addAndGet(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        requireTime();
        int read = super.read(b, from, length);
        bytes.addAndGet(Math.max(0, read));
        return read;
    }

    private void requireTime() throws InterruptedIOException {
        if (stopping.getAsBoolean()) {
            throw new InterruptedIOException("this copy stops");
        }
    }
}
