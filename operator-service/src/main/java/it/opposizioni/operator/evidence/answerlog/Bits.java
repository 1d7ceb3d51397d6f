package it.opposizioni.operator.evidence.answerlog;

import java.util.Arrays;

/** Numbers of a few bits each, one after the other, the highest bit first. For one thread. */
final class Bits {

    private byte[] bytes;
    private long position;

    /** To write. */
    Bits() {
        this(new byte[2 << 10]);
    }

    /** To read. */
    Bits(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param count at most 64 */
    void put(long value, int count) {
        ensure(count);
        for (int left = count; left > 0; ) {
            int room = 8 - (int) (position & 7);
            int part = Math.min(room, left);
            long bits = value >>> left - part & (1L << part) - 1;
            bytes[(int) (position >>> 3)] |= (byte) (bits << room - part);
            position += part;
            left -= part;
        }
    }

    private void ensure(int count) {
        int needed = (int) (position + count + 7 >>> 3);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
    }

    /** @throws IndexOutOfBoundsException when there is nothing left */
    long take(int count) {
        long value = 0;
        for (int left = count; left > 0; ) {
            int room = 8 - (int) (position & 7);
            int part = Math.min(room, left);
            long bits = bytes[(int) (position >>> 3)] >>> room - part & (1 << part) - 1;
            value = value << part | bits;
            position += part;
            left -= part;
        }
        return value;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, (int) (position + 7 >>> 3));
    }
}
