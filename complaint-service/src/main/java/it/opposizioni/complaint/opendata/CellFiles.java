package it.opposizioni.complaint.opendata;

import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.complaint.Product;
import it.opposizioni.complaint.numbering.CalledArea;
import it.opposizioni.complaint.opendata.parquet.ParquetTable;
import it.opposizioni.kit.phone.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The cells as files, all of the same columns, and what the columns mean. */
final class CellFiles {

    private static final String HEADER = "week,kind,sector,area,declaration,outcome,calls,people\r\n";

    private static final ParquetTable<CallCell> PARQUET = new ParquetTable<CallCell>()
            .date("week", CallCell::week)
            .text("kind", CallCell::kind)
            .text("sector", CallCell::sector)
            .text("area", CallCell::area)
            .text("declaration", CallCell::declaration)
            .text("outcome", CallCell::outcome)
            .whole("calls", CallCell::calls)
            .whole("people", CallCell::people);

    private CellFiles() {}

    /** Only dates, our own names and numbers: nothing that would need quotes, or that a spreadsheet would run. */
    static String csv(List<CallCell> cells) {
        StringBuilder csv = new StringBuilder(HEADER);
        cells.forEach(cell -> csv.append(cell.week())
                .append(',')
                .append(cell.kind())
                .append(',')
                .append(cell.sector())
                .append(',')
                .append(cell.area())
                .append(',')
                .append(cell.declaration())
                .append(',')
                .append(cell.outcome())
                .append(',')
                .append(cell.calls())
                .append(',')
                .append(cell.people())
                .append("\r\n"));
        return csv.toString();
    }

    static byte[] parquet(List<CallCell> cells) {
        return PARQUET.file(cells);
    }

    /** A Table Schema (specs.frictionlessdata.io), which tools read as well as people. */
    static Map<String, Object> schema() {
        return Map.of(
                "title",
                "Reported unwanted calls in Italy, by week",
                "description",
                "Calls that are alike, reported in one week by at least five people. NOT_SHOWN stands for a property that would"
                        + " make the row smaller; calls whose row would still be smaller are left out. No call is in two rows.",
                "licenses",
                List.of(Map.of("name", "CC-BY-4.0", "path", "https://creativecommons.org/licenses/by/4.0/")),
                "primaryKey",
                List.of("week", "kind", "sector", "area", "declaration", "outcome"),
                "fields",
                List.of(
                        field("week", "date", "Monday of the week in which the calls were reported, in Rome"),
                        named("kind", "How they sounded: a person, a recorded voice, silence", CallKind.values()),
                        named("sector", "What was offered", Product.values()),
                        named(
                                "area",
                                "Where the called lines are: the region of landlines, by area code; or mobile",
                                Stream.<Enum<?>>concat(
                                                Arrays.stream(Region.values()), Arrays.stream(CalledArea.values()))
                                        .toArray(Enum<?>[]::new)),
                        named(
                                "declaration",
                                "Whether an operator had declared a number that called. Found for each complaint as a whole: all of"
                                        + " its calls have the same value, but NO_NUMBER is of the call",
                                ReportedCall.Declaration.values()),
                        named(
                                "outcome",
                                "How the complaints ended; OPEN while they have not",
                                ReportedCall.Outcome.values()),
                        field("calls", "integer", "How many calls"),
                        field("people", "integer", "How many people reported them: at least 5")));
    }

    private static Map<String, Object> field(String name, String type, String description) {
        return Map.of("name", name, "type", type, "description", description);
    }

    private static Map<String, Object> named(String name, String description, Enum<?>... values) {
        List<String> names = new ArrayList<>();
        Arrays.stream(values).map(Enum::name).forEach(names::add);
        names.add(ReportedCall.NOT_SHOWN);
        return Map.of("name", name, "type", "string", "description", description, "constraints", Map.of("enum", names));
    }
}
