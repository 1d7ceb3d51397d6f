package it.opposizioni.registry.numberlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.desk.NumberList.Outcome;
import it.opposizioni.registry.medium.Medium;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListReaderTest {

    private static final List<Medium> CALLS = List.of(Medium.TELEPHONE);
    private static final List<Medium> POST = List.of(Medium.POST);
    private static final List<Medium> BOTH = List.of(Medium.TELEPHONE, Medium.POST);

    private static SentLines read(String file) {
        return read(file, CALLS);
    }

    private static SentLines read(String file, List<Medium> media) {
        try {
            return ListReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), media);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theFirstColumnOfEachLineCountsWithItsPlaceInTheFile() {
        SentLines lines =
                read("\uFEFFNumero;Sede\r\n333 123 4501;Roma\r\n\r\n\"06 4298 6411\",Milano\r\n3331234502\tBari");
        assertThat(lines.all())
                .extracting(SentLines.Line::line, SentLines.Line::number, SentLines.Line::outcome)
                .containsExactly(
                        tuple(2, "+393331234501", null),
                        tuple(4, "+390642986411", null),
                        tuple(5, "+393331234502", null));
    }

    /** As a spreadsheet of an old Macintosh writes them. */
    @Test
    void aCarriageReturnEndsALineToo() {
        assertThat(read("3331234501\r3331234502\r").all()).hasSize(2);
    }

    @Test
    void whatIsNoNumberOfALineIsKnownAtOnce() {
        SentLines lines = read("3331234501\ninterno 12\n+44 20 7946 0000\n+393331234501\n");
        assertThat(lines.all())
                .extracting(SentLines.Line::outcome)
                .containsExactly(null, Outcome.NOT_A_NUMBER, Outcome.NOT_A_LINE, Outcome.TWICE);
        assertThat(lines.pending(9)).containsExactly("+393331234501");
    }

    @Test
    void aFileWithoutANumberOfALineIsRefused() {
        for (String file : List.of("", "\n\n", "Numero\n", "interno 12\n", "\u0000\u0001")) {
            assertThatExceptionOfType(DomainException.class).isThrownBy(() -> read(file));
        }
    }

    /** The file may have numbers elsewhere. */
    @Test
    void numbersInAnotherColumnAreNotSaidToBeMissing() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> read("nome;numero\nRossi;333 123 4501\n"))
                .satisfies(refused ->
                        assertThat(refused.detail().in(Locale.ITALIAN)).contains("prima colonna"));
    }

    @Test
    void itHasAtMostTenThousandLinesAndTwoMegabytes() {
        assertThat(read(numbers(10_000)).all()).hasSize(10_000);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> read(numbers(10_001)))
                .satisfies(refused -> assertThat(refused.errors().getFirst().detail())
                        .isEqualTo(Text.of(
                                "Il file ha più di 10.000 numeri: dividilo.",
                                "The file has more than 10,000 numbers: split it.")));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> read(String.join("", Collections.nCopies(200_001, "3331234567"))));
    }

    private static String numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "+39333" + (2_000_000 + i))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatIsKeptIsReadAgainAsItWas() {
        SentLines lines = read("3331234501\n=1+1\n3331234502\n").with(List.of(Outcome.RECORDED));
        assertThat(SentLines.stored(lines.content(), lines.outcomes())).isEqualTo(lines);
        assertThat(lines.pending(9)).containsExactly("+393331234502");
    }

    @Test
    void aListOpposesWhatItSaysAndAColumnSaysItOfEachLine() {
        assertThat(read("3331234501\n3331234502\n", POST).all())
                .extracting(SentLines.Line::media)
                .containsExactly(POST, POST);
        assertThat(read(
                                "Numero;Sede;Mezzi\n3331234501;Roma;Posta\n3331234502\n3331234503;Bari;telefono e posta\n"
                                        + "3331234504;;TELEPHONE POST\n3331234505;;telefono\n",
                                BOTH)
                        .all())
                .extracting(SentLines.Line::media)
                .containsExactly(POST, BOTH, BOTH, BOTH, CALLS);
    }

    @Test
    void anotherWordInThatColumnIsRefusedWithItsLine() {
        for (String word : List.of("fax", "telefono o posta", "+", "1")) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> read("number,media\n3331234501,post\n3331234502," + word + "\n"))
                    .satisfies(refused -> assertThat(
                                    refused.errors().getFirst().detail().it())
                            .startsWith("Riga 3,"));
        }
    }

    /** A separator within quotes cuts the cell, and half of what it says would be lost. */
    @Test
    void aCellThatIsCutIsRefused() {
        for (String file : List.of(
                "number,media\n3331234501,\"post, telephone\"\n",
                "number;media\n3331234501;\"post; telephone\"\n",
                "number;media\n3331234501;\"post, telephone\"\n")) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> read(file))
                    .satisfies(refused ->
                            assertThat(refused.errors().getFirst().code()).isEqualTo("UNKNOWN_MEDIUM"));
        }
        assertThat(read("number,media\n3331234501,\"post and telephone\"\n").media())
                .isEqualTo(BOTH);
    }

    @Test
    void aColumnThatIsNotCalledMediaIsNotPassedOver() {
        for (String header : List.of("Numero 1;Mezzi\n", "Numero;Canale\n", "")) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> read(header + "3331234501;posta\n"))
                    .satisfies(refused ->
                            assertThat(refused.errors().getFirst().code()).isEqualTo("MEDIA_WITHOUT_HEADER"));
        }
        assertThat(read("3331234501;Bari\n").media()).isEqualTo(CALLS);
    }

    @Test
    void aNumberThatStandsTwiceOpposesWhatBothLinesSay() {
        SentLines lines = read("number,media\n3331234501,telephone\n0039 333 1234501,post\n");
        assertThat(lines.all().getFirst().media()).isEqualTo(BOTH);
        assertThat(lines.all().getLast().outcome()).isEqualTo(Outcome.TWICE);
    }

    /** Somebody wanted one of the two, and would get both. */
    @Test
    void aListAboutWholeNumbersHasNoWordForMedia() {
        for (String file : List.of("number,media\n3331234501,\n", "3331234501;posta\n")) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> read(file, List.of()))
                    .satisfies(refused ->
                            assertThat(refused.errors().getFirst().code()).isEqualTo("MEDIA_NOT_HERE"));
        }
        SentLines lines = read("3331234501;Bari\n3331234501\n", List.of());
        assertThat(lines.media()).isEmpty();
        assertThat(SentLines.stored(lines.content(), lines.outcomes())).isEqualTo(lines);
        assertThat(lines.csv()).startsWith("line,number,outcome\r\n1,\"+393331234501\",\r\n");
    }

    /** What was done of them is undone, and nothing else. */
    @Test
    void whatHasOneOutcomeIsAskedAgain() {
        SentLines done = read("3331234501\ninterno 12\n3331234502\n3331234503\n", List.of())
                .with(List.of(Outcome.RECORDED, Outcome.NOT_YOURS, Outcome.RECORDED));
        SentLines again = done.askedAgain(Outcome.RECORDED);
        assertThat(again.pending(9)).containsExactly("+393331234501", "+393331234503");
        assertThat(again.all()).extracting(SentLines.Line::line).containsExactly(1, 4);
    }

    /** What is recorded at once opposes the same. */
    @Test
    void whatIsPendingOpposesTheSame() {
        SentLines lines = read("number,media\n3331234501,post\n3331234502,\n3331234503,post\n");
        assertThat(lines.media()).isEqualTo(BOTH);
        assertThat(lines.nextMedia()).isEqualTo(POST);
        assertThat(lines.pending(9)).containsExactly("+393331234501", "+393331234503");
        SentLines then = lines.with(List.of(Outcome.RECORDED, Outcome.ALREADY));
        assertThat(then.nextMedia()).isEqualTo(CALLS);
        assertThat(then.pending(9)).containsExactly("+393331234502");
        assertThat(SentLines.stored(then.content(), then.outcomes())).isEqualTo(then);
        assertThat(then.with(List.of(Outcome.RECORDED)).nextMedia()).isEmpty();
    }

    @Test
    void aListOfAReleaseBeforeOpposesCalls() {
        assertThat(SentLines.stored("1\t+393331234501\n2\tinterno 12", ",NOT_A_NUMBER")
                        .media())
                .isEqualTo(CALLS);
    }

    /** Somebody opens it in a spreadsheet. */
    @Test
    void nothingInTheTableIsAFormula() {
        assertThat(read("3331234501\n=1+1\n@sum(a1)\n\uFF1D2\ninterno \"12\"\n").csv())
                .isEqualTo(
                        "line,number,outcome,media\r\n1,\"+393331234501\",,TELEPHONE\r\n2,\"'=1+1\",NOT_A_NUMBER,TELEPHONE\r\n"
                                + "3,\"'@sum(a1)\",NOT_A_NUMBER,TELEPHONE\r\n4,\"'\uFF1D2\",NOT_A_NUMBER,TELEPHONE\r\n"
                                + "5,\"interno 12\",NOT_A_NUMBER,TELEPHONE\r\n");
    }
}
