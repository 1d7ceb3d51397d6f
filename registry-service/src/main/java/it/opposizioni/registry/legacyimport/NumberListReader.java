package it.opposizioni.registry.legacyimport;

import de.siegmar.fastcsv.reader.CsvRecord;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.bulk.ArrivingFile;
import it.opposizioni.registry.bulk.CsvLines;
import it.opposizioni.registry.bulk.InvalidLines;
import it.opposizioni.registry.bulk.LinePlan;
import it.opposizioni.registry.bulk.LinePlan.NoLineException;
import it.opposizioni.registry.bulk.ReceivedFile;
import java.io.IOException;
import java.util.function.LongConsumer;

/**
 * Reads a list of numbers from a stream: the first cell of every line, in any usual spelling, after an optional header. What is no
 * text at all is refused as soon as it shows.
 *
 * <p>One reader reads one file.
 */
final class NumberListReader {

    private static final int LONGEST_CELL = 64;

    private static final Text NO_NUMBER =
            Text.of("Nessuna riga contiene un numero italiano valido.", "No line contains a valid Italian number.");

    private final LongConsumer numbers;
    private final LinePlan plan = new LinePlan();

    private long received;
    private final InvalidLines invalid = new InvalidLines();

    /** @param numbers receives the E.164 digits of each, in the order of the file */
    NumberListReader(LongConsumer numbers) {
        this.numbers = numbers;
    }

    /** @throws DomainException 422 when the file is no list */
    ReceivedFile read(ArrivingFile file) throws IOException {
        CsvLines.read(file, this::accept);
        if (received == invalid.count()) {
            throw new DomainException(RegistryProblems.NOT_A_NUMBER_LIST, NO_NUMBER);
        }
        return new ReceivedFile(file.sha256(), file.bytes(), received, invalid.count(), invalid.first());
    }

    private void accept(CsvRecord line) {
        if (CsvLines.isEmpty(line)) {
            return;
        }
        String cell = CsvLines.cell(line, 0);
        boolean header = received == 0 && cell.chars().noneMatch(Character::isDigit);
        if (!header) {
            received++;
            acceptNumber(cell, line.getStartingLineNumber());
        }
    }

    private void acceptNumber(String text, long line) {
        if (text.length() > LONGEST_CELL) {
            invalid.reject(line, "TOO_LONG");
            return;
        }
        try {
            numbers.accept(plan.digits(text));
        } catch (NoLineException e) {
            invalid.reject(line, e.code());
        }
    }
}
