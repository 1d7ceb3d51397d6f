package it.opposizioni.portal.assistance;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What people wrote about the site, and where to answer them. */
@ApplicationScoped
class SiteProblemColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(
                EncryptedColumn.text("site_problem", "place"),
                EncryptedColumn.text("site_problem", "words"),
                EncryptedColumn.text("site_problem", "email"));
    }
}
