package it.opposizioni.complaint.savedview;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Of the views of each list. */
@ApplicationScoped
class SavedViewColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return Arrays.stream(ViewedList.values()).flatMap(ViewedList::encrypted).toList();
    }
}
