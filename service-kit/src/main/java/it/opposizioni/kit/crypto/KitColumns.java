package it.opposizioni.kit.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The encrypted columns of the kit's own tables, which every service has. */
@ApplicationScoped
class KitColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text("outbox_event", "payload"),
                EncryptedColumn.text("failed_event", "payload"),
                EncryptedColumn.text("idempotency_key", "answer"),
                EncryptedColumn.text("recovered_part", "content"));
    }
}
