package it.opposizioni.portal.contacts;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where people and operators are written to. */
@ApplicationScoped
class ContactColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text("person_contact", "name"),
                EncryptedColumn.text("person_contact", "email"),
                EncryptedColumn.text("person_contact", "app_io_tax_code"),
                EncryptedColumn.text("person_contact", "pec"),
                EncryptedColumn.text("person_contact", "phone"),
                EncryptedColumn.text("operator_contact", "address"),
                EncryptedColumn.text("operator_contact", "pec"),
                EncryptedColumn.text("consultation_notice", "address"));
    }
}
