package it.opposizioni.registry.numberlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.desk.NumberList.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The lines of a list, each with what became of it. They are kept as two texts: what was sent never changes, and is encrypted; the outcomes are
 * words in the same order.
 */
record SentLines(List<Line> all) {

    private static final String END = "\n";
    private static final String AFTER_PLACE = "\t";
    private static final String NEXT = ",";

    /** Spreadsheets take nothing that begins so for a formula. */
    private static final String TEXT = "'";

    /**
     * One line.
     *
     * @param line its place in the file, from 1
     * @param number normalised where it is one, else as it came
     * @param outcome absent while the list waits
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NumberListLine")
    record Line(int line, String number, Outcome outcome) {

        Line became(Outcome known) {
            return new Line(line, number, known);
        }
    }

    SentLines {
        all = List.copyOf(all);
    }

    /** What can be told before anybody looks at the register: what is no number, no line, or stands further up. */
    static SentLines of(List<Line> read) {
        Set<PhoneNumber> seen = new HashSet<>();
        return new SentLines(read.stream()
                .map(line -> {
                    Optional<PhoneNumber> number = PhoneNumber.tryParse(line.number());
                    return number.map(found -> new Line(
                                    line.line(),
                                    found.e164(),
                                    !found.isSubscriberLine()
                                            ? Outcome.NOT_A_LINE
                                            : seen.add(found) ? null : Outcome.TWICE))
                            .orElseGet(() -> line.became(Outcome.NOT_A_NUMBER));
                })
                .toList());
    }

    static SentLines stored(String content, String outcomes) {
        String[] lines = content.split(END);
        String[] words = outcomes.split(NEXT, -1);
        List<Line> read = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String[] parts = lines[i].split(AFTER_PLACE, 2);
            read.add(new Line(
                    Integer.parseInt(parts[0]), parts[1], words[i].isEmpty() ? null : Outcome.valueOf(words[i])));
        }
        return new SentLines(read);
    }

    String content() {
        return all.stream()
                .map(line -> line.line() + AFTER_PLACE + line.number())
                .collect(Collectors.joining(END));
    }

    String outcomes() {
        return all.stream()
                .map(line -> line.outcome() == null ? "" : line.outcome().name())
                .collect(Collectors.joining(NEXT));
    }

    /** The first ones about which nothing is known yet. */
    List<String> pending(int most) {
        return all.stream()
                .filter(line -> line.outcome() == null)
                .limit(most)
                .map(Line::number)
                .toList();
    }

    /** @param became of as many of the pending ones, from the first on */
    SentLines with(List<Outcome> became) {
        List<Line> known = new ArrayList<>();
        int next = 0;
        for (Line line : all) {
            boolean now = line.outcome() == null && next < became.size();
            known.add(now ? line.became(became.get(next++)) : line);
        }
        return new SentLines(known);
    }

    int count(Outcome outcome) {
        return (int) all.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** @param after how many stand before the page; from the first line on when empty */
    Page<Line> page(Optional<Integer> after, int limit) {
        int from = Math.clamp(after.orElse(0), 0, all.size());
        List<Line> fetched = all.subList(from, Math.min(all.size(), from + limit + 1));
        return Page.of(fetched, limit, _ -> String.valueOf(from + limit));
    }

    /** For spreadsheets: what is no number was written by somebody, and is never a formula. */
    String csv() {
        StringBuilder text = new StringBuilder("line,number,outcome\r\n");
        all.forEach(line -> text.append(line.line())
                .append(',')
                .append(cell(line.number()))
                .append(',')
                .append(line.outcome() == null ? "" : line.outcome().name())
                .append("\r\n"));
        return text.toString();
    }

    private static String cell(String number) {
        boolean harmless = PhoneNumber.tryParse(number).isPresent() || Character.isLetterOrDigit(number.codePointAt(0));
        String safe = harmless ? number : TEXT + number;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
