package it.opposizioni.operator.consultation.engine.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import it.opposizioni.operator.consultation.engine.format.ListOpener;
import it.opposizioni.operator.consultation.engine.index.ExemptionPeriods;
import it.opposizioni.operator.consultation.engine.index.Marks;
import it.opposizioni.operator.consultation.engine.index.RegisterIndex;
import it.opposizioni.operator.consultation.engine.record.NumberField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Compares hostile lists, and holds of each: nobody who reads its callable contacts finds an opposed number in the column, and each of
 * its records is in one part of the result, once. {@code deploy/fuzz lists 10000000} does it for as long as it takes.
 */
final class HostileLists {

    private static final UUID OPERATOR = new UUID(0, 1);
    private static final Instant NOW = Instant.parse("2026-11-25T17:00:00Z");
    private static final ComparedWith WITH = with();

    private final SplittableRandom random;
    private long compared;
    private long refused;

    HostileLists(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private static ComparedWith with() {
        RegisterIndex index = new RegisterIndex();
        index.advance(Marks.at(NOW), editor -> {
            HostileList.OPPOSED.forEach(number -> editor.set(number, true));
            HostileList.EXEMPTED.forEach(number -> {
                editor.set(number, true);
                editor.add(OPERATOR, number, ExemptionPeriods.of(NOW.getEpochSecond() - 1, 1_800_000_000L));
            });
            return 1;
        });
        return ComparedWith.of(index.current(), OPERATOR);
    }

    /** @throws AssertionError naming the list that is compared wrongly */
    void compare(long lists) throws IOException {
        for (long i = 0; i < lists; i++) {
            HostileList list = HostileList.of(random);
            String wrong;
            try {
                wrong = wrongIn(list);
            } catch (ListRefusedException _) {
                refused++;
                continue;
            } catch (RuntimeException e) {
                throw new AssertionError("list " + i + ": " + list + visible(list.text()), e);
            }
            if (wrong != null) {
                throw new AssertionError("list " + i + ": " + wrong + "\n" + list + "\n" + visible(list.text()));
            }
            compared++;
        }
    }

    long compared() {
        return compared;
    }

    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.chars()
                .forEach(c -> visible.append(c >= ' ' && c < 0x7F ? String.valueOf((char) c) : "\\x%02x".formatted(c)));
        return visible.toString();
    }

    /** @return null when nothing is wrong */
    private static String wrongIn(HostileList list) throws IOException {
        ByteArrayOutputStream[] outputs = {
            new ByteArrayOutputStream(),
            new ByteArrayOutputStream(),
            new ByteArrayOutputStream(),
            new ByteArrayOutputStream()
        };
        ListComparison comparison = new ListComparison(
                WITH,
                new ListOutputs(outputs[0], outputs[1], outputs[2], outputs[3]),
                new ListOptions(list.layout(), limits(list), list.workers()),
                _ -> {});
        ListCounts counts;
        try (InputStream text = text(list)) {
            counts = comparison.run(trickling(text, list.chunk()));
        }
        comparison.numbers().close();
        ComparedRecords records = new ComparedRecords(list, counts);
        String lost = records.wrongIn(
                outputs[0].toString(ISO_8859_1),
                outputs[1].toString(ISO_8859_1),
                outputs[2].toString(ISO_8859_1),
                outputs[3].toString(ISO_8859_1));
        if (lost != null) {
            return lost;
        }
        String shown = CallableReaders.opposedIn(records.callableToRead(), list.layout());
        // its operator may call these too
        return shown != null ? shown : CallableReaders.opposedIn(records.exemptedToRead(), list.layout());
    }

    /** Only what has two bytes a character is another text when it is opened. */
    private static InputStream text(HostileList list) throws IOException {
        boolean wide = list.sent()[0] == -1;
        return wide
                ? new ListOpener(limits(list))
                        .open(() -> new ByteArrayInputStream(list.sent()))
                        .text()
                : new ByteArrayInputStream(list.sent());
    }

    private static ListLimits limits(HostileList list) {
        return new ListLimits(1 << 20, list.longest(), 1 << 12, 1 << 12, 1_000, 200);
    }

    private static InputStream trickling(InputStream list, int most) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                return list.read();
            }

            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                return list.read(b, off, Math.min(len, most));
            }
        };
    }

    /**
     * How lists were read before records were: lines end at LF alone, and their first number decides. Shows that the readers find
     * what they are there for.
     *
     * @return how many of so many lists have an opposed number for some reader
     */
    long wrongWhenReadByLines(int lists) {
        long wrong = 0;
        for (int i = 0; i < lists; i++) {
            HostileList list = HostileList.of(random);
            List<String> callable = new ArrayList<>();
            for (String line : list.text().split("(?<=\n)")) {
                List<String> cells = Rows.of(line.strip(), ComparedRecords.separatorOf(line, list.layout()))
                        .rows()
                        .getFirst();
                int column = list.layout().column();
                byte[] cell = (column < cells.size() ? cells.get(column) : "").getBytes(ISO_8859_1);
                long number = NumberField.read(cell, 0, cell.length);
                if (number > 0 && !HostileList.OPPOSED.contains(number)) {
                    callable.add(line);
                }
            }
            wrong += CallableReaders.opposedIn(String.join("", callable), list.layout()) == null ? 0 : 1;
        }
        return wrong;
    }

    /** How many lists, and the seed. */
    public static void main(String[] arguments) throws IOException {
        long lists = Long.parseLong(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        HostileLists all = new HostileLists(seed);
        long start = System.nanoTime();
        for (long done = 0; done < lists; ) {
            long more = Math.min(lists - done, 500_000);
            all.compare(more);
            done += more;
            System.out.printf(
                    "%,d lists (%,d refused), %,.0f a second%n",
                    done, all.refused, done * 1e9 / (System.nanoTime() - start));
        }
        System.out.printf("seed %d: no opposed number in a callable column, no record lost or twice%n", seed);
    }
}
