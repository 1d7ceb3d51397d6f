package it.opposizioni.operator.consultation.engine.list;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.operator.consultation.engine.format.GuardedGzip;
import it.opposizioni.operator.consultation.engine.index.Exemptions;
import it.opposizioni.operator.consultation.engine.index.RegisterIndex;
import it.opposizioni.operator.consultation.engine.list.ListRefusedException.Reason;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ListLimitsTest {

    private static final ListLimits SMALL = new ListLimits(1_000_000, 10_000, 5_000, 500, 100, 200);

    @Test
    void anEndlessLineIsRefusedAtItsLimit() {
        Endless list = new Endless("+393331234567\n", "7");
        assertRefused(list, SMALL, Reason.LINE_TOO_LONG, 2);
        assertThat(list.given).isLessThan(1 << 20);
    }

    @Test
    void anEndlessListIsRefusedAtItsLimit() {
        assertRefused(new Endless("", "+393331234567\n"), SMALL, Reason.TOO_MANY_LINES, null);
        ListLimits manyLines = new ListLimits(1_000_000, 10_000, 1 << 30, 500, 100, 200);
        assertRefused(new Endless("", "+393331234567\n"), manyLines, Reason.TOO_MANY_BYTES, null);
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertRefused(bytes("+393331234567\nPK\3\4\0\0\n"), SMALL, Reason.NOT_TEXT, 2);
        assertRefused(
                new ByteArrayInputStream("3331234567".getBytes(StandardCharsets.UTF_16)), SMALL, Reason.NOT_TEXT, 1);
    }

    @Test
    void aListWithoutNumbersIsRefusedEarly() {
        assertRefused(new Endless("", "Mario;Rossi\n"), SMALL, Reason.NO_NUMBERS, null);
    }

    @Test
    void aShortListWithoutNumbersIsNoListOfNumbersEither() {
        assertRefused(bytes("ciao\nciao\n"), SMALL, Reason.NO_NUMBERS, 3);
    }

    @Test
    void tooManyInvalidLinesAreRefused() {
        assertRefused(new Endless("+393331234567\n", "x\n"), SMALL, Reason.TOO_MANY_INVALID, null);
    }

    @Test
    void nothingToCompareIsRefused() {
        assertRefused(bytes(""), SMALL, Reason.EMPTY, 1);
        assertRefused(bytes("\n \n\r\n"), SMALL, Reason.EMPTY, 4);
        assertRefused(bytes("telefono;nome\n"), SMALL, Reason.EMPTY, 2);
    }

    @Test
    void aCompressionBombIsRefusedLongBeforeItsEnd() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        byte[] lines = "+393331234567\n".repeat(10_000).getBytes(US_ASCII);
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 3_000; i++) {
                gzip.write(lines);
            }
        }
        ListLimits limits = new ListLimits(1L << 40, 10_000, 1L << 40, 500, 100, 100);
        InputStream list = new GuardedGzip(new ByteArrayInputStream(bomb.toByteArray()), limits);
        assertRefused(list, limits, Reason.INFLATES_TOO_MUCH, null);
    }

    @Test
    void brokenCompressionIsRefused() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(whole)) {
            gzip.write("+393331234567\n".repeat(1_000).getBytes(US_ASCII));
        }
        byte[] half = Arrays.copyOf(whole.toByteArray(), whole.size() / 2);
        assertRefused(new GuardedGzip(new ByteArrayInputStream(half), SMALL), SMALL, Reason.BROKEN_COMPRESSION, 1);
        assertRefused(new GuardedGzip(bytes("+393331234567\n"), SMALL), SMALL, Reason.BROKEN_COMPRESSION, 1);
    }

    @Test
    void whatFollowsTheEndOfGzipIsAnotherPartOrRefused() throws IOException {
        byte[] part = gzip("+393331234567\n");
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.write(part);
        twice.write(part);
        InputStream trickling = new ByteArrayInputStream(twice.toByteArray()) {
            @Override
            public synchronized int available() {
                return 0;
            }

            @Override
            public synchronized int read(byte[] b, int off, int len) {
                return super.read(b, off, Math.min(len, part.length));
            }
        };
        assertThat(new GuardedGzip(trickling, SMALL).readAllBytes())
                .asString(US_ASCII)
                .hasLineCount(2);
        twice.write(new byte[] {'P', 'K', 3});
        InputStream followed = new GuardedGzip(new ByteArrayInputStream(twice.toByteArray()), SMALL);
        assertRefused(followed, SMALL, Reason.BROKEN_COMPRESSION, 1);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(US_ASCII));
        }
        return packed.toByteArray();
    }

    private static void assertRefused(InputStream list, ListLimits limits, Reason reason, Integer line) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        ListComparison comparison = new ListComparison(
                new ComparedWith(new RegisterIndex().current(), Exemptions.none(), Instant.EPOCH),
                new ListOutputs(nowhere, nowhere, nowhere, nowhere),
                new ListOptions(ListLayout.FIRST_COLUMN, limits, 1),
                _ -> {});
        assertThatThrownBy(() -> comparison.run(list)).isInstanceOfSatisfying(ListRefusedException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            if (line != null) {
                assertThat(e.line()).isEqualTo(line.longValue());
            }
        });
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(US_ASCII));
    }

    /** A beginning, and then the same without end. */
    private static final class Endless extends InputStream {
        private final byte[] beginning;
        private final byte[] rest;
        private long given;

        Endless(String beginning, String rest) {
            this.beginning = beginning.getBytes(US_ASCII);
            this.rest = rest.getBytes(US_ASCII);
        }

        @Override
        public int read() {
            byte next = given < beginning.length
                    ? beginning[(int) given]
                    : rest[(int) ((given - beginning.length) % rest.length)];
            given++;
            return next;
        }
    }
}
