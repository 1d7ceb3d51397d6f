package it.opposizioni.portal.consultation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * The beginning of a list whose column is to be chosen.
 *
 * @param format CSV, TXT or XLSX
 * @param delimiter the character; null when none was detected
 * @param numberColumns all that hold telephone numbers, from 0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ListPreview(
        String format,
        String encoding,
        String delimiter,
        boolean header,
        Integer suggestedColumn,
        List<Integer> numberColumns,
        List<Column> columns,
        List<List<String>> rows) {

    /** @param numbers which share of the rows looked at has a number in this column, from 0 to 1 */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Column(int index, String name, double numbers) {}

    public ListPreview {
        numberColumns = numberColumns == null ? List.of() : List.copyOf(numberColumns);
        columns = columns == null ? List.of() : List.copyOf(columns);
        rows = rows == null ? List.of() : List.copyOf(rows);
    }

    public boolean isSpreadsheet() {
        return "XLSX".equals(format);
    }
}
