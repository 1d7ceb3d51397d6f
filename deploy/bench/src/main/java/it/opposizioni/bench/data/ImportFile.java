package it.opposizioni.bench.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of an earlier register: numbers in no order, some lines repeated, some that are no number.
 *
 * @param lines all of them
 * @param distinct numbers
 * @param known how many of these were in the register before
 * @param invalid lines that are no number
 */
public record ImportFile(Path file, long lines, long distinct, long known, long invalid) {

    private static final int REPEATED_EACH = 1_000;
    private static final int INVALID_EACH = 100_000;
    private static final int BUFFER = 1 << 16;

    /** Numbers in the register already. */
    @FunctionalInterface
    public interface Known {
        boolean contains(long number);
    }

    /** @param part another part has other numbers */
    public static ImportFile write(Path file, int distinct, int part, long seed, Known known) throws IOException {
        Permutation places = new Permutation(NumberSpace.SIZE, seed);
        long first = (long) part * distinct;
        long lines = 0;
        long before = 0;
        long invalid = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            for (int i = 1; i <= distinct; i++) {
                long number = NumberSpace.digits(places.at(first + i - 1));
                byte[] line = ("+" + number + "\n").getBytes(StandardCharsets.US_ASCII);
                out.write(line);
                lines++;
                before += known.contains(number) ? 1 : 0;
                if (i % REPEATED_EACH == 0) {
                    out.write(line);
                    lines++;
                }
                if (i % INVALID_EACH == 0) {
                    out.write("+3912\n".getBytes(StandardCharsets.US_ASCII));
                    lines++;
                    invalid++;
                }
            }
        }
        return new ImportFile(file, lines, distinct, before, invalid);
    }
}
