package it.opposizioni.complaint.attachment;

import it.opposizioni.kit.store.NewFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;

/** The store of attachments, for tests of other features. */
@ApplicationScoped
public class StoredContents {

    private final AttachmentFiles files;

    StoredContents(AttachmentFiles files) {
        this.files = files;
    }

    /** Something under that name. */
    public void store(UUID file) throws IOException {
        try (NewFile content = files.create(file)) {
            content.write(SampleFiles.pdf());
            content.complete();
        }
    }

    public boolean has(UUID file) throws IOException {
        return files.stored().contains(file);
    }
}
