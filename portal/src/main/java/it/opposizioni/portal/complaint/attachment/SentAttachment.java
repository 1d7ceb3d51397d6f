package it.opposizioni.portal.complaint.attachment;

import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.clients.UpstreamLog;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.upload.StreamedForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands the file of a form on to the service while it arrives, and says in the form what is wrong with it; takes it back, too. */
@ApplicationScoped
public class SentAttachment {

    /** The field that takes what concerns no other one. */
    public static final String FILE = "file";

    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Page page;
    private final StreamedForm arriving;
    private final AttachmentClient attachments;
    private final AttachmentFileClient files;

    SentAttachment(
            Page page,
            StreamedForm arriving,
            @RestClient AttachmentClient attachments,
            @RestClient AttachmentFileClient files) {
        this.page = page;
        this.arriving = arriving;
        this.attachments = attachments;
        this.files = files;
    }

    /** @return false when the form says what is wrong */
    public boolean handOn(Form form, UUID holder, AttachmentArea area) {
        return handOn(form, content -> files.add(area.holders(), holder, form.key(), content));
    }

    /**
     * The same, to where the service has another address for it.
     *
     * @param service takes the content, or refuses it
     */
    public boolean handOn(Form form, Consumer<InputStream> service) {
        return handOn(form, service, _ -> FILE);
    }

    /** The same for a form with more fields. @param fieldOf name of the form's field for a JSON pointer */
    public boolean handOn(Form form, Consumer<InputStream> service, UnaryOperator<String> fieldOf) {
        if (!isChosen(form)) {
            return false;
        }
        try {
            service.accept(new LimitedFile(arriving.file().orElseThrow().content()));
            return true;
        } catch (UpstreamException e) {
            if (e.isPassing() && e.status() != TOO_MANY_REQUESTS && !e.isBeingRestored()) {
                form.reject(FILE, texts().fileLater());
            } else {
                FormProblems.into(form, e, FILE, fieldOf);
            }
        } catch (ProcessingException e) {
            UpstreamLog.failed("an attachment could not be handed on", e);
            form.reject(FILE, texts().fileLost());
        }
        return false;
    }

    /**
     * Removes one. What an earlier click has removed already is gone all the same.
     *
     * @param look at what it was added to: not found either when that is somebody else's
     */
    public void remove(UUID holder, UUID attachment, AttachmentArea area, Runnable look) {
        try {
            attachments.remove(area.holders(), holder, attachment);
        } catch (UpstreamException e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
            look.run();
        }
    }

    /** @return false when the form says that a file is missing */
    public boolean isChosen(Form form) {
        boolean chosen = arriving.file().filter(file -> !file.name().isBlank()).isPresent();
        if (!chosen) {
            form.reject(FILE, texts().fileMissing());
        }
        return chosen;
    }

    private AttachmentTexts texts() {
        return Texts.of(AttachmentTexts.class, page.lang());
    }
}
