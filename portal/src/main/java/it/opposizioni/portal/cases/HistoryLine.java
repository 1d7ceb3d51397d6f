package it.opposizioni.portal.cases;

import it.opposizioni.kit.crypto.Sha256;
import it.opposizioni.portal.cases.contradiction.ContradictionLabels;
import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a case.
 *
 * @param note null where there is none
 * @param left complaints that left the case, and why; empty where none did
 * @param digest of the step, in groups to be compared by people; null where it has none
 * @param undigested whether it has none although others have
 * @param altered whether it was changed
 */
record HistoryLine(
        String title, Instant at, String note, List<Left> left, String digest, boolean undigested, boolean altered) {

    /** @param why in words */
    public record Left(String code, String why) {}

    /** @param othersHave whether any step of the case has a digest */
    static HistoryLine of(HistoryStep step, CaseLabels words, ContradictionLabels reasons, boolean othersHave) {
        String digest = step.digest();
        return new HistoryLine(
                words.step(step),
                step.at(),
                step.note(),
                step.left() == null
                        ? List.of()
                        : step.left().stream()
                                .map(each -> new Left(each.code(), reasons.ofLeft(each.reason())))
                                .toList(),
                digest == null ? null : Sha256.inGroups(digest),
                othersHave && digest == null,
                step.isAltered());
    }

    static HistoryLine withoutDigest(String title, Instant at, String note) {
        return new HistoryLine(title, at, note, List.of(), null, false, false);
    }

    public String tone() {
        return altered ? "bad" : "done";
    }
}
