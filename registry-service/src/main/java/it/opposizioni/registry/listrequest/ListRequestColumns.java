package it.opposizioni.registry.listrequest;

import it.opposizioni.kit.crypto.DigestColumn;
import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The numbers of a request are encrypted, and the same request is recognised by a keyed digest. */
@ApplicationScoped
class ListRequestColumns implements EncryptedColumns {

    private static final String TABLE = "list_request";
    private static final String CONTENT = "content";

    private final PersonalData personalData;

    ListRequestColumns(PersonalData personalData) {
        this.personalData = personalData;
    }

    SearchKey contentKey(String content) {
        return personalData.searchKey("list-request", content);
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text(TABLE, "entered_by_name"),
                EncryptedColumn.text(TABLE, "file_name"),
                EncryptedColumn.text(TABLE, CONTENT),
                EncryptedColumn.text(TABLE, "evidence_reference"),
                EncryptedColumn.text(TABLE, "reason"));
    }

    @Override
    public List<DigestColumn> digests() {
        return List.of(DigestColumn.ofText(TABLE, "content_key", CONTENT, personalData, this::contentKey));
    }
}
