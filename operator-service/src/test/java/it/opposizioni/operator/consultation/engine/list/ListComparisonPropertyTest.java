package it.opposizioni.operator.consultation.engine.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.screening.Screening;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

/** The engine and {@link PlainComparison}, byte by byte, on lists with every kind of line. */
@Tag("long-computation")
class ListComparisonPropertyTest {

    private static final ListLimits LIMITS = new ListLimits(1 << 30, 2 << 20, 1 << 20, 1 << 20, 1 << 20, 200);
    private static final List<String> ENDS =
            List.of("\n", "\n", "\n", "\r\n", "\r\n", "\n\n", " \n", "\r\r\n", "\r", "\r", "\u000b", "\u2028");

    @Property(tries = 1_500)
    void theResultIsThatOfThePlainImplementation(
            @ForAll("lists") List<String> lines,
            @ForAll boolean bom,
            @ForAll boolean headed,
            @ForAll boolean endless,
            @ForAll("layouts") ListLayout layout,
            @ForAll Random random)
            throws IOException {
        String header = "Telefono 1;=Nome,\"x\"\r\n".replace(';', random.nextBoolean() ? ';' : separator(layout));
        StringBuilder text = new StringBuilder(bom ? "\ufeff" : "").append(headed ? header : "");
        lines.forEach(line -> text.append(line).append(ENDS.get(random.nextInt(ENDS.size()))));
        text.append(endless ? "+393471112223" : "+393471112223\n");
        assertSame(text.toString().getBytes(UTF_8), layout, random);
    }

    @Property(tries = 2_000)
    void bytesWithoutMeaningAreReadTheSameWay(
            @ForAll("soup") String soup, @ForAll("layouts") ListLayout layout, @ForAll Random random)
            throws IOException {
        String row = "+393331234567" + ";+393331234567".repeat(layout.column()).replace(';', separator(layout)) + "\n";
        byte[] list = (random.nextBoolean() ? row + soup : soup + "\n" + row + row).getBytes(ISO_8859_1);
        assertSame(list, layout, random);
    }

    @Property(tries = 10)
    void aLineOfAMegabyteIsALine(@ForAll("lists") List<String> lines, @ForAll Random random) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        text.append("3331234567;\"").append("x, =y \u00e8".repeat(130_000)).append("\"\n");
        text.append("7".repeat(1_000_000)).append("\n+393331234567\n");
        assertSame(text.toString().getBytes(UTF_8), ListLayout.FIRST_COLUMN, random);
    }

    @Property(tries = 10)
    void manyPiecesKeepTheirOrder(@ForAll("lists") List<String> lines, @ForAll Random random) throws IOException {
        StringBuilder text = new StringBuilder("numero;a\n");
        for (int i = 0; i < 60_000; i++) {
            boolean odd = !lines.isEmpty() && random.nextInt(50) == 0;
            text.append(odd ? lines.get(i % lines.size()) : "+3933312%05d".formatted(random.nextInt(50_000)));
            text.append(random.nextInt(100) == 0 ? "\r\n" : "\n");
        }
        assertSame(text.toString().getBytes(UTF_8), ListLayout.FIRST_COLUMN, random);
    }

    private static void assertSame(byte[] list, ListLayout layout, Random random) throws IOException {
        RandomRegister register = new RandomRegister(new String(list, ISO_8859_1), random.nextLong());
        PlainComparison plain = new PlainComparison(layout, register.opposed, register.lastDays, LIMITS.lineBytes());
        ListCounts expected = plain.compare(list);
        for (int workers = 1; workers <= 2; workers++) {
            var callable = new ByteArrayOutputStream();
            var opposed = new ByteArrayOutputStream();
            var exempted = new ByteArrayOutputStream();
            var invalid = new ByteArrayOutputStream();
            ListComparison comparison = new ListComparison(
                    register.with(),
                    new ListOutputs(callable, opposed, exempted, invalid),
                    new ListOptions(layout, LIMITS, workers),
                    _ -> {});
            if (expected.valid() == 0) {
                assertThatThrownBy(() -> comparison.run(trickling(list, random)))
                        .hasMessageContaining(expected.received() == 0 ? "EMPTY" : "NO_NUMBERS");
                return;
            }
            ListCounts counts = comparison.run(trickling(list, random));

            assertThat(callable.toString(ISO_8859_1)).isEqualTo(plain.callable.toString());
            assertThat(opposed.toString(ISO_8859_1)).isEqualTo(plain.opposed.toString());
            assertThat(exempted.toString(ISO_8859_1)).isEqualTo(plain.exempted.toString());
            assertThat(invalid.toString(ISO_8859_1)).isEqualTo(plain.invalid.toString());
            assertThat(counts).isEqualTo(expected);
            assertThat(comparison.otherNumbers()).isEqualTo(plain.otherNumbers);
            try (ComparedNumbers numbers = comparison.numbers()) {
                List<Map.Entry<Long, Screening>> answers = new ArrayList<>();
                numbers.forEachAscending((number, answer) -> answers.add(Map.entry(number, answer)));
                assertThat(answers).isEqualTo(List.copyOf(plain.answers.entrySet()));
            }
        }
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
        return Combinators.combine(columns(), numbers(), columns())
                .as((before, number, columns) ->
                        before.isEmpty() ? number + columns : before.substring(1) + before.charAt(0) + number + columns)
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<ListLayout> layouts() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(ListLayout.FIRST_COLUMN)),
                Tuple.of(
                        3,
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 3),
                                        Arbitraries.of(ListLayout.ANY, ',', ';', '\t', '|'),
                                        Arbitraries.of(ListLayout.Header.class))
                                .as(ListLayout::new)));
    }

    private static char separator(ListLayout layout) {
        return layout.delimiter() == ListLayout.ANY ? ';' : layout.delimiter();
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.strings()
                .withChars("0123456789+++33399,,;;|\t\"\"\"  \n\r\n\r=-@/().'ax\u00e8\u00ff\u000b\u0085\u00c2\u00a0")
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
                Tuple.of(8, national.map(digits -> "+39" + digits)),
                Tuple.of(4, spelled),
                Tuple.of(2, spelled.map(number -> "\"" + number + "\"")),
                Tuple.of(
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
                Tuple.of(8, Arbitraries.just("")),
                Tuple.of(
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
                                "|x|=y",
                                "|\"a|b\"|-3",
                                ";x\ry",
                                ";\"x\n+39 333 123 4501\ny\"",
                                ",\"x\r\n3331234502,y\"",
                                ";\"\"\"x\ry, +393331234503,\"\"z\"",
                                ";x, 3331234504, y",
                                ";\"x;3331234505\"",
                                "\t9",
                                ";\"Da Mario\" srl",
                                ";x\u2028y",
                                ";\"x\u20283331234506\"",
                                ";\uff1d1+1",
                                ",\u00a0=1",
                                ";\"\u200b\uff0ba\"",
                                ";333 123 4507")));
    }
}
