package it.opposizioni.operator.consultation.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.operator.consultation.answers.Answer;
import it.opposizioni.operator.consultation.list.ListLayout.Header;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the list's description says (package-info), written a second time and as plainly as possible: strings, regular
 * expressions, a set. Shares no code with the engine but the words of the reasons.
 */
final class PlainComparison {

    private static final String BOM = "\u00ef\u00bb\u00bf";
    private static final String FORMULA = "(=|@|[+-](?=[^,;\t\r\n%1$s]*[^,;\t\r\n%1$s0-9 +\\-./()\"']))";
    private static final String NOTHING = "";

    final StringBuilder callable = new StringBuilder();
    final StringBuilder opposed = new StringBuilder();
    final StringBuilder exempted = new StringBuilder();
    final StringBuilder invalid = new StringBuilder("line,code,motivo,reason,content\n");
    final TreeMap<Long, Answer> answers = new TreeMap<>();

    private final ListLayout layout;
    private final Set<Long> register;
    private final Map<Long, String> lastDays;
    private final Pattern formula;
    private long duplicates;
    private long[] counts = new long[Answer.values().length];
    private long invalidCount;
    private String separator;
    private boolean first = true;

    /** @param lastDays of the numbers that this operator may call, empty for those without an end */
    PlainComparison(ListLayout layout, Set<Long> register, Map<Long, String> lastDays) {
        this.layout = layout;
        this.register = register;
        this.lastDays = lastDays;
        boolean any = layout.delimiter() == ListLayout.ANY;
        this.separator = any ? "," : String.valueOf(layout.delimiter());
        this.formula = Pattern.compile("([,;\t\r\n%1$s][ \"]*)".formatted(separator) + FORMULA.formatted(separator));
    }

    ListCounts compare(byte[] list) {
        String text = new String(list, ISO_8859_1);
        if (text.startsWith(BOM)) {
            Stream.of(callable, opposed, exempted).forEach(file -> file.append(BOM));
            text = text.substring(3);
        }
        long number = 0;
        for (String line : text.split("(?<=\n)")) {
            number++;
            String end = line.endsWith("\r\n") ? "\r\n" : line.endsWith("\n") ? "\n" : NOTHING;
            String content = line.substring(0, line.length() - end.length());
            if (!content.matches("[ \t\r]*")) {
                record(number, content, end);
                first = false;
            }
        }
        long valid = Arrays.stream(counts).sum();
        return new ListCounts(
                valid + invalidCount,
                valid,
                duplicates,
                counts[Answer.OPPOSED.ordinal()],
                counts[Answer.CALLABLE.ordinal()],
                counts[Answer.EXEMPTED.ordinal()],
                invalidCount);
    }

    private void record(long number, String content, String end) {
        List<String> cells = cells(content);
        boolean exists = layout.column() < cells.size();
        String cell = exists ? cells.get(layout.column()) : NOTHING;
        String spelling = cell.matches("(?s)\"(?:[^\"]|\"\")*+\"") ? cell.substring(1, cell.length() - 1) : cell;
        if (first && layout.header() == Header.PRESENT) {
            header(content, end, cells);
            return;
        }
        if (cells.isEmpty()) {
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
            int at = cells.subList(0, layout.column()).stream()
                    .mapToInt(c -> c.length() + 1)
                    .sum();
            String before = neutral("," + content.substring(0, at)).substring(1);
            accept(digits, before + cell + neutral(content.substring(at + cell.length())), content, cells, end);
        } catch (InvalidPhoneNumberException e) {
            if (first && layout.header() == Header.AUTO && isHeader(spelling)) {
                header(content, end, cells);
            } else {
                reject(number, e.code(), content);
            }
        }
    }

    private void accept(long digits, String line, String content, List<String> cells, String end) {
        Answer answer = !register.contains(digits)
                ? Answer.CALLABLE
                : lastDays.containsKey(digits) ? Answer.EXEMPTED : Answer.OPPOSED;
        duplicates += answers.put(digits, answer) == null ? 0 : 1;
        counts[answer.ordinal()]++;
        switch (answer) {
            case CALLABLE -> callable.append(line).append(end);
            case OPPOSED -> opposed.append(line).append(end);
            case EXEMPTED -> {
                exempted.append(line);
                exempted.append(separatorOf(content, cells))
                        .append(lastDays.get(digits))
                        .append(end);
            }
        }
    }

    private void header(String content, String end, List<String> cells) {
        String names = neutral("," + content).substring(1);
        Stream.of(callable, opposed).forEach(file -> file.append(names).append(end));
        separator = separatorOf(content, cells);
        exempted.append(names).append(separator).append("exempted_until").append(end);
    }

    private String separatorOf(String content, List<String> cells) {
        return cells.size() > 1 ? content.substring(cells.getFirst().length()).substring(0, 1) : separator;
    }

    /** Empty when the quotes do not close. */
    private List<String> cells(String content) {
        String separators = layout.delimiter() == ListLayout.ANY ? ",;\t" : separator;
        List<String> cells = new ArrayList<>();
        for (int at = 0; at <= content.length(); at++) {
            String quotes = content.startsWith("\"", at) ? "\"(?:[^\"]|\"\")*+\"" : NOTHING;
            Matcher cell = Pattern.compile(quotes + "[^" + separators + "]*").matcher(content);
            if (!cell.find(at) || cell.start() != at) {
                return List.of();
            }
            cells.add(cell.group());
            at = cell.end();
            if (at < content.length()) {
                separators = content.substring(at, at + 1);
            }
        }
        return cells;
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

    private String neutral(String cells) {
        return formula.matcher(cells).replaceAll("$1'$2");
    }
}
