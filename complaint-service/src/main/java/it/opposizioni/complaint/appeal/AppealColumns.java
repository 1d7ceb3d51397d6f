package it.opposizioni.complaint.appeal;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Courts and numbers of their registers, which can lead to a person who appealed; names of officials, and what they wrote. */
@ApplicationScoped
class AppealColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text("case_appeal", "court"),
                EncryptedColumn.text("case_appeal", "docket"),
                EncryptedColumn.text("case_appeal_step", "reference"),
                EncryptedColumn.text("case_appeal_step", "words"),
                EncryptedColumn.text("case_appeal_step", "done_by_name"));
    }
}
