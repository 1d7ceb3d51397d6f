package it.opposizioni.operator.consultation.engine.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.operator.consultation.engine.index.Exemptions;
import it.opposizioni.operator.consultation.engine.index.Marks;
import it.opposizioni.operator.consultation.engine.index.RegisterIndex;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.engine.record.ListLayout.Header;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a record ends, and what is done with those that others would cut in another way. */
class RecordsTest {

    private static final String FREE = "+393331234502";
    private static final String ALSO_FREE = "+393331234504";
    private static final long OPPOSED_NUMBER = 393331234501L;
    private static final String OPPOSED = "+" + OPPOSED_NUMBER;

    private String callable;
    private String opposed;
    private String invalid;
    private ListCounts counts;
    private long otherNumbers;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndEndsARecord(String end) throws IOException {
        compare((FREE + end).repeat(1_000) + OPPOSED + ",B" + end);

        assertThat(counts.received()).isEqualTo(1_001);
        assertThat(callable).isEqualTo((FREE + end).repeat(1_000));
        assertThat(opposed).isEqualTo(OPPOSED + ",B" + end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u000b", "\f", "\u0085", "\u2028", "\u2029", "\u001c", "\u001d", "\u001e"})
    void whatEndsALineForSomeMakesARecordInvalid(String separator) throws IOException {
        compare(FREE + ",x" + separator + OPPOSED + ",y\n" + FREE + "\n");

        assertThat(callable).isEqualTo(FREE + "\n");
        assertThat(invalid).contains("\n1,LINE_SEPARATOR,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u000b", "\u2028"})
    void quotesHoldLineEnds(String end) throws IOException {
        String record = FREE + ";\"prima" + end + "seconda, \"\"detta\"\" riga\";x\n";

        compare(record + "x\n");

        assertThat(callable).isEqualTo(record);
        assertThat(counts.received()).isEqualTo(2);
        boolean counted = end.equals("\n") || end.startsWith("\r");
        assertThat(invalid).contains("\n" + (counted ? 3 : 2) + ",NOT_A_NUMBER,");
    }

    @ParameterizedTest
    @CsvSource({
        "richiamare,1,0",
        "richiamare il,1,0",
        "+393331234504,1,0",
        "+393331234501,0,1",
        "'+39 333 123 4501,x',0,1"
    })
    void aNumberThatBeginsALineOfANoteIsNoContactButAnOpposedOneIsNeverAmongTheCallable(
            String line, int callableRecords, int ambiguous) throws IOException {
        compare(FREE + ";\"nota\n" + line + "\n\"\n" + ALSO_FREE + "\n");

        assertThat(counts.callable()).isEqualTo(callableRecords + 1);
        assertThat(counts.invalid()).isEqualTo(ambiguous);
        assertThat(invalid.contains(",AMBIGUOUS,")).isEqualTo(ambiguous > 0);
    }

    @Test
    void quotesThatDoNotCloseEndWithTheirLine() throws IOException {
        compare(FREE + ";\"aperta\n" + OPPOSED + "\n" + ALSO_FREE + ";\"Da Mario\" srl\n" + ALSO_FREE + "\n");

        assertThat(callable).isEqualTo(ALSO_FREE + "\n");
        assertThat(opposed).isEqualTo(OPPOSED + "\n");
        assertThat(invalid).contains("\n1,UNCLOSED_QUOTE,").contains("\n3,UNCLOSED_QUOTE,");
    }

    @Test
    void quotesThatCloseTooLateAreNone() throws IOException {
        String list = FREE + ";\"aperta\n" + (ALSO_FREE + "\n").repeat(400) + "\"\n";

        compare(list, ListLayout.FIRST_COLUMN, 4_096, 700);

        assertThat(counts.callable()).isEqualTo(400);
        assertThat(invalid).contains("\n1,UNCLOSED_QUOTE,");
    }

    @Test
    void aSeparatorThatWasNotMeantShowsNoOpposedNumber() throws IOException {
        ListLayout second = new ListLayout(1, ';', Header.ABSENT);

        compare("a, " + OPPOSED + ", b;" + FREE + "\nc, d;" + ALSO_FREE + "\n", second, 4_096, 4_096);

        assertThat(callable).isEqualTo("c, d;" + ALSO_FREE + "\n");
        assertThat(invalid).contains("\n1,AMBIGUOUS,");
    }

    /** Found by {@code deploy/fuzz lists}: who ends a line at a NEL of one byte, and is strict about quotes. */
    @Test
    void strictQuotesAfterALineEndOfAnotherEncodingShowNoOpposedNumber() throws IOException {
        String record = "x\u0085\"\"y|\"" + FREE + "\"|" + OPPOSED + "\n";

        compareBytes(
                (record + "x|" + FREE + "\n").getBytes(ISO_8859_1), new ListLayout(1, '|', Header.ABSENT), 4_096, 7);

        assertThat(counts.callable()).isEqualTo(1);
        assertThat(invalid).contains("\n1,AMBIGUOUS,");
    }

    @Test
    void anOpposedNumberIsNeverAHeader() throws IOException {
        compare(OPPOSED + ";Rossi\n" + FREE + ";Verdi\n", new ListLayout(0, ';', Header.PRESENT), 4_096, 4_096);

        assertThat(callable).isEqualTo(FREE + ";Verdi\n");
        assertThat(opposed).isEqualTo(OPPOSED + ";Rossi\n");

        // found by deploy/fuzz lists: no number for us, but one for a spreadsheet
        compare(
                "\"\r" + OPPOSED + "\";Rossi\n" + FREE + ";Verdi\n",
                new ListLayout(0, ';', Header.PRESENT),
                4_096,
                4_096);

        assertThat(callable).isEqualTo(FREE + ";Verdi\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {".0", ".00", "/1", "-1", " 1", "0", " 00"})
    void anOpposedNumberWithMoreBehindItIsNotCallable(String more) throws IOException {
        compare(OPPOSED + more + "\n" + FREE + "\n");

        assertThat(callable).isEqualTo(FREE + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tel:%s", "numero %s", "'%s", "\u200b%s", "%s.0"})
    void aHeaderShowsNoOpposedNumber(String header) throws IOException {
        for (Header said : List.of(Header.PRESENT, Header.AUTO)) {
            compare(header.formatted(OPPOSED) + "\n" + FREE + "\n", new ListLayout(0, ';', said), 4_096, 4_096);

            assertThat(callable).as(said.name()).isEqualTo(FREE + "\n");
        }
    }

    @Test
    void aHeaderShowsNoOpposedNumberInAnotherScript() throws IOException {
        String wide = OPPOSED.chars()
                .mapToObj(c -> c == '+' ? "" : String.valueOf((char) (c - '0' + 0xFF10)))
                .collect(Collectors.joining());

        compare(wide + "\n" + FREE + "\n", new ListLayout(0, ';', Header.AUTO), 4_096, 4_096);

        assertThat(callable).isEqualTo(FREE + "\n");
    }

    @Test
    void aNumberInAnotherColumnIsCountedAndNotCompared() throws IOException {
        compare(FREE + ";" + OPPOSED + ";2026-11-26;333 123 4501\n" + ALSO_FREE + ";01234567890\n");

        assertThat(counts.callable()).isEqualTo(2);
        assertThat(otherNumbers).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uff1d1",
                "\uff20x",
                "\uff0bx",
                "\uff0dx",
                "\ufe66x",
                "\u2212x",
                "\u00a0=1",
                "\u3000=1",
                "\u200b\u00a0@x",
                "\ufeff=x"
            })
    void whatSpreadsheetsFoldIsNeutralised(String formula) throws IOException {
        compare(FREE + ";" + formula + "\n");

        assertThat(callable.replace("'", "")).isEqualTo(FREE + ";" + formula + "\n");
        assertThat(callable).containsPattern(";[\u00a0\u3000\u200b\ufeff]*'");
    }

    @Test
    void inOneByteTheNoBreakSpaceIsLookedThroughToo() throws IOException {
        compareBytes((FREE + ";\u00a0=1\n").getBytes(ISO_8859_1), ListLayout.FIRST_COLUMN, 4_096, 4_096);

        assertThat(callable).contains("'=1");
    }

    private void compare(String list) throws IOException {
        for (int chunk = 1; chunk < 40; chunk += 3) {
            compare(list, ListLayout.FIRST_COLUMN, 1 << 20, chunk);
        }
    }

    private void compare(String list, ListLayout layout, int longest, int chunk) throws IOException {
        compareBytes(list.getBytes(UTF_8), layout, longest, chunk);
    }

    private void compareBytes(byte[] list, ListLayout layout, int longest, int chunk) throws IOException {
        RegisterIndex index = new RegisterIndex();
        index.advance(Marks.at(Instant.EPOCH), editor -> {
            editor.set(OPPOSED_NUMBER, true);
            return 1;
        });
        var callableBytes = new ByteArrayOutputStream();
        var opposedBytes = new ByteArrayOutputStream();
        var invalidBytes = new ByteArrayOutputStream();
        ListComparison comparison = new ListComparison(
                new ComparedWith(index.current(), Exemptions.none(), Instant.EPOCH),
                new ListOutputs(callableBytes, opposedBytes, new ByteArrayOutputStream(), invalidBytes),
                new ListOptions(layout, new ListLimits(1 << 24, longest, 1 << 20, 1 << 20, 1_000, 200), 2),
                _ -> {});
        counts = comparison.run(new ByteArrayInputStream(list) {
            @Override
            public synchronized int read(byte[] b, int off, int len) {
                return super.read(b, off, Math.min(len, chunk));
            }
        });
        comparison.numbers().close();
        otherNumbers = comparison.otherNumbers();
        callable = callableBytes.toString(UTF_8);
        opposed = opposedBytes.toString(UTF_8);
        invalid = invalidBytes.toString(UTF_8);
    }
}
