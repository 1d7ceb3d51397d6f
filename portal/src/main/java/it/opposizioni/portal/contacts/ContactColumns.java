package it.opposizioni.portal.contacts;

import it.opposizioni.kit.crypto.DigestColumn;
import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where people and operators are written to. */
@ApplicationScoped
class ContactColumns implements EncryptedColumns {

    private static final String PERSON = "person_contact";
    private static final String PHONE = "phone";

    private final PersonalData personalData;

    ContactColumns(PersonalData personalData) {
        this.personalData = personalData;
    }

    SearchKey phoneKey(String e164) {
        return personalData.searchKey("person-phone", e164);
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text(PERSON, "name"),
                EncryptedColumn.text(PERSON, "email"),
                EncryptedColumn.text(PERSON, "app_io_tax_code"),
                EncryptedColumn.text(PERSON, "pec"),
                EncryptedColumn.text(PERSON, PHONE),
                EncryptedColumn.text("operator_contact", "address"),
                EncryptedColumn.text("operator_contact", "pec"),
                EncryptedColumn.text("consultation_notice", "address"));
    }

    @Override
    public List<DigestColumn> digests() {
        return List.of(DigestColumn.ofText(PERSON, "phone_key", PHONE, personalData, this::phoneKey));
    }
}
