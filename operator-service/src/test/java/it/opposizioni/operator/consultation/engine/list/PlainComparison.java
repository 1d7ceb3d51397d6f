package it.opposizioni.operator.consultation.engine.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.operator.consultation.engine.record.InvalidLine;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.engine.record.ListLayout.Header;
import it.opposizioni.operator.consultation.screening.Screening;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the list's description says (package-info), written a second time and as plainly as possible: strings, regular
 * expressions, a set. Shares no code with the engine but the words of the reasons.
 */
final class PlainComparison {

    private static final String BOM = "\u00ef\u00bb\u00bf";
    private static final String BLANK =
            "(?:[\\x00-\\x20\\x7f\"\\x85\\xa0\\xad]|\\xc2[\\x85\\xa0\\xad]|\\xe2\\x80[\\x80-\\x8f\\xa8-\\xaf]"
                    + "|\\xe2\\x81[\\x9f-\\xaf]|\\xe3\\x80\\x80|\\xe1\\x9a\\x80|\\xe1\\xa0\\x8e|\\xef\\xbb\\xbf|\\xe3\\x85\\xa4|\\xef\\xbe\\xa0)*+";
    private static final String FORMULA =
            "(=|@|\\xef\\xbc[\\x9d\\xa0]|\\xef\\xb9[\\xa6\\xab]|\\xe2\\x81\\xbc|\\xe2\\x82\\x8c"
                    + "|(?:[+-]|\\xef\\xbc[\\x8b\\x8d]|\\xef\\xb9[\\xa2\\xa3]|\\xef\\xac\\xa9|\\xe2\\x88\\x92|\\xe2\\x81[\\xba\\xbb]"
                    + "|\\xe2\\x82[\\x8a\\x8b])(?=[^,;\t\r\n%1$s]*[^,;\t\r\n%1$s0-9 +\\-./()\"']))";
    private static final Pattern BREAK = Pattern.compile("[\\x0b\\x0c\\x1c-\\x1e]|\\xc2\\x85|\\xe2\\x80[\\xa8\\xa9]");
    private static final String UNICODE = "\r\n\\x0b\\x0c\\x85]|(?<=\\xe2\\x80)[\\xa8\\xa9]";
    private static final List<Pattern> CUTS = List.of(
            Pattern.compile("[\r\n]"), Pattern.compile("[" + UNICODE), Pattern.compile("[\\x1c-\\x1e" + UNICODE));
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final String QUOTED = "\"(?:[^\"]|\"\")*+\"(?=[\r\n%s]|\\z)";
    private static final String NOTHING = "";

    final StringBuilder callable = new StringBuilder();
    final StringBuilder opposed = new StringBuilder();
    final StringBuilder exempted = new StringBuilder();
    final StringBuilder invalid = new StringBuilder("line,code,motivo,reason,content\n");
    final TreeMap<Long, Screening> answers = new TreeMap<>();

    private final ListLayout layout;
    private final Set<Long> register;
    private final Map<Long, String> lastDays;
    private final Pattern formula;
    private final int longest;
    private long duplicates;
    long otherNumbers;
    private long[] counts = new long[Screening.values().length];
    private long invalidCount;
    private String separator;
    private boolean first = true;

    /**
     * @param lastDays of the numbers that this operator may call, empty for those without an end
     * @param longest bytes of a record
     */
    PlainComparison(ListLayout layout, Set<Long> register, Map<Long, String> lastDays, int longest) {
        this.longest = longest;
        this.layout = layout;
        this.register = register;
        this.lastDays = lastDays;
        boolean any = layout.delimiter() == ListLayout.ANY;
        this.separator = any ? "," : String.valueOf(layout.delimiter());
        this.formula =
                Pattern.compile("([,;\t\r\n%1$s]".formatted(separator) + BLANK + ")" + FORMULA.formatted(separator));
    }

