package it.opposizioni.portal.cases;

import it.opposizioni.kit.crypto.Sha256;
import java.time.Instant;

/**
 * Something that happened to a case.
 *
 * @param note null where there is none
 * @param digest of the step, in groups to be compared by people; null where it has none
 * @param undigested whether it has none although others have
 * @param altered whether it was changed
 */
record HistoryLine(String title, Instant at, String note, String digest, boolean undigested, boolean altered) {

    /** @param othersHave whether any step of the case has a digest */
    static HistoryLine of(HistoryStep step, CaseLabels words, boolean othersHave) {
        String digest = step.digest();
        return new HistoryLine(
                words.step(step),
                step.at(),
                step.note(),
                digest == null ? null : Sha256.inGroups(digest),
                othersHave && digest == null,
                step.isAltered());
    }

    static HistoryLine withoutDigest(String title, Instant at, String note) {
        return new HistoryLine(title, at, note, null, false, false);
    }

    public String tone() {
        return altered ? "bad" : "done";
    }
}
