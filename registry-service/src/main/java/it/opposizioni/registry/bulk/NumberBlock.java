package it.opposizioni.registry.bulk;

import java.io.ByteArrayOutputStream;

/**
 * Ascending numbers as the differences between them, 7 bits a byte: two or three bytes a number instead of twelve digits, so
 * that a file of millions takes little room until it is imported.
 */
public final class NumberBlock {

    private static final int LOW = 0x7F;
    private static final int MORE = 0x80;

    private final byte[] bytes;
    private int at;
    private long last;

    NumberBlock(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param numbers not negative, ascending between {@code from} and {@code to} (exclusive) */
    static byte[] encode(long[] numbers, int from, int to) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((to - from) * 3);
        long before = 0;
        for (int i = from; i < to; i++) {
            long difference = numbers[i] - before;
            while (difference > LOW) {
                bytes.write((int) difference & LOW | MORE);
                difference >>>= 7;
            }
            bytes.write((int) difference);
            before = numbers[i];
        }
        return bytes.toByteArray();
    }

    boolean hasNext() {
        return at < bytes.length;
    }

    long next() {
        long difference = 0;
        int shift = 0;
        byte b;
        do {
            b = bytes[at++];
            difference |= (long) (b & LOW) << shift;
            shift += 7;
        } while (b < 0);
        last += difference;
        return last;
    }
}
