package it.opposizioni.operator.consultation.engine.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a file of callable contacts as its receiver may, and returns the first opposed number that one of them would find in the
 * column. Knows nothing of how lists are compared. The readers differ in
 *
 * <ul>
 *   <li>the separator: the usual four, independent of the list;
 *   <li>quotes: those of spreadsheets and programming languages, those of LibreOffice (where a quote closes only before a separator
 *       or a line end; with the list's separator), or none;
 *   <li>line ends: LF, CRLF and CR, or also every other that Unicode and programming languages know; outside of quotes, or everywhere.
 * </ul>
 */
final class CallableReaders {

    private static final Set<Long> OPPOSED = new HashSet<>(HostileList.OPPOSED);

    /** Cells that were met before. */
    private static final Map<String, Boolean> KNOWN = new HashMap<>();

    private final String text;
    private final int column;
    private String found;

    private enum Quotes {
        NONE,
        USUAL,
        STRICT,
        /** A line end ends them. */
        IN_A_LINE
    }

    private enum LineEnd {
        USUAL,
        UNICODE,
        PYTHON
    }

    private CallableReaders(String text, int column) {
        this.text = text;
        this.column = column;
    }

    /** @return null when nobody finds one; else how it is read and what is found */
    static String opposedIn(String text, ListLayout layout) {
        CallableReaders readers = new CallableReaders(text, layout.column());
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            for (Quotes quotes : Quotes.values()) {
                // what is strict about the separator of somebody else is in quotes nearly always
                boolean known = quotes != Quotes.STRICT || separator == layout.delimiter();
                for (LineEnd lineEnd : LineEnd.values()) {
                    if (known && readers.read(separator, quotes, lineEnd)) {
                        return "split at '%s', quotes %s, lines %s: %s"
                                .formatted(separator, quotes, lineEnd, readers.found);
                    }
                }
            }
        }
        return null;
    }

    private boolean read(char separator, Quotes quotes, LineEnd lineEnd) {
        int field = 0;
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            char c = end ? '\n' : text.charAt(i);
            boolean endsLine = c == '\n' || c == '\r' || lineEnd != LineEnd.USUAL && endsLine(c, i, lineEnd);
            if (!end && quoted && !(endsLine && quotes == Quotes.IN_A_LINE)) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else if (c == '"') {
                    quoted = quotes == Quotes.STRICT && !closes(i + 1, separator);
                }
            } else if (endsLine || c == separator) {
                quoted = false;
                if (field == column && isOpposed(text.substring(start, i))) {
                    return true;
                }
                field = endsLine ? 0 : field + 1;
                start = i + 1;
            } else if (c == '"' && i == start && quotes != Quotes.NONE) {
                quoted = true;
            }
        }
        return false;
    }

    private boolean closes(int at, char separator) {
        return at == text.length()
                || text.charAt(at) == separator
                || text.charAt(at) == '\n'
                || text.charAt(at) == '\r';
    }

    /** Also NEL in one byte, and as a part of letters: nobody knows in which encoding the file is opened. */
    private boolean endsLine(char c, int at, LineEnd lineEnd) {
        return c == 0x0B
                || c == 0x0C
                || lineEnd == LineEnd.PYTHON && c >= 0x1C && c <= 0x1E
                || c == 0x85
                || (c == 0xA8 || c == 0xA9) && text.startsWith("\u00e2\u0080", at - 2);
    }

    private boolean isOpposed(String cell) {
        int digits = 0;
        for (int i = 0; i < cell.length(); i++) {
            digits += Character.isDigit(cell.charAt(i)) ? 1 : 0;
        }
        if (digits < 8 || digits > 16) {
            return false;
        }
        String bare = cell.replace("\"", "").strip();
        found = cell;
        if (KNOWN.size() > 100_000) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(bare, CallableReaders::isOpposedNumber);
    }

    private static boolean isOpposedNumber(String bare) {
        return Stream.of(bare, new String(bare.getBytes(ISO_8859_1), UTF_8))
                .flatMap(read -> PhoneNumber.tryParse(read).stream())
                .anyMatch(number -> OPPOSED.contains(number.digits()));
    }
}
