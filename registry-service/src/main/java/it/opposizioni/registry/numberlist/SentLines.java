package it.opposizioni.registry.numberlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.desk.NumberList.Outcome;
import it.opposizioni.registry.medium.Medium;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The lines of a list, each with what it opposes and what became of it. They are kept as two texts: what was sent never changes, and is encrypted;
 * the outcomes are words in the same order. A list that asks for something else than to oppose has lines without media.
 */
public record SentLines(List<Line> all) {

    private static final String END = "\n";
    private static final String AFTER_PLACE = "\t";
    private static final String NEXT = ",";
    private static final String AND = " ";

    /** Of most lines: it is not written down, and lists of the releases before have nothing else. */
    private static final List<Medium> CALLS = List.of(Medium.TELEPHONE);

    /** Spreadsheets take nothing that begins so for a formula. */
    private static final String TEXT = "'";

    /**
     * One line.
     *
     * @param line its place in the file, from 1
     * @param number normalised where it is one, else as it came
     * @param media what it opposes; none in a list that registers nothing
     * @param outcome absent while the list waits
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NumberListLine")
    public record Line(int line, String number, List<Medium> media, Outcome outcome) {

        public Line became(Outcome known) {
            return new Line(line, number, media, known);
        }
    }

    @Schema(name = "NumberListCount")
    public record Count(Outcome outcome, int lines) {}

    public SentLines {
        all = List.copyOf(all);
    }

    /**
     * What can be told before anybody looks at the register: what is no number, no line, or stands further up. A number that stands twice opposes
     * what both of its lines say.
     */
    static SentLines of(List<Line> read) {
        Map<PhoneNumber, Set<Medium>> wanted = new HashMap<>();
        read.forEach(line -> PhoneNumber.tryParse(line.number())
                .ifPresent(number -> wanted.computeIfAbsent(number, _ -> EnumSet.noneOf(Medium.class))
                        .addAll(line.media())));
        Set<PhoneNumber> seen = new HashSet<>();
        return new SentLines(read.stream()
                .map(line -> PhoneNumber.tryParse(line.number())
                        .map(number -> of(line.line(), number, wanted.get(number), seen.add(number)))
                        .orElseGet(() -> line.became(Outcome.NOT_A_NUMBER)))
                .toList());
    }

    private static Line of(int place, PhoneNumber number, Set<Medium> media, boolean first) {
        Outcome known = !number.isSubscriberLine() ? Outcome.NOT_A_LINE : first ? null : Outcome.TWICE;
        List<Medium> inOrder = Medium.of(media.contains(Medium.TELEPHONE), media.contains(Medium.POST));
        return new Line(place, number.e164(), inOrder, known);
    }

    public static SentLines stored(String content, String outcomes) {
        String[] lines = content.split(END);
        String[] words = outcomes.split(NEXT, -1);
        List<Line> read = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            // no cell has a control character
            String[] parts = lines[i].split(AFTER_PLACE, 3);
            read.add(new Line(
                    Integer.parseInt(parts[0]),
                    parts[1],
                    parts.length == 3 ? media(parts[2]) : CALLS,
                    words[i].isEmpty() ? null : Outcome.valueOf(words[i])));
        }
        return new SentLines(read);
    }

    public String content() {
        return all.stream()
                .map(line -> line.line()
                        + AFTER_PLACE
                        + line.number()
                        + (line.media().equals(CALLS) ? "" : AFTER_PLACE + words(line.media())))
                .collect(Collectors.joining(END));
    }

    private static String words(List<Medium> media) {
        return media.stream().map(Medium::name).collect(Collectors.joining(AND));
    }

    private static List<Medium> media(String words) {
        return words.isEmpty()
                ? List.of()
                : Stream.of(words.split(AND)).map(Medium::valueOf).toList();
    }

    /** What any of them opposes. */
    List<Medium> media() {
        return Medium.of(opposes(Medium.TELEPHONE), opposes(Medium.POST));
    }

    private boolean opposes(Medium medium) {
        return all.stream().anyMatch(line -> line.media().contains(medium));
    }

    public String outcomes() {
        return all.stream()
                .map(line -> line.outcome() == null ? "" : line.outcome().name())
                .collect(Collectors.joining(NEXT));
    }

    /** What the first line opposes about which nothing is known yet; empty when there is none. */
    List<Medium> nextMedia() {
        return all.stream()
                .filter(line -> line.outcome() == null)
                .findFirst()
                .map(Line::media)
                .orElse(List.of());
    }

    /** The first ones about which nothing is known yet, all of which oppose {@link #nextMedia}. */
    public List<String> pending(int most) {
        List<Medium> media = nextMedia();
        return all.stream()
                .filter(line -> isPending(line, media))
                .limit(most)
                .map(Line::number)
                .toList();
    }

    /** @param became of as many of the pending ones, from the first on */
    public SentLines with(List<Outcome> became) {
        List<Medium> media = nextMedia();
        List<Line> known = new ArrayList<>();
        int next = 0;
        for (Line line : all) {
            boolean now = isPending(line, media) && next < became.size();
            known.add(now ? line.became(became.get(next++)) : line);
        }
        return new SentLines(known);
    }

    private static boolean isPending(Line line, List<Medium> media) {
        return line.outcome() == null && line.media().equals(media);
    }

    public int count(Outcome outcome) {
        return (int) all.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** How many have each outcome; what no line has is left out. */
    public List<Count> counts() {
        return Stream.of(Outcome.values())
                .map(outcome -> new Count(outcome, count(outcome)))
                .filter(count -> count.lines() > 0)
                .toList();
    }

    /** As they came, those of this outcome alone, about which nothing is known any more. */
    public SentLines askedAgain(Outcome outcome) {
        return new SentLines(all.stream()
                .filter(line -> line.outcome() == outcome)
                .map(line -> line.became(null))
                .toList());
    }

    /** @param after how many stand before the page; from the first line on when empty */
    public Page<Line> page(Optional<Integer> after, int limit) {
        int from = Math.clamp(after.orElse(0), 0, all.size());
        List<Line> fetched = all.subList(from, Math.min(all.size(), from + limit + 1));
        return Page.of(fetched, limit, _ -> String.valueOf(from + limit));
    }

    /** For spreadsheets: what is no number was written by somebody, and is never a formula. */
    public String csv() {
        boolean opposes = !media().isEmpty();
        StringBuilder text = new StringBuilder("line,number,outcome" + (opposes ? ",media" : "") + "\r\n");
        all.forEach(line -> text.append(line.line())
                .append(',')
                .append(cell(line.number()))
                .append(',')
                .append(line.outcome() == null ? "" : line.outcome().name())
                .append(opposes ? "," + words(line.media()) : "")
                .append("\r\n"));
        return text.toString();
    }

    private static String cell(String number) {
        boolean harmless = PhoneNumber.tryParse(number).isPresent() || Character.isLetterOrDigit(number.codePointAt(0));
        String safe = harmless ? number : TEXT + number;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
