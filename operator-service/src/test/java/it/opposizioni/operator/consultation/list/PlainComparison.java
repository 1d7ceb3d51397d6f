package it.opposizioni.operator.consultation.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the list's description says (package-info), written a second time and as plainly as possible: strings, regular
 * expressions, a set. Shares no code with the engine but the words of the reasons.
 */
final class PlainComparison {

    private static final String BOM = "\u00ef\u00bb\u00bf";
    private static final Pattern QUOTED = Pattern.compile("^\"((?:[^\"]|\"\")*+)\"([^,;\t]*)");
    private static final Pattern BARE = Pattern.compile("^([^,;\t]*)");
    private static final String CELL = "([,;\t\r\n][ \"]*)";
    private static final String FORMULA = "(=|@|[+-](?=[^,;\t\r\n]*[^,;\t\r\n0-9 +\\-./()\"']))";

    final StringBuilder callable = new StringBuilder();
    final StringBuilder opposed = new StringBuilder();
    final StringBuilder invalid = new StringBuilder("line,code,motivo,reason,content\n");
    private long valid;
    private long duplicates;
    private long opposedCount;
    private long invalidCount;

    private final Set<Long> seen = new HashSet<>();
    private boolean first = true;

    ListCounts compare(byte[] list, Set<Long> register) {
        String text = new String(list, ISO_8859_1);
        if (text.startsWith(BOM)) {
            callable.append(BOM);
            opposed.append(BOM);
            text = text.substring(3);
        }
        long number = 0;
        for (String line : text.split("(?<=\n)")) {
            number++;
            String content = line.endsWith("\r\n")
                    ? line.substring(0, line.length() - 2)
                    : line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
            if (!content.matches("[ \t\r]*")) {
                record(number, line, content, register);
                first = false;
            }
        }
        return new ListCounts(
                valid + invalidCount, valid, duplicates, opposedCount, valid - opposedCount, 0, invalidCount);
    }

    private void record(long number, String line, String content, Set<Long> register) {
        boolean quoted = content.startsWith("\"");
        Matcher field = (quoted ? QUOTED : BARE).matcher(content);
        if (!field.find()) {
            reject(number, "UNCLOSED_QUOTE", content);
            return;
        }
        String spelling = quoted && field.group(2).isEmpty() ? field.group(1) : field.group();
        String columns = line.substring(field.end());
        if (!quotesClose(content.substring(field.end()))) {
            reject(number, "UNCLOSED_QUOTE", content);
            return;
        }
        try {
            long digits = PhoneNumber.parse(new String(spelling.getBytes(ISO_8859_1), UTF_8))
                    .digits();
            if (!Long.toString(digits).startsWith("39")) {
                reject(number, "FOREIGN", content);
                return;
            }
            valid++;
            duplicates += seen.add(digits) ? 0 : 1;
            boolean isOpposed = register.contains(digits);
            opposedCount += isOpposed ? 1 : 0;
            (isOpposed ? opposed : callable).append(field.group()).append(neutral(columns));
        } catch (InvalidPhoneNumberException e) {
            if (first && isHeader(spelling)) {
                String header = neutral("," + line).substring(1);
                callable.append(header);
                opposed.append(header);
            } else {
                reject(number, e.code(), content);
            }
        }
    }

    private static boolean quotesClose(String columns) {
        if (columns.isEmpty()) {
            return true;
        }
        String separator = Pattern.quote(columns.substring(0, 1));
        String left = columns.replaceAll(separator + "\"(?:[^\"]|\"\")*+\"", "closed");
        return !left.contains(columns.charAt(0) + "\"");
    }

    private static boolean isHeader(String spelling) {
        return spelling.matches("(?s).*[A-Za-z\\x80-\\xff].*")
                && spelling.replaceAll("[^0-9]", "").length() <= 3;
    }

    private void reject(long line, String code, String content) {
        var words = InvalidLine.valueOf(code).words();
        String cells = ",\"" + words.it() + "\",\"" + words.en() + "\",\"";
        invalid.append(line)
                .append(',')
                .append(code)
                .append(new String(cells.getBytes(UTF_8), ISO_8859_1))
                .append(neutral("," + content).substring(1).replace("\"", "\"\""))
                .append("\"\n");
        invalidCount++;
    }

    private static String neutral(String cells) {
        return cells.replaceAll(CELL + FORMULA, "$1'$2");
    }
}
