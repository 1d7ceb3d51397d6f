package it.opposizioni.registry.legacyimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.registry.legacyimport.NumberList.InvalidLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NumberListReaderTest {

    @Test
    void itReadsAnyUsualSpellingAfterAHeader() throws IOException {
        NumberList list =
                read("\uFEFFnumero;nome\r\n333 123 4567;Rossi\r\n\"+39 06 4298 6411\"\r\n\r\n0039-3331234567\n");
        assertThat(list.digits()).containsExactly(39_06_42986411L, 39_3331234567L);
        assertThat(list.received()).isEqualTo(3);
        assertThat(list.invalidLines()).isZero();
    }

    @Test
    void badLinesAreNamedByLineAndCode() throws IOException {
        NumberList list = read("number\n3331234567\nabc\n333\n+33123456789\n" + "9".repeat(100) + "\n800123456\n");
        assertThat(list.digits()).containsExactly(39_3331234567L);
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
    void tooManyNumbersAreRefusedAndALongLineTakesNoMemory() throws IOException {
        DomainException refused = catchThrowableOfType(
                DomainException.class,
                () -> new NumberListReader(2)
                        .read(stream("3331234567\n3331234568\n3331234569\n".getBytes(StandardCharsets.US_ASCII))));
        assertThat(refused.type().status()).isEqualTo(413);

        NumberList list = new NumberListReader(10).read(endless('7', 200_000_000, "\n3331234567\n"));
        assertThat(list.invalid()).containsExactly(new InvalidLine(1, "TOO_LONG"));
    }

    @Property
    void anyBytesEndInAListOrAProblem(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
        try {
            NumberList list = new NumberListReader(10).read(stream(bytes));
            assertThat(list.digits()).isSorted();
        } catch (DomainException refused) {
            assertThat(refused.type().status()).isBetween(400, 499);
        }
    }

    private static String problem(byte[] file) {
        return catchThrowableOfType(DomainException.class, () -> new NumberListReader(10).read(stream(file)))
                .type()
                .slug();
    }

    private static NumberList read(String text) throws IOException {
        return new NumberListReader(10).read(stream(text.getBytes(StandardCharsets.UTF_8)));
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
                java.util.Arrays.fill(buffer, offset, offset + given, (byte) c);
                left -= given;
                return given;
            }
        };
        return new java.io.SequenceInputStream(same, stream(then.getBytes(StandardCharsets.US_ASCII)));
    }
}
