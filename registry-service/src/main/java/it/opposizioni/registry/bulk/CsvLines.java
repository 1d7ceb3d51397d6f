package it.opposizioni.registry.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.opposizioni.kit.problem.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** The lines of a CSV file as it arrives, in bounded memory. Quotes are text: an unclosed one must spoil its own line alone. */
public final class CsvLines {

    /** Which no text has. */
    private static final char NO_QUOTES = '\u0001';

    private CsvLines() {}

    /** @throws DomainException 422 when the file is no text */
    public static void read(InputStream file, Consumer<CsvRecord> lines) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .quoteCharacter(NO_QUOTES)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .ofCsvRecord(new ListTextStream(file))) {
            reader.forEach(lines);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            // the parser wraps what a stream below it refuses
            throw e.getCause() instanceof DomainException refused ? refused : e;
        }
    }

    /** Without quotes and blanks around it; empty when the line has no such cell. */
    public static String cell(CsvRecord line, int at) {
        return at < line.getFieldCount() ? withoutQuotes(line.getField(at)).strip() : "";
    }

    public static boolean isEmpty(CsvRecord line) {
        for (int i = 0; i < line.getFieldCount(); i++) {
            if (!withoutQuotes(line.getField(i)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String withoutQuotes(String cell) {
        return cell.replace("\"", "");
    }
}
