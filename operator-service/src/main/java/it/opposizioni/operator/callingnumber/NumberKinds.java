package it.opposizioni.operator.callingnumber;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which numbers can be declared, and of which kind they are; a table of data ({@code calling-number-kinds.csv}). */
public final class NumberKinds {

    private static final String RESERVED = "RESERVED";
    private static final Text FOREIGN =
            Text.of("Si dichiarano solo numeri italiani.", "Only Italian numbers can be declared.");
    private static final Text NOT_SHOWN = Text.of(
            "Questo numero breve non può apparire come chiamante.", "This short number cannot be shown as a caller.");
    private static final Text NOT_YET =
            Text.of("Questo numero si può dichiarare dal %s.", "This number can be declared from %s.");
    private static final Text ENDS_BEFORE =
            Text.of("L'ultimo numero viene prima del primo.", "The last number comes before the first.");
    private static final Text UNLIKE = Text.of(
            "Primo e ultimo numero devono avere la stessa lunghezza e lo stesso tipo.",
            "The first and the last number must have the same length and be of the same kind.");
    private static final Text TOO_LARGE = Text.of(
            "Un intervallo può avere al massimo %s numeri: dividilo.",
            "A range can have at most %s numbers: divide it.");

    /** @param from the first day on which it can be declared; null for always */
    private record Row(String kind, Pattern digits, LocalDate from) {}

    private final List<Row> table;
    private final long largestRange;

    NumberKinds(String table, long largestRange) {
        this.table =
                CsvReader.builder()
                        .fieldSeparator(';')
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofCsvRecord(table)
                        .stream()
                        .map(NumberKinds::row)
                        .toList();
        this.largestRange = largestRange;
    }

    static NumberKinds shipped(long largestRange) {
        try (InputStream file = NumberKinds.class.getResourceAsStream("/calling-number-kinds.csv")) {
            return new NumberKinds(new String(file.readAllBytes(), StandardCharsets.UTF_8), largestRange);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(CsvRecord line) {
        String kind = line.getField(0).equals(RESERVED)
                ? RESERVED
                : CallingNumberKind.valueOf(line.getField(0)).name();
        String from = line.getField(2);
        return new Row(kind, Pattern.compile(line.getField(1)), from.isEmpty() ? null : LocalDate.parse(from));
    }

    /**
     * @param last null for a single number
     * @param pointers of the fields that are wrong: of the first number and of the last
     * @throws DomainException 422 that names what cannot be declared, and why
     */
    public Declarable read(String first, String last, LocalDate today, String... pointers) {
        ShownNumber from = number(first, pointers[0]);
        ShownNumber until = last == null || last.isBlank() ? from : number(last, pointers[1]);
        Optional<Row> row = rowOf(from, today, pointers[0]);
        if (!until.equals(from)) {
            requireRange(from, until, row, today, pointers[1]);
        }
        NumberRange range = new NumberRange(from.digits(), until.digits());
        CallingNumberKind ordinary = range.isSingle() ? CallingNumberKind.SINGLE : CallingNumberKind.RANGE;
        return new Declarable(
                range, row.map(r -> CallingNumberKind.valueOf(r.kind)).orElse(ordinary));
    }

    private static ShownNumber number(String spelling, String pointer) {
        try {
            return ShownNumber.parse(spelling);
        } catch (InvalidPhoneNumberException e) {
            throw DomainException.invalid(pointer, e.code(), e.detail());
        }
    }

    private Optional<Row> rowOf(ShownNumber number, LocalDate today, String pointer) {
        if (!number.isItalian()) {
            throw DomainException.invalid(pointer, "FOREIGN", FOREIGN);
        }
        String digits = Long.toString(number.digits());
        Optional<Row> row =
                table.stream().filter(r -> r.digits.matcher(digits).matches()).findFirst();
        row.ifPresent(r -> {
            if (r.kind.equals(RESERVED)) {
                throw DomainException.invalid(pointer, "NOT_DECLARABLE", NOT_SHOWN);
            }
            if (r.from != null && today.isBefore(r.from)) {
                throw DomainException.invalid(pointer, "NOT_YET", NOT_YET.with(r.from));
            }
        });
        return row;
    }

    private void requireRange(ShownNumber from, ShownNumber until, Optional<Row> row, LocalDate today, String pointer) {
        if (until.compareTo(from) < 0) {
            throw DomainException.invalid(pointer, "ENDS_BEFORE_IT_BEGINS", ENDS_BEFORE);
        }
        boolean alike = Long.toString(from.digits()).length()
                        == Long.toString(until.digits()).length()
                && kindOfLine(from) == kindOfLine(until)
                && rowOf(until, today, pointer).equals(row);
        if (!alike) {
            throw DomainException.invalid(pointer, "UNLIKE", UNLIKE);
        }
        if (until.digits() - from.digits() >= largestRange) {
            throw DomainException.invalid(pointer, "RANGE_TOO_LARGE", TOO_LARGE.with(largestRange));
        }
        // among short codes one in the middle can be of another kind, or an emergency's
        for (long code = from.digits() + 1; from.isShortCode() && code < until.digits(); code++) {
            if (!rowOf(new ShownNumber(code), today, pointer).equals(row)) {
                throw DomainException.invalid(pointer, "UNLIKE", UNLIKE);
            }
        }
    }

    private static PhoneNumber.Kind kindOfLine(ShownNumber number) {
        return number.isShortCode()
                ? PhoneNumber.Kind.SERVICE
                : PhoneNumber.ofDigits(number.digits()).kind();
    }
}
