package it.opposizioni.portal.rating;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What people wrote beside their stars. */
@ApplicationScoped
class RatingColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text("rating", "comment"));
    }
}
