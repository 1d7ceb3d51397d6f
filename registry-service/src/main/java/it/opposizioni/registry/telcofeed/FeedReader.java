package it.opposizioni.registry.telcofeed;

import de.siegmar.fastcsv.reader.CsvRecord;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.registry.bulk.ArrivingFile;
import it.opposizioni.registry.bulk.CsvLines;
import it.opposizioni.registry.bulk.InvalidLines;
import it.opposizioni.registry.bulk.LinePlan;
import it.opposizioni.registry.bulk.LinePlan.NoLineException;
import it.opposizioni.registry.bulk.ReceivedFile;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Reads a feed from a stream: {@code number,event,date}, with or without that header. A line that is of no use is named, and the others
 * count.
 *
 * <p>One reader reads one file.
 */
final class FeedReader {

    private static final int LONGEST_CELL = 64;
    private static final String HEADER = "number";

    private final LongConsumer lines;
    private final LocalDate today;
    private final LinePlan plan = new LinePlan();

    private long received;
    private final InvalidLines invalid = new InvalidLines();

    /** @param lines receives each, packed */
    FeedReader(LongConsumer lines, LocalDate today) {
        this.lines = lines;
        this.today = today;
    }

    /** @throws DomainException 422 when the file is no text */
    ReceivedFile read(ArrivingFile file) throws IOException {
        CsvLines.read(file, this::accept);
        return new ReceivedFile(file.sha256(), file.bytes(), received, invalid.count(), invalid.first());
    }

    private void accept(CsvRecord line) {
        String number = CsvLines.cell(line, 0);
        if (CsvLines.isEmpty(line) || received == 0 && number.equalsIgnoreCase(HEADER)) {
            return;
        }
        received++;
        try {
            lines.accept(read(line, number).packed());
        } catch (NoLineException e) {
            invalid.reject(line.getStartingLineNumber(), e.code());
        } catch (UselessLineException e) {
            invalid.reject(line.getStartingLineNumber(), e.getMessage());
        }
    }

    /** Its message is the code. */
    private static final class UselessLineException extends Exception {

        private UselessLineException(String code) {
            super(code, null, false, false);
        }
    }

    private FeedLine read(CsvRecord line, String number) throws NoLineException, UselessLineException {
        if (line.getFieldCount() != 3) {
            throw new UselessLineException("NOT_THREE_CELLS");
        }
        if (number.length() > LONGEST_CELL) {
            throw new UselessLineException("TOO_LONG");
        }
        long digits = plan.digits(number);
        Optional<FeedEvent> event = FeedEvent.read(CsvLines.cell(line, 1));
        if (event.isEmpty()) {
            throw new UselessLineException("UNKNOWN_EVENT");
        }
        if (event.get().isAboutDirectories() && !isLandline(digits)) {
            throw new UselessLineException("NOT_A_LANDLINE");
        }
        return new FeedLine(digits, day(CsvLines.cell(line, 2)), event.get());
    }

    /** Mobile numbers begin with 3, landlines with 0. */
    private static boolean isLandline(long digits) {
        return Long.toString(digits).startsWith("390");
    }

    private LocalDate day(String text) throws UselessLineException {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new UselessLineException("NOT_A_DATE");
        }
        if (day.isAfter(today)) {
            throw new UselessLineException("FUTURE");
        }
        if (day.isBefore(FeedLine.FIRST_DAY)) {
            throw new UselessLineException("TOO_EARLY");
        }
        return day;
    }
}
