package it.opposizioni.registry.legacyimport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.legacyimport.LinePlan.NoLineException;
import it.opposizioni.registry.legacyimport.NumberList.InvalidLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads a list of numbers from a stream: the first cell of every line, in any usual spelling, after an optional header. Memory
 * grows by 8 bytes a number. What is no text at all is refused as soon as it shows.
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
    private static final Text TOO_MANY =
            Text.of("Il file supera i %s numeri: dividilo.", "The file has more than %s numbers: split it.");

    private final int mostNumbers;
    private final LinePlan plan = new LinePlan();

    private long[] digits = new long[1024];
    private int count;
    private long received;
    private long invalidLines;
    private final List<InvalidLine> invalid = new ArrayList<>();

    NumberListReader(int mostNumbers) {
        this.mostNumbers = mostNumbers;
    }

    /** @throws DomainException 413 or 422 when the file is too long or no list */
    NumberList read(InputStream file) throws IOException {
        MessageDigest sha256 = sha256();
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .quoteCharacter(NO_QUOTES)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .ofCsvRecord(new ListTextStream(new DigestInputStream(file, sha256)))) {
            lines.forEach(this::accept);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            // the parser wraps the refusal of ListTextStream
            throw e.getCause() instanceof DomainException refused ? refused : e;
        }
        if (count == 0) {
            throw new DomainException(RegistryProblems.NOT_A_NUMBER_LIST, NO_NUMBER);
        }
        String digest = HexFormat.of().formatHex(sha256.digest());
        return NumberList.of(digits, count, received, invalidLines, invalid, digest);
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
            add(plan.digits(text));
        } catch (NoLineException e) {
            reject(e.code(), line);
        }
    }

    private void add(long number) {
        if (count == mostNumbers) {
            throw new DomainException(CommonProblems.TOO_LARGE, TOO_MANY.with(mostNumbers));
        }
        if (count == digits.length) {
            digits = Arrays.copyOf(digits, Math.min(mostNumbers, count * 2));
        }
        digits[count++] = number;
    }

    private void reject(String code, long line) {
        invalidLines++;
        if (invalid.size() < INVALID_SHOWN) {
            invalid.add(new InvalidLine(line, code));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
