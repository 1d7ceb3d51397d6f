package it.opposizioni.registry.numberlist;

import de.siegmar.fastcsv.reader.CsvRecord;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.bulk.CsvLines;
import it.opposizioni.registry.medium.Medium;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The numbers of a file: the first column of each line that is not empty; a header has no digit. What a line opposes is said by a column of the
 * header, or of the list as a whole. A list that asks for something else is about whole numbers, and has no such column.
 */
public final class ListReader {

    static final int MOST = 10_000;

    /** Ten thousand lines with some columns. */
    private static final int LARGEST = 2_000_000;

    /** Of a line; what is longer is no number. */
    private static final int LONGEST = 60;

    private static final Text TOO_LARGE =
            Text.of("Il file può avere al massimo 2 MB.", "A file can have at most 2 MB.");
    private static final Text TOO_MANY =
            Text.of("Il file ha più di %s numeri: dividilo.", "The file has more than %s numbers: split it.");
    private static final Text NONE = Text.of(
            "Nella prima colonna del file non c’è nessun numero di linea italiana.",
            "The first column of the file has no number of an Italian line.");

    private final List<SentLines.Line> found = new ArrayList<>();

    /** What the lines oppose that say nothing of their own. */
    private final List<Medium> media;

    private Optional<MediaColumn> ownMedia = Optional.empty();

    private ListReader(List<Medium> media) {
        this.media = media;
    }

    /**
     * @param media what the lines oppose that say nothing of their own; none where they are to oppose nothing
     * @throws DomainException 413 or 422 for what is too large, no text, or has no number of a line
     */
    public static SentLines read(InputStream file, List<Medium> media) throws IOException {
        byte[] bytes = file.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new DomainException(CommonProblems.TOO_LARGE, TOO_LARGE);
        }
        ListReader reader = new ListReader(media);
        CsvLines.read(new ByteArrayInputStream(bytes), reader::add);
        SentLines lines = SentLines.of(reader.found);
        if (lines.pending(1).isEmpty()) {
            throw new DomainException(RegistryProblems.NOT_A_NUMBER_LIST, NONE);
        }
        return lines;
    }

    private void add(CsvRecord line) {
        String cell = firstCell(line);
        boolean header = found.isEmpty() && cell.chars().noneMatch(Character::isDigit);
        if (header) {
            ownMedia = MediaColumn.in(line).or(() -> ownMedia);
        }
        if (cell.isEmpty() || header) {
            return;
        }
        if (found.size() == MOST) {
            throw DomainException.invalid("", "TOO_MANY_LINES", TOO_MANY.withAmount(MOST));
        }
        if (media.isEmpty()) {
            MediaColumn.refuseAny(line, ownMedia);
        } else if (ownMedia.isEmpty()) {
            MediaColumn.refuseWithoutHeader(line);
        }
        List<Medium> opposed = ownMedia.map(column -> column.read(line, media)).orElse(media);
        found.add(new SentLines.Line((int) line.getStartingLineNumber(), cell, opposed, null));
    }

    private static String firstCell(CsvRecord line) {
        String cell = CsvLines.cell(line, 0).replaceAll("\\p{C}", "").strip();
        return cell.length() <= LONGEST ? cell : cell.substring(0, LONGEST);
    }
}
