package it.opposizioni.complaint.desk;

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

    private static final String PERSON = "desk_person";
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
                EncryptedColumn.text(PERSON, TAX_CODE),
                EncryptedColumn.text(PERSON, "name"),
                EncryptedColumn.text(PERSON, "email"),
                EncryptedColumn.text("desk_filing", "evidence_reference"),
                EncryptedColumn.text("desk_act", "evidence_reference"),
                EncryptedColumn.text("desk_removal", "evidence_reference"));
    }

    @Override
    public List<DigestColumn> digests() {
        return List.of(DigestColumn.ofText(PERSON, "tax_key", TAX_CODE, personalData, this::taxKey));
    }
}
