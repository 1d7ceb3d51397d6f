package it.opposizioni.registry.legacyimport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.legacyimport.LinePlan.NoLineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Reads a list of numbers from a stream: the first cell of every line, in any usual spelling, after an optional header. What is no
 * text at all is refused as soon as it shows.
 *
 * <p>One reader reads one file.
 */
final class NumberListReader {

    private static final int LONGEST_CELL = 64;
    private static final int INVALID_SHOWN = 1_000;

    /** Which no text has: an unclosed quote must invalidate its own line alone, so quotes are not the parser's business. */
    private static final char NO_QUOTES = '\u0001';

    private static final Text NO_NUMBER =
            Text.of("Nessuna riga contiene un numero italiano valido.", "No line contains a valid Italian number.");

    private final LongConsumer numbers;
    private final LinePlan plan = new LinePlan();

    private long received;
    private long invalidLines;
    private final List<InvalidLine> invalid = new ArrayList<>();

    /** @param numbers receives the E.164 digits of each, in the order of the file */
    NumberListReader(LongConsumer numbers) {
        this.numbers = numbers;
    }

    /** @throws DomainException 422 when the file is no list */
    ReceivedFile read(ArrivingFile file) throws IOException {
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .quoteCharacter(NO_QUOTES)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .ofCsvRecord(new ListTextStream(file))) {
            lines.forEach(this::accept);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            // the parser wraps the refusal of ListTextStream
            throw e.getCause() instanceof DomainException refused ? refused : e;
        }
        if (received == invalidLines) {
            throw new DomainException(RegistryProblems.NOT_A_NUMBER_LIST, NO_NUMBER);
        }
        return new ReceivedFile(file.sha256(), file.bytes(), received, invalidLines, List.copyOf(invalid));
    }

    private void accept(CsvRecord line) {
        String cell = withoutQuotes(line.getField(0));
        if (cell.isEmpty()
                && line.getFields().stream().allMatch(c -> withoutQuotes(c).isEmpty())) {
            return;
        }
        boolean header = received == 0 && cell.chars().noneMatch(Character::isDigit);
        if (!header) {
            received++;
            acceptNumber(cell.strip(), line.getStartingLineNumber());
        }
    }

    private static String withoutQuotes(String cell) {
        return cell.replace("\"", "");
    }

    private void acceptNumber(String text, long line) {
        if (text.length() > LONGEST_CELL) {
            reject("TOO_LONG", line);
            return;
        }
        try {
            numbers.accept(plan.digits(text));
        } catch (NoLineException e) {
            reject(e.code(), line);
        }
    }

    private void reject(String code, long line) {
        invalidLines++;
        if (invalid.size() < INVALID_SHOWN) {
            invalid.add(new InvalidLine(line, code));
        }
    }
}
