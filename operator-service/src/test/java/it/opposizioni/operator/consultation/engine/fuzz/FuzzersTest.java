package it.opposizioni.operator.consultation.engine.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.operator.consultation.engine.list.ComparisonFuzzer;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What {@code deploy/fuzz} does for a long time with Jazzer, for a moment and always the same: lists as people send them, and changes
 * of these.
 */
class FuzzersTest {

    private static final int CHANGES = 40;

    @Test
    void anyInputIsOpenedOrRefused() {
        feed(Seeds.all(OpenedListFuzzer.KINDS), OpenedListFuzzer::fuzzerTestOneInput);
    }

    @Test
    void anyOpenedListIsComparedOrRefused() {
        feed(Seeds.all(ComparisonFuzzer.KINDS), ComparisonFuzzer::fuzzerTestOneInput);
    }

    @Test
    void aTextToWhichEachCellRefersDoesNotFillTheMemory() throws IOException {
        String text = "x".repeat(100_000);
        String cell = "<c t=\"s\"><v>0</v></c>";

        assertThat(OpenedListFuzzer.open(workbook(text, cell.repeat(10)))).hasSize(1_000_010);
        assertThat(OpenedListFuzzer.open(workbook(text, cell.repeat(200)))).isNull();
    }

    /** Found by {@code deploy/fuzz}: the JDK's reader of XML goes on after an error, and then has elements without a name. */
    @Test
    void aSheetThatBrokeUnderThePreviewIsNotReadOn() throws IOException {
        byte[] sheet = ("\3<a><row r=\"59075\"></row>\304\215w>i<s\226>/<r>strPh><si><t>+=9321234500"
                        + "\377".repeat(26) + "</t/")
                .getBytes(ISO_8859_1);

        OpenedListFuzzer.fuzzerTestOneInput(sheet);
    }

    private static byte[] workbook(String text, String cells) throws IOException {
        return OpenedListFuzzer.workbook(text, "<sheetData><row>" + cells + "</row></sheetData>");
    }

    /** What a fuzzer is: throws when something is wrong. */
    @FunctionalInterface
    private interface Fuzzer {
        void take(byte[] input) throws IOException;
    }

    private static void feed(List<byte[]> seeds, Fuzzer fuzzer) {
        Random random = new Random(3);
        for (byte[] seed : seeds) {
            take(fuzzer, seed);
            for (int i = 0; i < CHANGES; i++) {
                take(fuzzer, Seeds.changed(seed, random));
            }
        }
    }

    private static void take(Fuzzer fuzzer, byte[] input) {
        try {
            fuzzer.take(input);
        } catch (IOException | RuntimeException | Error e) {
            throw new AssertionError("with " + HexFormat.of().formatHex(input), e);
        }
    }
}
