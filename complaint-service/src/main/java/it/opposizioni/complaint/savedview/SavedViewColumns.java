package it.opposizioni.complaint.savedview;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What officials wrote, and filters, which may name a number. */
@ApplicationScoped
class SavedViewColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text("saved_view", "name"), EncryptedColumn.text("saved_view", "query"));
    }
}
