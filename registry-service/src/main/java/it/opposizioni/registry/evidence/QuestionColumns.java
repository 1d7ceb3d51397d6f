package it.opposizioni.registry.evidence;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a complaint asked about, kept while it is checked whether more is known. The digest beside it is made without a key. */
@ApplicationScoped
class QuestionColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text("answered_complaint", "question"));
    }
}
