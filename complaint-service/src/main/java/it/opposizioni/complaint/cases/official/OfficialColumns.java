package it.opposizioni.complaint.cases.official;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Names of officials. */
@ApplicationScoped
class OfficialColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text("case_official", "name"));
    }
}
