package it.opposizioni.operator.consultation.engine.format;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import it.opposizioni.operator.consultation.engine.record.Delimiter;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import java.util.List;
import java.util.function.Function;

/** One line of text with columns, for a preview; the comparison has its own, faster reader. */
final class DelimitedLine {

    private DelimitedLine() {}

    /**
     * What occurs in most lines; null when there is only one column.
     *
     * @param linesSplitBy the lines, which depend on it: quotes that hold a line end begin after one
     */
    static Character delimiterOf(Function<Delimiter, List<String>> linesSplitBy) {
        Character best = null;
        int most = 0;
        for (Delimiter candidate : Delimiter.values()) {
            char character = candidate.character();
            List<String> lines = linesSplitBy.apply(candidate);
            int lineCount = (int) lines.stream()
                    .filter(line -> cells(line, character, 2).size() > 1)
                    .count();
            if (lineCount > most && lineCount * 2 > lines.size()) {
                most = lineCount;
                best = character;
            }
        }
        return best;
    }

    /** @param delimiter null: the line is one cell */
    static List<String> cells(String line, Character delimiter, int most) {
        if (line.isEmpty()) {
            return List.of("");
        }
        CsvReader.CsvReaderBuilder csv = CsvReader.builder()
                .fieldSeparator(delimiter == null ? ListLayout.ANY : delimiter)
                .skipEmptyLines(false)
                .allowExtraCharsAfterClosingQuote(true);
        // by default a line with more than 16,384 cells is refused
        CsvRecordHandler any =
                CsvRecordHandler.builder().maxFields(line.length() + 1).build();
        List<String> cells = csv.build(any, line).iterator().next().getFields();
        return cells.subList(0, Math.min(most, cells.size()));
    }
}
