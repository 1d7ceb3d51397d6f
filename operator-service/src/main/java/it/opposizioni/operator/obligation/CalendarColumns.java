package it.opposizioni.operator.obligation;

import it.opposizioni.kit.crypto.DigestColumn;
import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.crypto.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The secrets of calendar addresses: encrypted, and a keyed digest to find whose one is. */
@ApplicationScoped
class CalendarColumns implements EncryptedColumns {

    private static final String TABLE = "calendar_address";
    private static final String SECRET = "secret";

    private final PersonalData personalData;

    CalendarColumns(PersonalData personalData) {
        this.personalData = personalData;
    }

    SearchKey key(String secret) {
        return personalData.searchKey("calendar-address", secret);
    }

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text(TABLE, SECRET));
    }

    @Override
    public List<DigestColumn> digests() {
        return List.of(DigestColumn.ofText(TABLE, "search_key", SECRET, personalData, this::key));
    }
}
