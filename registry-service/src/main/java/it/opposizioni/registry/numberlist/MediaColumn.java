package it.opposizioni.registry.numberlist;

import de.siegmar.fastcsv.reader.CsvRecord;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.bulk.CsvLines;
import it.opposizioni.registry.medium.Medium;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The column of a file that says what each line opposes. Most files have none.
 *
 * @param at its place, from 0
 */
record MediaColumn(int at) {

    private static final Set<String> HEADERS = Set.of("media", "medium", "mezzo", "mezzi");

    private static final Map<String, Medium> WORDS = Map.of(
            "telephone", Medium.TELEPHONE,
            "phone", Medium.TELEPHONE,
            "telefono", Medium.TELEPHONE,
            "post", Medium.POST,
            "posta", Medium.POST);

    private static final Set<String> BETWEEN = Set.of("and", "e");

    private static final Text UNKNOWN = Text.of(
            "Riga %s, «mezzi»: scrivi telefono, posta, oppure telefono e posta.",
            "Line %s, “media”: write telephone, post, or telephone and post.");

    private static final Text NO_HEADER = Text.of(
            "Riga %s: una colonna dice telefono o posta, ma l’intestazione non la chiama «mezzi».",
            "Line %s: a column says telephone or post, but the header does not call it “media”.");

    private static final Text NOT_HERE = Text.of(
            "Riga %s: la richiesta vale per tutto il numero. Togli la colonna che dice telefono o posta.",
            "Line %s: the request is about the whole number. Remove the column that says telephone or post.");

    /** Behind the numbers, which have the first one. */
    static Optional<MediaColumn> in(CsvRecord header) {
        return IntStream.range(1, header.getFieldCount())
                .filter(i -> HEADERS.contains(word(header, i)))
                .mapToObj(MediaColumn::new)
                .findFirst();
    }

    /**
     * For a file whose header has no such column.
     *
     * @throws DomainException 422 when a cell of the line says all the same what it opposes: it would be passed over
     */
    static void refuseWithoutHeader(CsvRecord line) {
        if (isSaidBy(line)) {
            throw DomainException.invalid("", "MEDIA_WITHOUT_HEADER", NO_HEADER.with(line.getStartingLineNumber()));
        }
    }

    /**
     * For a file about whole numbers.
     *
     * @param own the column that the header has all the same
     * @throws DomainException 422 when it has one, or a cell of the line says telephone or post: somebody wanted one of the two
     */
    static void refuseAny(CsvRecord line, Optional<MediaColumn> own) {
        if (own.isPresent() || isSaidBy(line)) {
            throw DomainException.invalid("", "MEDIA_NOT_HERE", NOT_HERE.with(line.getStartingLineNumber()));
        }
    }

    private static boolean isSaidBy(CsvRecord line) {
        return IntStream.range(1, line.getFieldCount()).anyMatch(i -> isKnown(words(word(line, i))));
    }

    /**
     * @param otherwise what a line opposes whose cell is empty
     * @throws DomainException 422 for other words, and for a cell that a separator within quotes has cut
     */
    List<Medium> read(CsvRecord line, List<Medium> otherwise) {
        String cell = word(line, at);
        if (cell.isEmpty()) {
            return otherwise;
        }
        List<String> words = words(cell);
        if (!isKnown(words) || isCut(line.getField(at))) {
            throw DomainException.invalid("", "UNKNOWN_MEDIUM", UNKNOWN.with(line.getStartingLineNumber()));
        }
        List<Medium> named = words.stream().map(WORDS::get).toList();
        return Medium.of(named.contains(Medium.TELEPHONE), named.contains(Medium.POST));
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && !BETWEEN.contains(word))
                .toList();
    }

    private static boolean isKnown(List<String> words) {
        return !words.isEmpty() && WORDS.keySet().containsAll(words);
    }

    /** Quotes are text here, so that half of a quoted cell keeps one of the two. */
    private static boolean isCut(String field) {
        return field.chars().filter(each -> each == '"').count() % 2 == 1;
    }

    private static String word(CsvRecord line, int at) {
        return CsvLines.cell(line, at).toLowerCase(Locale.ROOT);
    }
}
