package it.opposizioni.portal.complaint;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.layout.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One of the three questions that the evidence answers, as a page shows it.
 *
 * @param source who says so and since when; empty while it has not answered
 */
public record VerdictRow(String title, String question, List<Line> lines, String source) {

    /**
     * @param mark a tick, a cross or a question mark, beside the word of the same meaning
     * @param calls of which calls it is true
     * @param proof words of the link to the proof; empty where the reader has none
     */
    public record Line(String mark, String answer, String text, String calls, String proof, String address) {}

    static VerdictRow of(
            Evidence.Verdict verdict, ComplaintClient.Complaint complaint, VerdictLabels words, Page page) {
        Map<UUID, ComplaintClient.Call> calls =
                complaint.calls().stream().collect(Collectors.toMap(ComplaintClient.Call::id, call -> call));
        return new VerdictRow(
                words.topic(verdict.topic()),
                words.question(verdict.topic()),
                verdict.lines().stream()
                        .map(line -> line(line, calls, words, page))
                        .toList(),
                verdict.statedAt() == null ? "" : words.saysWho(verdict.sourceName(), verdict.statedAt()));
    }

    private static Line line(
            Evidence.VerdictLine line, Map<UUID, ComplaintClient.Call> calls, VerdictLabels words, Page page) {
        List<ComplaintClient.Call> of = line.callIds().stream()
                .filter(calls::containsKey)
                .map(calls::get)
                .sorted(Comparator.comparing(ComplaintClient.Call::at))
                .toList();
        return new Line(
                mark(line.answer()),
                words.verdict(line.answer()),
                line.text(),
                words.calls(of, of.size() == calls.size()),
                words.proof(line.proof()),
                address(line.proof(), of, page));
    }

    private static String mark(String answer) {
        return switch (answer) {
            case "YES" -> "✓";
            case "NO" -> "✗";
            default -> "?";
        };
    }

    /** @param calls that the proof is about; who had declared a number is asked for the day of the first */
    private static String address(Evidence.Proof proof, List<ComplaintClient.Call> calls, Page page) {
        return switch (proof == null ? "" : proof.kind()) {
            case "OPPOSITION" -> page.link("personal-area/numbers") + "/" + proof.reference() + "#history";
            case "DECLARATION" ->
                page.link("who-called-me") + "?n=" + URLEncoder.encode(proof.reference(), StandardCharsets.UTF_8)
                        + calls.stream()
                                .findFirst()
                                .map(call -> "&on=" + Rome.day(call.at()))
                                .orElse("");
            case "REGISTER_ENTRIES" ->
                page.link("authority/complaints") + "/" + proof.reference() + "/" + page.slug("register-entries");
            case "RECEIPT" -> page.link("verify") + "/" + proof.reference();
            default -> "";
        };
    }
}
