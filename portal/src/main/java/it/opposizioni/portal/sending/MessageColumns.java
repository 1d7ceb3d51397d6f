package it.opposizioni.portal.sending;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Messages and their addressees. */
@ApplicationScoped
class MessageColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text("outgoing_message", "address"),
                EncryptedColumn.text("outgoing_message", "fallback_address"),
                EncryptedColumn.text("outgoing_message", "body"));
    }
}
