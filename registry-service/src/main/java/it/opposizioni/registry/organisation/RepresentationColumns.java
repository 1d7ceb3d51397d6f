package it.opposizioni.registry.organisation;

import it.opposizioni.kit.crypto.DigestColumn;
import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The person and the organisation are encrypted, and the organisation is found by a keyed digest of its tax code. */
@ApplicationScoped
class RepresentationColumns implements EncryptedColumns {

    private static final String TABLE = "representation";
    private static final String TAX_CODE = "tax_code";

    private final PersonalData personalData;

    RepresentationColumns(PersonalData personalData) {
        this.personalData = personalData;
    }

    SearchKey taxKey(String taxCode) {
        return personalData.searchKey("organisation-tax-code", taxCode);
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text(TABLE, "representative_name"),
                EncryptedColumn.text(TABLE, "representative_tax_code"),
                EncryptedColumn.text(TABLE, "name"),
                EncryptedColumn.text(TABLE, TAX_CODE),
                EncryptedColumn.text(TABLE, "evidence_reference"),
                EncryptedColumn.text(TABLE, "reason"));
    }

    @Override
    public List<DigestColumn> digests() {
        return List.of(DigestColumn.ofText(TABLE, "tax_key", TAX_CODE, personalData, this::taxKey));
    }
}
