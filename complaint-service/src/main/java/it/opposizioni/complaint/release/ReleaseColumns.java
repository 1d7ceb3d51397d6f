package it.opposizioni.complaint.release;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What officials wrote about whole cases. */
@ApplicationScoped
class ReleaseColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text("case_release", "purpose"), EncryptedColumn.text("case_release", "reason"));
    }
}
