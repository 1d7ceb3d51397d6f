package it.opposizioni.complaint.evidence;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Statements name lines. */
@ApplicationScoped
class EvidenceColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text("evidence_statement", "body"),
                EncryptedColumn.text("evidence_earlier_statement", "body"));
    }
}
