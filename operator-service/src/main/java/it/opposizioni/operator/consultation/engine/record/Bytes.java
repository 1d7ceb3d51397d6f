package it.opposizioni.operator.consultation.engine.record;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes that pile up until somebody takes them. For one thread, so without the lock of the JDK's own. */
public final class Bytes extends OutputStream {

    private byte[] array = new byte[1 << 10];
    private int size;

    @Override
    public void write(int b) {
        room(1);
        array[size++] = (byte) b;
    }

    @Override
    public void write(byte[] b, int from, int length) {
        room(length);
        System.arraycopy(b, from, array, size, length);
        size += length;
    }

    @Override
    public void write(byte[] b) {
        write(b, 0, b.length);
    }

    private void room(int more) {
        if (array.length - size < more) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, size + more));
        }
    }

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    public byte[] array() {
        return array;
    }

    public void writeTo(OutputStream out) throws IOException {
        if (size > 0) {
            out.write(array, 0, size);
        }
    }
}
