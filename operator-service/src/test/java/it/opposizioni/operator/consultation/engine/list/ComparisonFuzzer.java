package it.opposizioni.operator.consultation.engine.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import it.opposizioni.operator.consultation.engine.index.Exemptions;
import it.opposizioni.operator.consultation.engine.index.Marks;
import it.opposizioni.operator.consultation.engine.index.RegisterIndex;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Compares any input, in any layout and in pieces of any size, for Jazzer. Either it is refused in words, or each line went one
 * way, the way that {@link PlainComparison} sends it, byte by byte.
 */
public final class ComparisonFuzzer {

    /** The usual layout and others, by the first byte of the input. */
    public static final int KINDS = 12;

    private static final ListLimits LIMITS = new ListLimits(1 << 20, 1 << 12, 1 << 12, 1 << 12, 1_000, 200);
    /** The plain comparison takes most of the time: a run of millions may ask it about some of its inputs only. */
    private static final int PLAIN_ONE_IN = Integer.getInteger("fuzz.plain-one-in", 1);

    private static final char[] DELIMITERS = {ListLayout.ANY, ',', ';', '\t'};

    private static final Set<Long> OPPOSED = LongStream.range(393331234500L, 393331234600L)
            .filter(number -> number % 2 == 0)
            .boxed()
            .collect(Collectors.toUnmodifiableSet());
    private static final RegisterSnapshot REGISTER = register();

    private ComparisonFuzzer() {}

    private static RegisterSnapshot register() {
        RegisterIndex index = new RegisterIndex();
        index.advance(Marks.at(Instant.EPOCH), editor -> {
            OPPOSED.forEach(number -> editor.set(number, true));
            return 1;
        });
        return index.current();
    }

    /** What came of one list. */
    private record Compared(String callable, String opposed, String exempted, String invalid, ListCounts counts) {}

    /** Jazzer's entry. The first byte says in which layout the rest is read, and in what pieces it comes. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        int kind = (input[0] & 0xFF) % KINDS;
        byte[] list = Arrays.copyOfRange(input, 1, input.length);
        ListLayout layout = kind < 4
                ? ListLayout.FIRST_COLUMN
                : new ListLayout(kind % 3, DELIMITERS[kind % 4], ListLayout.Header.values()[kind / 4]);
        Compared compared = compare(list, layout, 1 + (input[0] & 0xF0));
        if (compared == null) {
            return;
        }
        ListCounts counts = compared.counts();
        require(counts.received() == counts.valid() + counts.invalid(), counts);
        require(counts.valid() == counts.callable() + counts.opposed() + counts.exempted(), counts);
        require(counts.duplicates() <= counts.valid(), counts);
        if (Math.floorMod(Arrays.hashCode(list), PLAIN_ONE_IN) == 0) {
            requirePlain(list, layout, compared);
        }
    }

    private static void requirePlain(byte[] list, ListLayout layout, Compared compared) {
        PlainComparison plain = new PlainComparison(layout, OPPOSED, Map.of(), LIMITS.lineBytes());
        require(compared.counts().equals(plain.compare(list)), compared.counts());
        require(compared.callable().equals(plain.callable.toString()), "callable");
        require(compared.opposed().equals(plain.opposed.toString()), "opposed");
        require(compared.exempted().equals(plain.exempted.toString()), "exempted");
        require(compared.invalid().equals(plain.invalid.toString()), "invalid");
    }

    private static Compared compare(byte[] list, ListLayout layout, int most) throws IOException {
        var callable = new ByteArrayOutputStream();
        var opposed = new ByteArrayOutputStream();
        var exempted = new ByteArrayOutputStream();
        var invalid = new ByteArrayOutputStream();
        ListComparison comparison = new ListComparison(
                new ComparedWith(REGISTER, Exemptions.none(), Instant.EPOCH),
                new ListOutputs(callable, opposed, exempted, invalid),
                new ListOptions(layout, LIMITS, 1),
                _ -> {});
        try {
            ListCounts counts = comparison.run(trickling(list, most));
            comparison.numbers().close();
            return new Compared(
                    callable.toString(ISO_8859_1),
                    opposed.toString(ISO_8859_1),
                    exempted.toString(ISO_8859_1),
                    invalid.toString(ISO_8859_1),
                    counts);
        } catch (ListRefusedException e) {
            require(e.line() >= 1, e.reason());
            return null;
        }
    }

    private static InputStream trickling(byte[] list, int most) {
        return new ByteArrayInputStream(list) {
            @Override
            public synchronized int read(byte[] b, int off, int len) {
                return super.read(b, off, Math.min(len, most));
            }
        };
    }

    private static void require(boolean holds, Object what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
