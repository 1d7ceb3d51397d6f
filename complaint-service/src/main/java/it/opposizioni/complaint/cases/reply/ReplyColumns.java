package it.opposizioni.complaint.cases.reply;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What operators wrote, what officials answered, and their names. */
@ApplicationScoped
class ReplyColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text("case_reply", "replied_by_name"),
                EncryptedColumn.text("case_reply", "public_part"),
                EncryptedColumn.text("case_reply", "official_part"),
                EncryptedColumn.text("case_extension", "requested_by_name"),
                EncryptedColumn.text("case_extension", "reason"),
                EncryptedColumn.text("case_extension", "answered_by_name"),
                EncryptedColumn.text("case_extension", "answer"));
    }
}
