package it.opposizioni.registry.history;

import java.util.List;

/** What the holder of an opposition sees of its history. */
final class ShownHistory {

    private ShownHistory() {}

    /**
     * @param entries of one opposition, oldest first
     * @return those from the claim on, where whoever had the line asked for anything before it; else all
     */
    static List<HistoryEntry> of(List<HistoryEntry> entries) {
        boolean byLine = false;
        for (int i = 0; i < entries.size(); i++) {
            HistoryEntry entry = entries.get(i);
            if (byLine && entry.change() == Change.CLAIMED) {
                return entries.subList(i, entries.size());
            }
            byLine |= entry.ground().filter(Ground::isOfLine).isPresent();
        }
        return entries;
    }
}