    ListCounts compare(byte[] list) {
        String text = new String(list, ISO_8859_1);
        if (text.startsWith(BOM)) {
            Stream.of(callable, opposed, exempted).forEach(file -> file.append(BOM));
            text = text.substring(3);
        }
        long line = 1;
        for (int at = 0; at < text.length(); ) {
            List<String> cells = cells(text, at);
            String content = cells.isEmpty() ? firstLine(text, at) : join(cells, text, at);
            at += content.length();
            Matcher end = LINE_END.matcher(text).region(at, text.length());
            String lineEnd = end.lookingAt() ? end.group() : NOTHING;
            at += lineEnd.length();
            if (!content.matches("[ \t]*")) {
                record(line, cells, content, lineEnd);
                first = false;
            }
            line += 1
                    + (cells.isEmpty() ? 0 : LINE_END.matcher(content).results().count());
        }
        long valid = Arrays.stream(counts).sum();
        return new ListCounts(
                valid + invalidCount,
                valid,
                duplicates,
                counts[Screening.OPPOSED.ordinal()],
                counts[Screening.CALLABLE.ordinal()],
                counts[Screening.EXEMPTED.ordinal()],
                invalidCount);
    }

    private static String firstLine(String text, int from) {
        Matcher end = LINE_END.matcher(text);
        return text.substring(from, end.find(from) ? end.start() : text.length());
    }

    private static String join(List<String> cells, String text, int from) {
        int length = cells.stream().mapToInt(String::length).sum() + cells.size() - 1;
        return text.substring(from, from + length);
    }

    private void record(long number, List<String> cells, String content, String end) {
        if (cells.isEmpty()) {
            reject(number, "UNCLOSED_QUOTE", content);
            return;
        }
        if (BREAK.matcher(String.join(
                        ",", cells.stream().filter(c -> !c.startsWith("\"")).toList()))
                .find()) {
            reject(number, "LINE_SEPARATOR", content);
            return;
        }
        boolean exists = layout.column() < cells.size();
        String cell = exists ? cells.get(layout.column()) : NOTHING;
        String spelling = cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
        if (first
                && layout.header() == Header.PRESENT
                && !digitsShowOpposed(cell)
                && !showsOpposedToOthers(content, cells)) {
            header(content, end, cells);
            return;
        }
        try {
            long digits = PhoneNumber.parse(new String(spelling.getBytes(ISO_8859_1), UTF_8))
                    .digits();
            if (!Long.toString(digits).startsWith("39")) {
                reject(number, "FOREIGN", content);
                return;
            }
            if (answer(digits) != Screening.OPPOSED
                    && (continuesOpposed(digits, spelling) || isAmbiguous(content, cells))) {
                reject(number, "AMBIGUOUS", content);
                return;
            }
            int at = cells.subList(0, layout.column()).stream()
                    .mapToInt(c -> c.length() + 1)
                    .sum();
            String before = neutral("," + content.substring(0, at)).substring(1);
            accept(digits, before + cell + neutral(content.substring(at + cell.length())), content, cells, end);
        } catch (InvalidPhoneNumberException e) {
            if (first
                    && layout.header() == Header.AUTO
                    && isHeader(spelling)
                    && !digitsShowOpposed(cell)
                    && !showsOpposedToOthers(content, cells)) {
                header(content, end, cells);
            } else {
                reject(number, e.code(), content);
            }
        }
    }

    private boolean continuesOpposed(long digits, String spelling) {
        boolean apart = spelling.length() > 3
                && spelling.substring(spelling.length() - 3, spelling.length() - 1)
                        .matches(".*[./ -].*");
        return (apart || Long.toString(digits).length() > 12)
                && Stream.of(10, 100).anyMatch(more -> answer(digits / more) == Screening.OPPOSED);
    }

    private boolean digitsShowOpposed(String cell) {
        String digits = new String(cell.getBytes(ISO_8859_1), UTF_8)
                .codePoints()
                .map(c -> Character.digit(c, 10))
                .filter(digit -> digit >= 0)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
        return digits.length() <= 16
                && Stream.of(0, 1, 2)
                        .map(more -> digits.substring(0, Math.max(0, digits.length() - more)))
                        .filter(number -> number.length() >= 6)
                        .anyMatch(number -> answer(Long.parseLong(number)) == Screening.OPPOSED
                                || answer(Long.parseLong("39" + number)) == Screening.OPPOSED);
    }

    private Screening answer(long digits) {
        return !register.contains(digits)
                ? Screening.CALLABLE
                : lastDays.containsKey(digits) ? Screening.EXEMPTED : Screening.OPPOSED;
    }

