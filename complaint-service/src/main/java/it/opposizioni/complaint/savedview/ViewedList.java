package it.opposizioni.complaint.savedview;

import it.opposizioni.kit.crypto.EncryptedColumn;
import java.util.stream.Stream;

/**
 * A list whose filters are kept under names, each in a table of its own: a copy of the release before, which knows views of cases alone, reads all rows of
 * theirs.
 */
enum ViewedList {
    CASES("saved_view", "saved-views"),
    COMPLAINTS("saved_complaint_view", "saved-complaint-views");

    private final String table;
    private final String path;

    ViewedList(String table, String path) {
        this.table = table;
        this.path = path;
    }

    String table() {
        return table;
    }

    /** Of its views, in addresses of the service. */
    String path() {
        return path;
    }

    /** What officials wrote, and filters, which may name a number. */
    Stream<EncryptedColumn> encrypted() {
        return Stream.of(EncryptedColumn.text(table, "name"), EncryptedColumn.text(table, "query"));
    }
}
