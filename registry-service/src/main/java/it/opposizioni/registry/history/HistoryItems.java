package it.opposizioni.registry.history;

import java.util.List;

/** Everything that happened to one opposition, for whom it concerns, oldest first. */
public record HistoryItems(List<HistoryItem> items) {

    public static HistoryItems of(List<HistoryEntry> entries) {
        return new HistoryItems(entries.stream().map(HistoryItem::of).toList());
    }
}
