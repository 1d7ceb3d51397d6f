package it.opposizioni.registry.history;

import java.util.List;

/** What the holder of an opposition sees of its history. */
final class ShownHistory {

    private ShownHistory() {}

    /**
     * @param entries of one opposition, oldest first
     * @return those from the claim on, where somebody without an account asked for anything before it; else all
     */
    static List<HistoryEntry> of(List<HistoryEntry> entries) {
        boolean withoutAccount = false;
        for (int i = 0; i < entries.size(); i++) {
            HistoryEntry entry = entries.get(i);
            if (withoutAccount && entry.change() == Change.CLAIMED) {
                return entries.subList(i, entries.size());
            }
            withoutAccount |= entry.ground().filter(Ground.LINE_PROOF::equals).isPresent();
        }
        return entries;
    }
}
