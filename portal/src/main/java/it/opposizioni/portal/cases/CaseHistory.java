package it.opposizioni.portal.cases;

import it.opposizioni.portal.cases.contradiction.ContradictionLabels;
import it.opposizioni.portal.cases.document.CaseDocumentClient.Documents;
import it.opposizioni.portal.cases.document.CaseDocumentTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has happened to a case.
 *
 * @param lines oldest first
 * @param digests whether any step has one: a service of a release before has none
 * @param lacking whether it was altered and yet no step is wrong: then some are missing
 */
record CaseHistory(List<HistoryLine> lines, boolean digests, boolean lacking) {

    /**
     * @param side null when it cannot be had now
     * @param documents likewise
     */
    static CaseHistory of(
            CaseClient.Case file,
            OperatorSide side,
            Documents documents,
            CaseLabels words,
            OperatorSideLabels sideWords,
            ContradictionLabels reasons,
            CaseDocumentTexts documentWords) {
        boolean digests = file.history().stream().anyMatch(step -> step.digest() != null);
        boolean wrong = file.history().stream().anyMatch(HistoryStep::isAltered);
        List<HistoryLine> lines = new ArrayList<>();
        file.history().forEach(step -> lines.add(HistoryLine.of(step, words, reasons, digests)));
        if (side != null) {
            side.extensions().forEach(extension -> {
                lines.add(HistoryLine.withoutDigest(sideWords.asked(extension), extension.at(), extension.reason()));
                if (extension.granted() != null) {
                    lines.add(HistoryLine.withoutDigest(
                            sideWords.decided(extension), extension.answeredAt(), extension.answer()));
                }
            });
        }
        if (documents != null) {
            Stream.concat(documents.items().stream(), documents.removed().stream())
                    .forEach(each -> {
                        lines.add(HistoryLine.withoutDigest(
                                words.doneBy(documentWords.stepAdded(), each.by()), each.addedAt(), each.title()));
                        if (each.removedAt() != null) {
                            lines.add(HistoryLine.withoutDigest(
                                    words.doneBy(documentWords.stepRemoved(), each.by()),
                                    each.removedAt(),
                                    each.title()));
                        }
                    });
        }
        // steps of one instant keep their order
        lines.sort(Comparator.comparing(HistoryLine::at));
        return new CaseHistory(lines, digests, file.historyAltered() && !wrong);
    }
}
