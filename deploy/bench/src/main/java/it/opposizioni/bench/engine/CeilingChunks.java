package it.opposizioni.bench.engine;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** The ceiling's loop: chunks of a list, cut at line ends, parsed and copied without a branch that depends on a number. */
final class CeilingChunks {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x3030303030303030L;
    private static final int PREFIX = 3;
    private static final int LONGEST_LINE = 64;
    private static final int SHORTEST_LINE = 13;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Of the highest 32 bits of a product: as many as are opposed. */
    private static final long SHARE = (long) (0.35 * (1L << 32));

    private final FileChannel in;
    private final FileChannel callable;
    private final FileChannel opposed;
    private final long[] memory;
    private final int size;

    CeilingChunks(FileChannel in, FileChannel callable, FileChannel opposed, long[] memory, int size) {
        this.in = in;
        this.callable = callable;
        this.opposed = opposed;
        this.memory = memory;
        this.size = size;
    }

    /** Does every chunk whose number is {@code first} and a multiple of {@code step} more. */
    void work(int first, int step, CeilingApproach.Turns turns) throws IOException, InterruptedException {
        byte[] chunk = new byte[size + 2 * LONGEST_LINE];
        byte[][] out = {new byte[size + 2 * LONGEST_LINE], new byte[size + 2 * LONGEST_LINE]};
        int[] filled = new int[2];
        int[] places = new int[chunk.length / SHORTEST_LINE];
        long words = 0;
        long length = in.size();
        for (long n = first; n * size < length; n += step) {
            // from the first line that begins in the chunk to the end of the one that begins last in it
            long at = Math.max(0, n * size - 1);
            int read = read(chunk, at);
            int from = n == 0 ? 0 : afterLineEnd(chunk, 0, read);
            int to = afterLineEnd(chunk, (int) (Math.min(length, (n + 1) * size) - 1 - at), read);
            int lines = compare(chunk, from, to, places, out, filled);
            if (memory.length > 1) {
                words |= read(memory, places, lines);
            }
            turns.await(n);
            write(callable, out[0], filled[0]);
            write(opposed, out[1], filled[1]);
            turns.done();
        }
        if (words != 0) {
            throw new IllegalStateException("nobody has written into that memory");
        }
    }

    private int read(byte[] chunk, long at) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, size + LONGEST_LINE);
        while (buffer.hasRemaining() && in.read(buffer, at + buffer.position()) >= 0) {
            // goes on
        }
        return buffer.position();
    }

    private static int afterLineEnd(byte[] chunk, int from, int read) {
        int at = from;
        while (at < read && chunk[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, read);
    }

    /**
     * One after the other with nothing in between, so that the processor has as many of them under way as it can: in the other loop they
     * would take three times as long.
     *
     * @return all of them together, so that none is left out
     */
    private static long read(long[] memory, int[] places, int count) {
        int anywhere = memory.length - 1;
        long words = 0;
        for (int i = 0; i < count; i++) {
            words |= memory[places[i] & anywhere];
        }
        return words;
    }

    /**
     * @param places get one anywhere for each line
     * @return how many lines there were
     */
    private static int compare(byte[] chunk, int from, int to, int[] places, byte[][] out, int[] filled) {
        int lines = 0;
        int left = 0;
        int right = 0;
        byte[] first = out[0];
        byte[] second = out[1];
        int at = from;
        while (at < to) {
            long word = (long) LONG.get(chunk, at + PREFIX);
            int ninth = chunk[at + PREFIX + 8] - '0';
            int tenth = chunk[at + PREFIX + 9] - '0';
            long digits = (eight(word) * 10 + ninth) * 10 + tenth;
            int length = tenth < 0 ? PREFIX + 10 : PREFIX + 11;
            long drawn = digits * GOLDEN;
            int verdict = drawn >>> 32 < SHARE ? 1 : 0;
            places[lines++] = (int) (drawn >>> 24);
            long head = (long) LONG.get(chunk, at);
            long tail = (long) LONG.get(chunk, at + 8);
            // to both; what it does not belong to is overwritten by the next line
            LONG.set(first, left, head);
            LONG.set(first, left + 8, tail);
            LONG.set(second, right, head);
            LONG.set(second, right + 8, tail);
            left += length & verdict - 1;
            right += length & -verdict;
            at += length;
        }
        filled[0] = left;
        filled[1] = right;
        return lines;
    }

    private static long eight(long word) {
        long digits = word - ZEROS;
        long pairs = digits * 10 + (digits >>> 8) & 0x00FF00FF00FF00FFL;
        long fours = pairs * 100 + (pairs >>> 16) & 0x0000FFFF0000FFFFL;
        return fours * 10_000 + (fours >>> 32) & 0xFFFFFFFFL;
    }

    private static void write(FileChannel channel, byte[] bytes, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }
}
