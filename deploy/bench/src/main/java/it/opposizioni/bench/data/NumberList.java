package it.opposizioni.bench.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * A list as an operator sends it: one {@code +39…} a line, in random order, a stated share opposed.
 *
 * @param opposed how many of its lines are in the register
 * @param exempted how many of those one operator may call all the same
 */
public record NumberList(Path file, int lines, int opposed, int exempted) {

    private static final int OPPOSED_PERCENT = 35;
    private static final int EXEMPTED_EACH = 10;
    private static final int BUFFER_LINES = 8_192;

    /** How many opposed numbers a list of that length has. */
    public static int opposedOf(int lines) {
        return (int) ((long) lines * OPPOSED_PERCENT / 100);
    }

    /** Writes a list whose bytes follow from the seed alone. */
    public static NumberList write(Path file, int lines, Registers registers, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        int opposed = opposedOf(lines);
        int exempted = Math.min(registers.exempted().length, (opposed + EXEMPTED_EACH - 1) / EXEMPTED_EACH);
        int taken = 0;
        try (Lines out = new Lines(Files.newOutputStream(file))) {
            for (int i = 0; i < lines; i++) {
                boolean take = random.nextInt(lines - i) < opposed - taken;
                out.add(take ? registers.opposed(taken++) : registers.free(random));
            }
        }
        return new NumberList(file, lines, opposed, exempted);
    }

    /** Writes numbers, one a line, in the order given. */
    public static void write(Path file, long[] numbers) throws IOException {
        try (Lines out = new Lines(Files.newOutputStream(file))) {
            for (long number : numbers) {
                out.add(number);
            }
        }
    }

    public long bytes() {
        return (long) lines * NumberSpace.LINE_BYTES;
    }

    public long callableBytes() {
        return (long) (lines - opposed) * NumberSpace.LINE_BYTES;
    }

    private static final class Lines implements AutoCloseable {

        private final OutputStream out;
        private final byte[] buffer = new byte[BUFFER_LINES * NumberSpace.LINE_BYTES];
        private int filled;

        Lines(OutputStream out) {
            this.out = out;
        }

        void add(long digits) throws IOException {
            if (filled == buffer.length) {
                flush();
            }
            int end = filled + NumberSpace.LINE_BYTES;
            buffer[filled] = '+';
            buffer[end - 1] = '\n';
            long rest = digits;
            for (int at = end - 2; at > filled; at--) {
                buffer[at] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
            filled = end;
        }

        private void flush() throws IOException {
            out.write(buffer, 0, filled);
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            try (out) {
                flush();
            }
        }
    }
}
