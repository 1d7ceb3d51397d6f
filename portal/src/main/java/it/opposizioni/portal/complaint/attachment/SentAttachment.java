package it.opposizioni.portal.complaint.attachment;

import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.clients.UpstreamLog;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.upload.StreamedFile;
import it.opposizioni.portal.upload.StreamedForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands the file of a form on to the service while it arrives, and says in the form what is wrong with it. */
@ApplicationScoped
public class SentAttachment {

    private static final String FILE = "file";
    private static final int TOO_MANY_REQUESTS = 429;

    private final Page page;
    private final StreamedForm arriving;

    SentAttachment(Page page, StreamedForm arriving) {
        this.page = page;
        this.arriving = arriving;
    }

    /**
     * Hands it on as far as the service takes it.
     *
     * @param service takes the content, or refuses it
     * @return false when the form says what is wrong
     */
    public boolean handOn(Form form, Consumer<InputStream> service) {
        Optional<StreamedFile> file =
                arriving.file().filter(chosen -> !chosen.name().isBlank());
        if (file.isEmpty()) {
            form.reject(FILE, texts().fileMissing());
            return false;
        }
        try {
            service.accept(new LimitedFile(file.get().content()));
            return true;
        } catch (UpstreamException e) {
            if (e.isPassing() && e.status() != TOO_MANY_REQUESTS && !e.isBeingRestored()) {
                form.reject(FILE, texts().fileLater());
            } else {
                FormProblems.into(form, e, FILE, _ -> FILE);
            }
        } catch (ProcessingException e) {
            UpstreamLog.failed("an attachment could not be handed on", e);
            form.reject(FILE, texts().fileLost());
        }
        return false;
    }

    private AttachmentTexts texts() {
        return Texts.of(AttachmentTexts.class, page.lang());
    }
}
