package it.opposizioni.operator.consultation.engine.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One line of text with columns, for people to look at; the comparison has its own, faster reading. */
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
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length() && cells.size() < most; i++) {
            char c = line.charAt(i);
            if (c == '"' && (quoted || cell.isEmpty())) {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && delimiter != null && c == delimiter) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (cells.size() < most) {
            cells.add(cell.toString());
        }
        return cells;
    }
}
