package it.opposizioni.complaint.question;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What officials have asked. */
@ApplicationScoped
class QuestionColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text("complaint_question", "text"));
    }
}
