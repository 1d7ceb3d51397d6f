package it.opposizioni.complaint.notification;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Addresses, names of officials, and what they wrote. */
@ApplicationScoped
class NotificationColumns implements EncryptedColumns {

    private static final String TABLE = "act_notification";

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text(TABLE, "address"),
                EncryptedColumn.text(TABLE, "begun_by_name"),
                EncryptedColumn.text(TABLE, "note"));
    }
}
