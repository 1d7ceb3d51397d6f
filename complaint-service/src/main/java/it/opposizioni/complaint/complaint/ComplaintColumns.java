package it.opposizioni.complaint.complaint;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the reporter wrote, and the reasons of decisions. */
@ApplicationScoped
class ComplaintColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text("complaint", "company"),
                EncryptedColumn.text("complaint", "description"),
                EncryptedColumn.text("complaint_stage_change", "reason"));
    }
}
