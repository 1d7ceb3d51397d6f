package it.opposizioni.portal.authority;

import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.ActiveFilter;
import it.opposizioni.portal.layout.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of the complaints' list in which they wait, as ways to narrow it. */
public final class ComplaintQueues {

    /** A part of the list and how many wait there. @param shown it is the one that the list holds */
    public record Queue(String label, String count, String link, boolean shown) {}

    private ComplaintQueues() {}

    /**
     * Where the complaints wait that this list can be narrowed to; what was asked, in the reader's own cases where the list is of these.
     *
     * @param waiting null when it is not known
     */
    static List<Queue> of(
            ComplaintSearch search,
            String here,
            AuthorityComplaintClient.Waiting waiting,
            ComplaintLabels words,
            Page page) {
        if (waiting == null) {
            return List.of();
        }
        AuthorityTexts texts = Texts.of(AuthorityTexts.class, page.lang());
        List<Queue> parts = new ArrayList<>();
        parts.add(queue(texts.mine(), waiting.mine(), Map.of("assignee", "me"), here, search, page));
        parts.add(queue(texts.unassigned(), waiting.unassigned(), Map.of("assignee", "none"), here, search, page));
        parts.add(queue(texts.overdue(), waiting.overdue(), Map.of("overdue", "true"), here, search, page));
        boolean ofMine = search.isOfMine();
        Map<String, Long> questions = ofMine ? waiting.myQuestions() : waiting.questions();
        words.questions().names().forEach((code, label) -> {
            if (questions.containsKey(code)) {
                Map<String, String> asked = new LinkedHashMap<>();
                if (ofMine) {
                    asked.put("assignee", "me");
                }
                asked.put("question", code);
                parts.add(queue(label, questions.get(code), asked, here, search, page));
            }
        });
        words.stages().forEach((code, label) -> {
            if (waiting.stages().containsKey(code)) {
                parts.add(queue(label, waiting.stages().get(code), Map.of("stage", code), here, search, page));
            }
        });
        return parts;
    }

    private static Queue queue(
            String label, long count, Map<String, String> asked, String here, ComplaintSearch search, Page page) {
        return new Queue(
                label,
                page.formats().amount(count),
                here + ActiveFilter.query(asked, null),
                search.inAddress().equals(asked));
    }
}
