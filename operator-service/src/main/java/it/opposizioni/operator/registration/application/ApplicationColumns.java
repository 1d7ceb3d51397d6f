package it.opposizioni.operator.registration.application;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The representative of an operator. */
@ApplicationScoped
class ApplicationColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text("operator", "representative_name"),
                EncryptedColumn.text("operator", "representative_tax_code"),
                EncryptedColumn.text("operator", "representative_email"));
    }
}
