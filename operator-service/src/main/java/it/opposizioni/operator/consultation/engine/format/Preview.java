package it.opposizioni.operator.consultation.engine.format;

import it.opposizioni.operator.consultation.engine.record.Delimiter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The beginning of a list, so that its sender can say which column holds the numbers. */
@Schema(name = "ListPreview")
public record Preview(
        ListFormat format,
        ListEncoding encoding,

        @Schema(
                description =
                        "What stands between the columns: what was asked for, or else what was detected; null when that is"
                                + " nothing, because there is only one column",
                nullable = true)
        String delimiter,

        @Schema(description = "The first line is a header, as it seems")
        boolean header,

        @Schema(
                description = "The column whose cells are most often telephone numbers, from 0; null when none has any",
                nullable = true)
        Integer suggestedColumn,

        @Schema(
                description =
                        "All columns that hold telephone numbers in a tenth of their cells or more, from 0. One of them is"
                                + " compared; the numbers of the others are counted as otherNumbers")
        List<Integer> numberColumns,

        List<Column> columns,

        @Schema(description = "Up to five lines after the header, cell by cell; long cells are cut")
        List<List<String>> rows) {

    public Preview {
        // null in those that were written down before it was there
        numberColumns = numberColumns == null ? List.of() : List.copyOf(numberColumns);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Whether its columns are split just there. */
    public boolean isSplitBy(Delimiter other) {
        return delimiter != null && delimiter.charAt(0) == other.character();
    }

    /** One column of the list. */
    @Schema(name = "ListColumn")
    public record Column(
            int index,

            @Schema(description = "As the header calls it; null without a header", nullable = true)
            String name,

            @Schema(description = "The share of the sampled cells that are telephone numbers, 0 to 1")
            double numbers) {}
}
