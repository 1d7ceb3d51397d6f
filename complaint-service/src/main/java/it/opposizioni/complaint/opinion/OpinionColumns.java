package it.opposizioni.complaint.opinion;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What reporters wrote in their opinions. */
@ApplicationScoped
class OpinionColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text("complaint_opinion", "words"));
    }
}
