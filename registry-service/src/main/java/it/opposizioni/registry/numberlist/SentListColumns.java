package it.opposizioni.registry.numberlist;

import it.opposizioni.kit.crypto.DigestColumn;
import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The numbers of a list are encrypted, and the same list is recognised by a keyed digest. */
@ApplicationScoped
class SentListColumns implements EncryptedColumns {

    private static final String TABLE = "number_list";
    private static final String CONTENT = "content";

    private final PersonalData personalData;

    SentListColumns(PersonalData personalData) {
        this.personalData = personalData;
    }

    SearchKey contentKey(String content) {
        return personalData.searchKey("number-list", content);
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text(TABLE, "sent_by_name"),
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
