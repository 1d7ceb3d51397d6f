package it.opposizioni.operator.consultation.engine.list;

import it.opposizioni.operator.consultation.engine.record.ListLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The records of a list, cut a second time and in another way than the engine's, and those of its result: the same ones, each in one
 * part.
 */
final class ComparedRecords {

    private static final String BOM = "\u00ef\u00bb\u00bf";

    /** Apostrophes make records of a result longer than they came. */
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final HostileList list;
    private final ListCounts counts;
    private final boolean headed;
    private final List<String> sent;
    private String callableToRead;
    private String exemptedToRead;

    ComparedRecords(HostileList list, ListCounts counts) {
        this.list = list;
        this.counts = counts;
        this.sent = records(list.text(), list.longest());
        this.headed = sent.size() == counts.received() + 1;
    }

    String wrongIn(String callable, String opposed, String exempted, String invalid) {
        List<String> got = new ArrayList<>();
        List<String> callableRecords = records(callable, NO_LIMIT);
        List<String> opposedRecords = records(opposed, NO_LIMIT);
        List<String> exemptedRecords = records(exempted, NO_LIMIT).stream()
                .map(record -> record.replaceFirst("[,;|\t](?:\\d{4}-\\d\\d-\\d\\d|exempted_until|)$", ""))
                .toList();
        List<String> expected = new ArrayList<>(sent);
        callableToRead = withoutMark(callable);
        exemptedToRead = withoutMark(exempted);
        if (headed) {
            String header = sent.getFirst();
            for (List<String> part : List.of(callableRecords, opposedRecords, exemptedRecords)) {
                if (part.isEmpty() || !plain(part.getFirst()).equals(plain(header))) {
                    return "a part without the header";
                }
            }
            callableRecords = callableRecords.subList(1, callableRecords.size());
            opposedRecords = opposedRecords.subList(1, opposedRecords.size());
            exemptedRecords = exemptedRecords.subList(1, exemptedRecords.size());
            expected.removeFirst();
        }
        boolean counted = counts.received() == expected.size()
                && counts.callable() == callableRecords.size()
                && counts.opposed() == opposedRecords.size()
                && counts.exempted() == exemptedRecords.size()
                && counts.valid() == counts.callable() + counts.opposed() + counts.exempted()
                && counts.received() == counts.valid() + counts.invalid();
        if (!counted) {
            return counts + " and not " + expected.size() + ", " + callableRecords.size() + " callable, "
                    + opposedRecords.size() + " opposed";
        }
        got.addAll(callableRecords);
        got.addAll(opposedRecords);
        got.addAll(exemptedRecords);
        List<List<String>> refused = Rows.of(invalid, ',').rows();
        refused.subList(1, refused.size() - 1).forEach(row -> got.add(row.get(4)));
        List<String> there = sorted(got);
        List<String> wanted = sorted(expected);
        return there.equals(wanted) ? null : "records\n" + visible(there) + "\nand not\n" + visible(wanted);
    }

    /** What was written, without the header where there is one by the sender's word. */
    private static String withoutMark(String text) {
        return text.startsWith(BOM) ? text.substring(3) : text;
    }

    String callableToRead() {
        return callableToRead;
    }

    String exemptedToRead() {
        return exemptedToRead;
    }

    private static List<String> sorted(List<String> records) {
        List<String> plain =
                new ArrayList<>(records.stream().map(ComparedRecords::plain).toList());
        Collections.sort(plain);
        return plain;
    }

    private static List<String> visible(List<String> records) {
        return records.stream().map(HostileLists::visible).toList();
    }

    /** Apostrophes take the life out of formulas. */
    private static String plain(String record) {
        return record.replace("'", "");
    }

    private List<String> records(String text, int longest) {
        List<String> records = new ArrayList<>();
        int at = text.startsWith(BOM) ? 3 : 0;
        while (at < text.length()) {
            int end = recordEnd(text, at, longest);
            if (end < 0) {
                end = lineEnd(text, at);
            }
            String record = text.substring(at, end);
            if (!record.replace('\t', ' ').isBlank() || record.chars().anyMatch(c -> c != ' ' && c != '\t')) {
                records.add(record);
            }
            at = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return records;
    }

    /** @return -1 when quotes do not end before a separator or a line end */
    private int recordEnd(String text, int from, int longest) {
        char separator = list.layout().delimiter();
        boolean begins = true;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (begins && c == '"') {
                i = afterQuotes(text, i + 1);
                if (i < 0 || i - 1 - from >= longest) {
                    return -1;
                }
                if (i == text.length()) {
                    return i;
                }
                c = text.charAt(i);
                if (!endsLine(c) && !separates(c, separator)) {
                    return -1;
                }
            }
            if (endsLine(c)) {
                return i;
            }
            begins = separates(c, separator);
            separator = begins ? c : separator;
        }
        return text.length();
    }

    private static int afterQuotes(String text, int from) {
        int quote = text.indexOf('"', from);
        while (quote >= 0 && text.startsWith("\"\"", quote)) {
            quote = text.indexOf('"', quote + 2);
        }
        return quote < 0 ? -1 : quote + 1;
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !endsLine(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean separates(char c, char separator) {
        return separator == ListLayout.ANY ? c == ',' || c == ';' || c == '\t' : c == separator;
    }

    /** What splits this line, as its layout has it. */
    static char separatorOf(String line, ListLayout layout) {
        return layout.delimiter() != ListLayout.ANY
                ? layout.delimiter()
                : (char) line.chars()
                        .filter(c -> c == ',' || c == ';' || c == '\t')
                        .findFirst()
                        .orElse(',');
    }
}