    private void accept(long digits, String line, String content, List<String> cells, String end) {
        Screening answer = answer(digits);
        duplicates += answers.put(digits, answer) == null ? 0 : 1;
        counts[answer.ordinal()]++;
        for (int i = 0; i < cells.size(); i++) {
            otherNumbers += i != layout.column() && looksLikeANumber(cells.get(i)) ? 1 : 0;
        }
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

    private static boolean looksLikeANumber(String cell) {
        String text = cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
        if (!text.matches(" *\\+?[0-9 ./()-]*[0-9]") || text.length() < 9 || text.length() > 40) {
            return false;
        }
        String digits = text.replaceAll("[^0-9]", NOTHING);
        String national = digits.replaceFirst(text.strip().startsWith("+") ? "^39" : "^0039", NOTHING);
        return national.matches("[03][0-9]{8,9}")
                && (!text.strip().startsWith("+") || digits.startsWith("39"))
                && PhoneNumber.tryParse("+39" + national)
                        .filter(number -> number.digits() == Long.parseLong("39" + national))
                        .isPresent();
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

    /** Of the record that begins there; empty when its quotes do not close. */
    private List<String> cells(String text, int from) {
        String separators = layout.delimiter() == ListLayout.ANY ? ",;\t" : separator;
        List<String> cells = new ArrayList<>();
        for (int at = from; ; at++) {
            boolean quoted = text.startsWith("\"", at);
            String form = quoted ? QUOTED.formatted(separators) : "[^\r\n%s]*+".formatted(separators);
            Matcher cell = Pattern.compile(form).matcher(text).region(at, text.length());
            if (!cell.lookingAt() || quoted && cell.end() - 1 - from >= longest) {
                return List.of();
            }
            cells.add(cell.group());
            at = cell.end();
            if (at == text.length() || separators.indexOf(text.charAt(at)) < 0) {
                return cells;
            }
            separators = text.substring(at, at + 1);
        }
    }

    /** Whether anybody who cuts or splits it in another way would find an opposed number in the column. */
    private boolean isAmbiguous(String content, List<String> cells) {
        return isDoubtful(content, cells) && showsOpposedToOthers(content, cells);
    }

    private boolean showsOpposedToOthers(String content, List<String> cells) {
        String own = cells.size() > 1 ? separatorOf(content, cells) : separator;
        for (char other : (",;\t|" + (layout.delimiter() == ListLayout.ANY ? NOTHING : separator)).toCharArray()) {
            boolean foreign = cells.size() > 1 || layout.delimiter() != ListLayout.ANY ? own.charAt(0) != other : true;
            for (Pattern cut : CUTS) {
                for (String fragment : cut.split(content, -1)) {
                    if (shows(List.of(List.of(fragment.split(Pattern.quote("" + other), -1))))
                            || shows(Rows.of(fragment, other).rows())) {
                        return true;
                    }
                }
                boolean anotherReading = foreign
                        || cut != CUTS.getFirst() && cut.matcher(content).find();
                for (boolean strict : foreign ? new boolean[] {false} : new boolean[] {false, true}) {
                    Rows whole = Rows.of(content, other, cut, strict);
                    if (anotherReading && (shows(whole.rows()) || whole.quotesOpen() && layout.column() > 0)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isDoubtful(String content, List<String> cells) {
        long separators = Pattern.compile("[,;\t|%s]".formatted(separator))
                .matcher(content)
                .results()
                .count();
        return CUTS.getLast().matcher(content).find()
                || (layout.column() == 0 ? content.indexOf('\t') >= 0 : separators >= cells.size());
    }

    private boolean shows(List<List<String>> rows) {
        return rows.stream()
                .filter(row -> row.size() > layout.column())
                .map(row ->
                        row.get(layout.column()).replaceAll("[\"\r\n]", NOTHING).trim())
                .anyMatch(cell -> Stream.of(ISO_8859_1, UTF_8)
                        .flatMap(charset ->
                                PhoneNumber.tryParse(new String(cell.getBytes(ISO_8859_1), charset)).stream())
                        .anyMatch(number -> answer(number.digits()) == Screening.OPPOSED));
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
