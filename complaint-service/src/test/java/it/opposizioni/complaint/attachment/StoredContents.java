package it.opposizioni.complaint.attachment;

import it.opposizioni.kit.store.NewFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;

/** The store of attachments, for tests of other features. */
@ApplicationScoped
public class StoredContents {

    private final AttachmentFiles files;
    private final AttachmentSweep sweep;

    StoredContents(AttachmentFiles files, AttachmentSweep sweep) {
        this.files = files;
        this.sweep = sweep;
    }

    /** Something under that name. */
    public void store(UUID file) throws IOException {
        try (NewFile content = files.create(file)) {
            content.write(SampleFiles.pdf());
            content.complete();
        }
    }

    /** As the timer does it. */
    public void sweep() {
        sweep.sweep();
    }

    public boolean has(UUID file) throws IOException {
        return files.stored().contains(file);
    }
}
