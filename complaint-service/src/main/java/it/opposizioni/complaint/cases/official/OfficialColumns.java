package it.opposizioni.complaint.cases.official;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Names of officials, and what they wrote in cases. */
@ApplicationScoped
class OfficialColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text("case_official", "name"),
                EncryptedColumn.text("case_file", "assignee_name"),
                EncryptedColumn.text("case_file", "hearing_place"),
                EncryptedColumn.text("case_step", "done_by_name"),
                EncryptedColumn.text("case_step", "note"),
                EncryptedColumn.text("case_step", "decision"),
                EncryptedColumn.text("case_step", "digest"));
    }
}
