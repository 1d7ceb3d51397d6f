package it.opposizioni.complaint.export;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Names of officials, what they wrote, and filters, which may name a number. */
@ApplicationScoped
class ExportColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text("desk_export", "official_name"),
                EncryptedColumn.text("desk_export", "filters"),
                EncryptedColumn.text("desk_export", "purpose"));
    }
}
