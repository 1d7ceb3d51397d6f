package it.opposizioni.operator.consultation.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.operator.consultation.index.Exemptions;
import it.opposizioni.operator.consultation.index.RegisterIndex;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The engine and {@link PlainComparison}, byte by byte, on lists with every kind of line. */
class ListComparisonPropertyTest {

    private static final ListLimits LIMITS = new ListLimits(1 << 30, 2 << 20, 1 << 20, 1 << 20, 1 << 20, 200);
    private static final List<String> ENDS = List.of("\n", "\n", "\n", "\r\n", "\r\n", "\n\n", " \n", "\r\r\n");

    @Property(tries = 3_000)
    void theResultIsThatOfThePlainImplementation(
            @ForAll("lists") List<String> lines,
            @ForAll boolean bom,
            @ForAll boolean headed,
            @ForAll boolean endless,
            @ForAll Random random)
            throws IOException {
        StringBuilder text = new StringBuilder(bom ? "\ufeff" : "").append(headed ? "Telefono 1;=Nome,\"x\"\r\n" : "");
        lines.forEach(line -> text.append(line).append(ENDS.get(random.nextInt(ENDS.size()))));
        text.append(endless ? "+393471112223" : "+393471112223\n");
        assertSame(text.toString().getBytes(UTF_8), random);
    }

    @Property(tries = 5_000)
    void bytesWithoutMeaningAreReadTheSameWay(@ForAll("soup") String soup, @ForAll Random random) throws IOException {
        assertSame(("+393331234567\n" + soup).getBytes(ISO_8859_1), random);
    }

    @Property(tries = 20)
    void aLineOfAMegabyteIsALine(@ForAll("lists") List<String> lines, @ForAll Random random) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        text.append("3331234567;\"").append("x, =y \u00e8".repeat(130_000)).append("\"\n");
        text.append("7".repeat(1_000_000)).append("\n+393331234567\n");
        assertSame(text.toString().getBytes(UTF_8), random);
    }

    private static void assertSame(byte[] list, Random random) throws IOException {
        Set<Long> register = new HashSet<>();
        Random coin = new Random(7);
        new String(list, ISO_8859_1)
                .lines()
                .forEach(line -> PhoneNumber.tryParse(line.split("[,;\t]", 2)[0])
                        .filter(_ -> coin.nextBoolean())
                        .ifPresent(number -> register.add(number.digits())));
        RegisterIndex index = new RegisterIndex();
        index.advance(Instant.EPOCH, editor -> {
            register.forEach(number -> editor.set(number, true));
            return 1;
        });

        PlainComparison plain = new PlainComparison();
        ListCounts expected = plain.compare(list, register);
        var callable = new ByteArrayOutputStream();
        var opposed = new ByteArrayOutputStream();
        var invalid = new ByteArrayOutputStream();
        ListCounts counts = new ListComparison(
                        new ComparedWith(index.current(), Exemptions.none(), Instant.EPOCH),
                        new ListOutputs(callable, opposed, new ByteArrayOutputStream(), invalid),
                        new ListOptions(ListLayout.FIRST_COLUMN, LIMITS, 1),
                        _ -> {})
                .run(trickling(list, random));

        assertThat(callable.toString(ISO_8859_1)).isEqualTo(plain.callable.toString());
        assertThat(opposed.toString(ISO_8859_1)).isEqualTo(plain.opposed.toString());
        assertThat(invalid.toString(ISO_8859_1)).isEqualTo(plain.invalid.toString());
        assertThat(counts).isEqualTo(expected);
    }

    /** Arrives in pieces of any size, like from a network. */
    private static InputStream trickling(byte[] list, Random random) {
        int most = random.nextInt(4) == 0 ? list.length + 1 : 1 + list.length / 3;
        return new ByteArrayInputStream(list) {
            @Override
            public synchronized int read(byte[] b, int off, int len) {
                return super.read(b, off, Math.min(len, 1 + random.nextInt(most)));
            }
        };
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return Combinators.combine(numbers(), columns())
                .as((number, columns) -> number + columns)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.strings()
                .withChars("0123456789+++33399,;\t\"\"  \n\r\n=-@/().'ax\u00e8\u00ff")
                .ofMaxLength(200);
    }

    private static Arbitrary<String> numbers() {
        Arbitrary<String> ten = Arbitraries.longs().between(0, 9_999_999_999L).map("%010d"::formatted);
        Arbitrary<String> mobile = Arbitraries.longs().between(0, 999_999_999L).map("3%09d"::formatted);
        Arbitrary<String> few = Arbitraries.integers().between(0, 30).map("33312345%02d"::formatted);
        Arbitrary<String> fixed =
                Arbitraries.longs().between(0, 99_999_999_999L).map(n -> "0" + n);
        Arbitrary<String> nine = Arbitraries.longs().between(0, 99_999_999L).map("3%08d"::formatted);
        Arbitrary<String> national = Arbitraries.oneOf(few, mobile, fixed, nine, ten);
        Arbitrary<String> spelled = Combinators.combine(
                        Arbitraries.of("", "+39", "0039", "+39 ", "(+39) ", "39", " ", "+"),
                        national,
                        Arbitraries.of("", " ", "-", ".", "/", "(", ") ", "\u00a0"),
                        Arbitraries.integers().between(1, 8))
                .as((prefix, digits, sign, at) -> prefix
                        + digits.substring(0, Math.min(at, digits.length()))
                        + sign
                        + digits.substring(Math.min(at, digits.length())));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, national.map(digits -> "+39" + digits)),
                net.jqwik.api.Tuple.of(4, spelled),
                net.jqwik.api.Tuple.of(2, spelled.map(number -> "\"" + number + "\"")),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.of(
                                "+441632960961",
                                "+33 1 42 68 53 00",
                                "800 123 456",
                                "112",
                                "abc",
                                "=1+1",
                                "\"333",
                                "\"\"",
                                "\"a\"\"b\"x",
                                "",
                                " ".repeat(200),
                                "@SUM(A1)",
                                "+39333123456O",
                                "9".repeat(60))));
    }

    private static Arbitrary<String> columns() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.just("")),
                net.jqwik.api.Tuple.of(
                        3,
                        Arbitraries.of(
                                ",Rossi",
                                ";Mario;Roma",
                                "\t\u00e8\tx",
                                ";\"a;b\"\"c\"",
                                ",\"x",
                                ";=1+1",
                                ",\"=cmd|' /C calc'!A0\"",
                                ";-5;+3",
                                ";-a",
                                ", @x",
                                ";a;\"b\";",
                                ",a=b;+39 333 123",
                                ";+39 (333) 1,-1.5",
                                ";;;",
                                ";x\ry")));
    }
}
