package it.opposizioni.portal.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that happened to a case.
 *
 * @param note null where there is none
 */
record HistoryLine(String title, Instant at, String note) {

    /** Oldest first. @param side null when it cannot be had now */
    static List<HistoryLine> all(
            CaseClient.Case file, CaseClient.OperatorSide side, CaseLabels words, OperatorSideLabels sideWords) {
        List<HistoryLine> lines = new ArrayList<>();
        file.history().forEach(step -> lines.add(new HistoryLine(words.step(step), step.at(), step.note())));
        if (side != null) {
            side.extensions().forEach(extension -> {
                lines.add(new HistoryLine(sideWords.asked(extension), extension.at(), extension.reason()));
                if (extension.granted() != null) {
                    lines.add(
                            new HistoryLine(sideWords.decided(extension), extension.answeredAt(), extension.answer()));
                }
            });
        }
        // steps of one instant keep their order
        lines.sort(Comparator.comparing(HistoryLine::at));
        return lines;
    }
}
