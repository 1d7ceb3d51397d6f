package it.opposizioni.registry.desk;

import it.opposizioni.kit.crypto.DigestColumn;
import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who came to the desk is encrypted, and found by a keyed digest of the tax code. */
@ApplicationScoped
class DeskColumns implements EncryptedColumns {

    private static final String HOLDER = "desk_holder";
    private static final String REQUEST = "desk_request";
    private static final String TAX_CODE = "tax_code";

    private final PersonalData personalData;

    DeskColumns(PersonalData personalData) {
        this.personalData = personalData;
    }

    SearchKey taxKey(String taxCode) {
        return personalData.searchKey("tax-code", taxCode);
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text(HOLDER, TAX_CODE),
                EncryptedColumn.text(HOLDER, "name"),
                EncryptedColumn.text(HOLDER, "email"),
                EncryptedColumn.text(REQUEST, "evidence_reference"),
                EncryptedColumn.text(REQUEST, "asked_by"),
                EncryptedColumn.text(REQUEST, "reason"));
    }

    @Override
    public List<DigestColumn> digests() {
        return List.of(DigestColumn.ofText(HOLDER, "tax_key", TAX_CODE, personalData, this::taxKey));
    }
}
