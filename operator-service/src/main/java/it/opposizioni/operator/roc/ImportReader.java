package it.opposizioni.operator.roc;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifiers;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.callingnumber.CallingNumberConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of declarations while it arrives: one number a line, or the first and the last of a range, with a comma, a semicolon
 * or a tab between them. Lines are cut here, and only their cells by the library: each may have a delimiter of its own, a quote that is
 * never closed affects one line only, and no more is held than a line may have.
 */
final class ImportReader {

    private static final Pattern DELIMITER = Pattern.compile("[,;\\t]");

    /** A blank row of a spreadsheet is saved as its delimiters. */
    private static final Pattern BLANK_ROW = Pattern.compile("[,;\"\\s]*");

    private static final Text TOO_MANY_LINES =
            Text.of("Il file ha più di %s righe: dividilo.", "The file has more than %s lines: divide it.");
    private static final Text LINE_TOO_LONG = Text.of(
            "La riga %s è troppo lunga: scrivi un numero per riga.", "Line %s is too long: write one number a line.");
    private static final int BUFFER = 8 * 1024;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final int LONGEST_QUOTE = 100;

    /**
     * A line that is neither empty nor the header; a whole file of them is held.
     *
     * @param number counts from 1
     * @param quote how it came, cut to what one can read
     */
    record Line(int number, String quote) {}

    /** Takes each line in turn. */
    interface Lines {
        void accept(Line line, List<String> cells);
    }

    private final int maxLines;
    private final int maxLineLength;

    ImportReader(CallingNumberConfig.Imports limits) {
        this.maxLines = limits.maxLines();
        this.maxLineLength = limits.maxLineLength();
    }

    /** @throws DomainException 413 for a file, 422 for a line that has no end in sight */
    void read(InputStream file, Lines lines) throws IOException {
        byte[] buffer = new byte[BUFFER];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 1;
        int read = file.read(buffer);
        while (read >= 0) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] == '\n') {
                    hand(number++, line, lines);
                    requireFewer(number);
                } else {
                    line.write(buffer[i]);
                    if (line.size() > maxLineLength) {
                        throw new DomainException(OperatorProblems.LIST_REFUSED, LINE_TOO_LONG.with(number));
                    }
                }
            }
            read = file.read(buffer);
        }
        hand(number, line, lines);
    }

    /** Empty lines count too: a file of nothing else has to end somewhere. */
    private void requireFewer(int number) {
        if (number > maxLines + 1) {
            throw new DomainException(OperatorProblems.LIST_TOO_LARGE, TOO_MANY_LINES.with(maxLines));
        }
    }

    private static void hand(int number, ByteArrayOutputStream bytes, Lines lines) {
        String text = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        if (number == 1 && text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        text = text.strip();
        boolean header = number == 1 && text.chars().noneMatch(Character::isDigit);
        if (!BLANK_ROW.matcher(text).matches() && !header) {
            lines.accept(new Line(number, quote(text)), cells(text));
        }
    }

    /** The line's own delimiter is the first that stands in it. Cells at the end without content are left out. */
    private static List<String> cells(String line) {
        Matcher delimiter = DELIMITER.matcher(line);
        CsvReader.CsvReaderBuilder csv = CsvReader.builder()
                .fieldSeparator(delimiter.find() ? line.charAt(delimiter.start()) : ';')
                .trimWhitespacesAroundQuotes(true);
        CsvRecordHandler trimmed =
                CsvRecordHandler.builder().fieldModifier(FieldModifiers.STRIP).build();
        try {
            List<String> cells = csv.ofSingleCsvRecord(trimmed, line).getFields();
            int last = cells.size();
            while (last > 1 && cells.get(last - 1).isEmpty()) {
                last--;
            }
            return cells.subList(0, last);
        } catch (CsvParseException _) {
            // its quotes make no sense: then it is no number either
            return List.of(line);
        }
    }

    private static String quote(String text) {
        String shown = text.substring(0, Math.min(LONGEST_QUOTE, text.length()));
        return shown.replaceAll("\\p{Cntrl}", " ");
    }
}
