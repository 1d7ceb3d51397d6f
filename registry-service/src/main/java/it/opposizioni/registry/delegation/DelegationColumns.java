package it.opposizioni.registry.delegation;

import it.opposizioni.kit.crypto.DigestColumn;
import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Both people are encrypted, and the delegate is found by a keyed digest of the tax code. */
@ApplicationScoped
class DelegationColumns implements EncryptedColumns {

    private static final String TABLE = "delegation";
    private static final String TAX_CODE = "delegate_tax_code";

    private final PersonalData personalData;

    DelegationColumns(PersonalData personalData) {
        this.personalData = personalData;
    }

    SearchKey delegateKey(String taxCode) {
        return personalData.searchKey("delegate-tax-code", taxCode);
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text(TABLE, "principal_name"),
                EncryptedColumn.text(TABLE, "principal_tax_code"),
                EncryptedColumn.text(TABLE, "delegate_name"),
                EncryptedColumn.text(TABLE, TAX_CODE));
    }

    @Override
    public List<DigestColumn> digests() {
        return List.of(DigestColumn.ofText(TABLE, "delegate_key", TAX_CODE, personalData, this::delegateKey));
    }
}
