package it.opposizioni.registry.registration;

import it.opposizioni.kit.crypto.DigestColumn;
import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The tax code of the person who made a declaration: encrypted, and a keyed digest to find the declarations of one. */
@ApplicationScoped
class RegistrationColumns implements EncryptedColumns {

    private static final String TABLE = "registration";
    private static final String TAX_CODE = "declarant_tax_code";

    private final PersonalData personalData;

    RegistrationColumns(PersonalData personalData) {
        this.personalData = personalData;
    }

    SearchKey declarantKey(String taxCode) {
        return personalData.searchKey("tax-code", taxCode);
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text(TABLE, TAX_CODE));
    }

    @Override
    public List<DigestColumn> digests() {
        return List.of(DigestColumn.ofText(TABLE, "declarant_key", TAX_CODE, personalData, this::declarantKey));
    }
}
