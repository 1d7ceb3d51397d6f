package it.opposizioni.portal.legacyimport;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.clients.UpstreamLog;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.legacyimport.LegacyImportClient.Import;
import it.opposizioni.portal.upload.Streamed;
import it.opposizioni.portal.upload.StreamedFile;
import it.opposizioni.portal.upload.StreamedForm;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A file of an earlier register, which goes on to the service while it arrives. */
@Path("/administration/imports/new")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class NewLegacyImportResource extends FormResource {

    private static final String FILE = "file";
    private static final String EFFECTIVE_FROM = "effectiveFrom";

    @CheckedTemplate(basePath = "legacyimport")
    static class Templates {
        static native TemplateInstance upload(Form form);

        private Templates() {}
    }

    private final StreamedForm arriving;
    private final LegacyFileClient files;

    NewLegacyImportResource(
            Page page, ReturnedForms returned, StreamedForm arriving, @RestClient LegacyFileClient files) {
        super(page, returned);
        this.arriving = arriving;
        this.files = files;
    }

    /** The key in the form makes a double submit one import. */
    @GET
    public TemplateInstance form() {
        return Templates.upload(returned.here().orElseGet(Form::empty).keyed());
    }

    @POST
    @Streamed
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send() {
        Form form = arriving.form();
        String since = effectiveFrom(form);
        Optional<StreamedFile> file =
                arriving.file().filter(chosen -> !chosen.name().isBlank());
        if (file.isEmpty()) {
            form.reject(FILE, texts().fileMissing());
        }
        Import sent = form.isWrong() ? null : hand(since, file.orElseThrow(), form);
        arriving.discardTheRest();
        return sent == null ? returned.toPage(form) : seeOther("administration/imports/" + sent.id());
    }

    private Import hand(String since, StreamedFile file, Form form) {
        try {
            return files.send(since, form.key(), file.content());
        } catch (UpstreamException e) {
            FormProblems.into(form, e, FILE, pointer -> pointer.contains(EFFECTIVE_FROM) ? EFFECTIVE_FROM : FILE);
        } catch (ProcessingException e) {
            UpstreamLog.failed("a file could not be handed on", e);
            form.reject(FILE, texts().fileLost());
        }
        return null;
    }

    /** The first instant of the day in Rome; null for now. */
    private String effectiveFrom(Form form) {
        String day = form.value(EFFECTIVE_FROM);
        try {
            return day.isEmpty()
                    ? null
                    : LocalDate.parse(day).atStartOfDay(Rome.ZONE).toInstant().toString();
        } catch (DateTimeParseException _) {
            form.reject(EFFECTIVE_FROM, texts().effectiveFromWrong());
            return null;
        }
    }

    private LegacyImportTexts texts() {
        return texts(LegacyImportTexts.class);
    }
}
