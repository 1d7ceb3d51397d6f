package it.opposizioni.portal.callingnumbers;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.callingnumbers.NumberImportClient.Import;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Imports many numbers from a file; the result, line by line, has an address of its own. */
@Path("/operators/calling-numbers/imports")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class ImportResource extends FormResource {

    private static final String KIND = "number-import";
    private static final long LARGEST = 5_000_000;
    private static final int SHOWN = 1000;

    @CheckedTemplate(basePath = "callingnumbers")
    static class Templates {
        static native TemplateInstance importFile(Form form);

        static native TemplateInstance imported(Import result, boolean more);

        private Templates() {}
    }

    private final Drafts drafts;
    private final NumberImportClient imports;
    private final OwnCompany own;

    ImportResource(
            Page page, ReturnedForms returned, Drafts drafts, @RestClient NumberImportClient imports, OwnCompany own) {
        super(page, returned);
        this.drafts = drafts;
        this.imports = imports;
        this.own = own;
    }

    @GET
    public TemplateInstance form() {
        own.require(Permission.DECLARE);
        return Templates.importFile(returned.here().orElseGet(Form::empty));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send(@RestForm FileUpload file) {
        Form form = Form.empty();
        check(file, form, texts(ImportTexts.class));
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            Import result = imports.importFile(file.uploadedFile().toFile());
            UUID kept = drafts.begin(page.visitor().subject(), KIND, result);
            return seeOther("operators/calling-numbers/imports/" + kept);
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "file", _ -> "file"));
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance result(@PathParam("id") UUID id) {
        Import result = drafts.content(drafts.find(id, page.visitor().subject(), KIND), Import.class);
        return Templates.imported(result, result.lines().size() >= SHOWN);
    }

    private static void check(FileUpload file, Form form, ImportTexts texts) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            form.reject("file", texts.fileMissing());
        } else if (file.size() == 0) {
            form.reject("file", texts.fileEmpty());
        } else if (file.size() > LARGEST) {
            form.reject("file", texts.fileTooLarge());
        } else if (!file.fileName().toLowerCase(Locale.ROOT).matches(".*\\.(csv|txt)")) {
            form.reject("file", texts.fileType());
        }
    }
}
