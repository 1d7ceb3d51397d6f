package it.opposizioni.complaint.attachment;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.limit.Places;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.store.NewFile;
import it.opposizioni.kit.store.StoreFailedException;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.logging.Logger;

/** Receives a file and stores it, outside of any transaction: the row first, then the file, then the row says that it is there. */
@ApplicationScoped
public class AttachmentIntake {

    private static final Logger LOG = Logger.getLogger(AttachmentIntake.class);

    private final AttachmentService attachments;
    private final AttachmentFiles files;
    private final AttachmentConfig config;
    private final Places places;
    private final Now now;

    AttachmentIntake(AttachmentService attachments, AttachmentFiles files, AttachmentConfig config, Now now) {
        this.attachments = attachments;
        this.files = files;
        this.config = config;
        this.places = new Places(config.atOnce(), config.atOnceOfOne());
        this.now = now;
    }

    /** @throws DomainException it was refused, or did not arrive whole; then nothing of it is left */
    public AttachmentView receive(AttachmentHolder holder, InputStream sent, Caller sender, String idempotencyKey) {
        if (!places.take(sender.subject())) {
            throw AttachmentFiles.manyAtOnce();
        }
        try {
            return receiveNow(
                    holder, new TimelyContent(sent, now::get, config.longestReading()), sender, idempotencyKey);
        } finally {
            places.release(sender.subject());
        }
    }

    private AttachmentView receiveNow(AttachmentHolder holder, InputStream sent, Caller sender, String idempotencyKey) {
        Attachment begun = attachments.begin(holder, sender);
        boolean added = false;
        try {
            ReceivedAttachment received = store(begun, sent);
            AttachmentView view = attachments.add(begun.id(), holder, received, sender, idempotencyKey);
            added = view.id().equals(begun.id());
            return view;
        } catch (StoreFailedException e) {
            LOG.warnf(e, "An attachment could not be stored as %s", begun.file());
            throw AttachmentFiles.outOfReach();
        } catch (IOException _) {
            throw AttachmentProblems.brokenOff();
        } finally {
            if (!added) {
                forget(begun);
            }
        }
    }

    private ReceivedAttachment store(Attachment begun, InputStream sent) throws IOException {
        try (NewFile copy = files.create(begun.file())) {
            ReceivedAttachment received = ReceivedAttachment.read(sent, copy, config.largest());
            copy.complete();
            return received;
        }
    }

    /** What cannot be deleted now is deleted by {@link AttachmentSweep}. */
    private void forget(Attachment begun) {
        try {
            if (attachments.forget(begun.id())) {
                files.delete(begun.file());
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "The file %s is left to the sweep", begun.file());
        }
    }
}
