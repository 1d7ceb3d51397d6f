package it.opposizioni.operator.consultation.result;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.consultation.engine.record.InvalidLine;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The file of invalid lines, a page at a time: a page starts at the byte where the last one ended. */
final class InvalidLinesPage {

    private static final int LONGEST_RECORD = 4 << 10;
    private static final int LONGEST_TEXT = 200;

    private static final Text NO_LINE_BEGINS = Text.of(
            "Usa il cursore ricevuto con la pagina precedente.", "Use the cursor that came with the page before.");

    private final InputStream file;
    private long position;

    /** A record of the list that cannot be compared. */
    @Schema(name = "InvalidListLine")
    record Line(
            @Schema(
                    description =
                            "Where it begins, from 1; every line end counts, also of blank lines and within quotes")
            long line,

            @Schema(examples = "TOO_SHORT") String code,

            @Schema(description = "The reason in the reader's language")
            String detail,

            @Schema(description = "The beginning of the record")
            String text) {}

    /** @param end where the next one begins */
    record Placed(Line line, long end) {}

    /** @param from 0, or the end of a line of an earlier page */
    InvalidLinesPage(InputStream file, long from) throws IOException {
        file.skip(from);
        this.file = new BufferedInputStream(file, 64 << 10);
        this.position = from;
        if (from == 0) {
            // the header
            record();
        }
    }

    List<Placed> read(int most, Locale language) throws IOException {
        List<Placed> lines = new ArrayList<>();
        while (lines.size() < most) {
            String record = record();
            if (record == null) {
                break;
            }
            lines.add(new Placed(line(record, language), position));
        }
        return lines;
    }

    /**
     * To the next line end outside of quotes, cut off when it is long; null at the end. Found here because no library says at which byte
     * the next record begins.
     */
    private String record() throws IOException {
        byte[] record = new byte[LONGEST_RECORD];
        int length = 0;
        int c = file.read();
        if (c < 0) {
            return null;
        }
        boolean quoted = false;
        while (c >= 0 && (quoted || c != '\n')) {
            quoted ^= c == '"';
            position++;
            if (length < LONGEST_RECORD) {
                record[length++] = (byte) c;
            }
            c = file.read();
        }
        position += c < 0 ? 0 : 1;
        return new String(record, 0, length, StandardCharsets.UTF_8);
    }

    /** {@code line,code,"motivo","reason","content"} */
    private static Line line(String record, Locale language) {
        try {
            return read(record, language);
        } catch (CsvParseException | IllegalArgumentException | IndexOutOfBoundsException _) {
            throw DomainException.invalid("/cursor", "CURSOR", NO_LINE_BEGINS);
        }
    }

    private static Line read(String record, Locale language) {
        CsvRecord parts = CsvReader.builder().ofSingleCsvRecord(record);
        String code = parts.getField(1);
        String text = parts.getField(4);
        return new Line(
                Long.parseLong(parts.getField(0)),
                code,
                InvalidLine.valueOf(code).words().in(language),
                text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…");
    }
}
