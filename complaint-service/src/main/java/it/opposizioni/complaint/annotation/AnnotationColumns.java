package it.opposizioni.complaint.annotation;

import it.opposizioni.kit.crypto.EncryptedColumn;
import it.opposizioni.kit.crypto.EncryptedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What officials wrote, which may name somebody. */
@ApplicationScoped
class AnnotationColumns implements EncryptedColumns {

    @Override
    public List<EncryptedColumn> encrypted() {
        return List.of(EncryptedColumn.text("trend_annotation_change", "text"));
    }
}
