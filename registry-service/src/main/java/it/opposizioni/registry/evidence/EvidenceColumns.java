package it.opposizioni.registry.evidence;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Questions name a line and who complains about calls to it. */
@ApplicationScoped
class EvidenceColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text("answered_complaint", "question"));
    }
}
