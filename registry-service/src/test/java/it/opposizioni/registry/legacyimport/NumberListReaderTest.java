package it.opposizioni.registry.legacyimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.registry.bulk.ArrivingFile;
import it.opposizioni.registry.bulk.InvalidLine;
import it.opposizioni.registry.bulk.ReceivedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NumberListReaderTest {

    /** In the order of the file. */
    private final List<Long> numbers = new ArrayList<>();

    @Test
    void itReadsAnyUsualSpellingAfterAHeader() throws IOException {
        ReceivedFile list =
                read("\uFEFFnumero;nome\r\n333 123 4567;Rossi\r\n\"+39 06 4298 6411\"\r\n\r\n0039-3331234567\n");
        assertThat(numbers).containsExactly(39_3331234567L, 39_06_42986411L, 39_3331234567L);
        assertThat(list.received()).isEqualTo(3);
        assertThat(list.invalidLines()).isZero();
    }

    @Test
    void badLinesAreNamedByLineAndCode() throws IOException {
        ReceivedFile list = read("number\n3331234567\nabc\n333\n+33123456789\n" + "9".repeat(100) + "\n800123456\n");
        assertThat(numbers).containsExactly(39_3331234567L);
        assertThat(list.invalid())
                .containsExactly(
                        new InvalidLine(3, "NOT_A_NUMBER"),
                        new InvalidLine(4, "TOO_SHORT"),
                        new InvalidLine(5, "NOT_A_LINE"),
                        new InvalidLine(6, "TOO_LONG"),
                        new InvalidLine(7, "NOT_A_LINE"));
    }

    @Test
    void whatIsNoTextIsRefused() {
        String number = "3331234567\n";
        assertThat(problem(number.getBytes(StandardCharsets.UTF_16))).isEqualTo("not-a-number-list");
        assertThat(problem((number + "\0").getBytes(StandardCharsets.US_ASCII))).isEqualTo("not-a-number-list");
        assertThat(problem(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0})).isEqualTo("not-a-number-list");
        assertThat(problem(new byte[0])).isEqualTo("not-a-number-list");
        assertThat(problem("<?xml version=\"1.0\"?>\n".getBytes(Charset.defaultCharset())))
                .isEqualTo("not-a-number-list");
    }

    @Test
    void aLongLineTakesNoMemory() throws IOException {
        ReceivedFile list = read(endless('7', 200_000_000, "\n3331234567\n"));
        assertThat(list.invalid()).containsExactly(new InvalidLine(1, "TOO_LONG"));
        assertThat(list.bytes()).isEqualTo(200_000_012);
    }

    @Test
    void theDigestIsOfTheFileAsItCame() throws Exception {
        byte[] file = "\uFEFFnumber;x\r\n3331234567;\u00e8\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(read(stream(file)).sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    }

    @Property
    void anyBytesEndInAListOrAProblem(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
        try {
            ReceivedFile list = read(stream(bytes));
            assertThat(numbers).hasSize((int) (list.received() - list.invalidLines()));
        } catch (DomainException refused) {
            assertThat(refused.type().status()).isBetween(400, 499);
        }
    }

    private String problem(byte[] file) {
        return catchThrowableOfType(DomainException.class, () -> read(stream(file)))
                .type()
                .slug();
    }

    private ReceivedFile read(String text) throws IOException {
        return read(stream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ReceivedFile read(InputStream file) throws IOException {
        numbers.clear();
        return new NumberListReader(numbers::add).read(new ArrivingFile(file, () -> {}));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** {@code length} times the same character, made as it is read. */
    private static InputStream endless(char c, int length, String then) {
        InputStream same = new InputStream() {
            private int left = length;

            @Override
            public int read() {
                return left-- > 0 ? c : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int wanted) {
                if (left <= 0) {
                    return -1;
                }
                int given = Math.min(left, wanted);
                Arrays.fill(buffer, offset, offset + given, (byte) c);
                left -= given;
                return given;
            }
        };
        return new SequenceInputStream(same, stream(then.getBytes(StandardCharsets.US_ASCII)));
    }
}
