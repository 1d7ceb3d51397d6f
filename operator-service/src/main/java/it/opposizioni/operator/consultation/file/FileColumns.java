package it.opposizioni.operator.consultation.file;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The first lines of a list, while its columns are being chosen. */
@ApplicationScoped
class FileColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text("consultation", "preview"));
    }
}
