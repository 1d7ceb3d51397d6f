package it.opposizioni.registry.history;

import java.util.List;

/** What the holder of an opposition sees of its history, or the person who manages it without an account. */
final class ShownHistory {

    private ShownHistory() {}

    /**
     * @param entries of one opposition, oldest first
     * @return where the user of the line asked for anything before somebody claimed it, those from the claim on; where a call asked for anything before
     *     somebody registered it without an account, those from that registration on; else all
     */
    static List<HistoryEntry> of(List<HistoryEntry> entries) {
        int begin = 0;
        boolean byLine = false;
        boolean byProof = false;
        for (int i = 0; i < entries.size(); i++) {
            HistoryEntry entry = entries.get(i);
            boolean proof = entry.ground().filter(Ground.LINE_PROOF::equals).isPresent();
            // the first proof without an account is that of the registration
            boolean takenUp = entry.change() == Change.CLAIMED || proof && !byProof;
            if (byLine && takenUp) {
                begin = i;
            }
            byLine |= entry.ground().filter(Ground::isOfLine).isPresent();
            byProof |= proof;
        }
        return entries.subList(begin, entries.size());
    }
}
