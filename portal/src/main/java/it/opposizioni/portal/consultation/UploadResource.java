package it.opposizioni.portal.consultation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.drafts.Returned;
import it.opposizioni.portal.i18n.ConsultationTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.neighbours.ConsultationClient;
import it.opposizioni.portal.visitor.Visitors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A new consultation: a campaign and a file. */
@Path("/operators/consultations/new")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class UploadResource {

    private static final int CHOICES = 100;

    @CheckedTemplate(basePath = "consultation")
    static class Templates {
        static native TemplateInstance upload(Form form, List<ConsultationClient.Campaign> campaigns);

        private Templates() {}
    }

    private final Page page;
    private final Visitors visitors;
    private final Returned returned;
    private final ConsultationClient operators;
    private final Uploads uploads;

    UploadResource(
            Page page,
            Visitors visitors,
            Returned returned,
            @RestClient ConsultationClient operators,
            Uploads uploads) {
        this.returned = returned;
        this.page = page;
        this.visitors = visitors;
        this.operators = operators;
        this.uploads = uploads;
    }

    @GET
    public TemplateInstance form(@QueryParam("campaign") String campaign) {
        return show(returned.here().orElseGet(() -> Form.empty().with("campaign", campaign)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm String campaign, @RestForm FileUpload file) {
        ConsultationTexts texts = Texts.of(ConsultationTexts.class, page.lang());
        Form form = Form.empty().with("campaign", campaign);
        Optional<UUID> chosen = uuid(form.value("campaign"));
        if (chosen.isEmpty()) {
            form.reject("campaign", texts.campaignMissing());
        }
        check(file, form, texts);
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        // somebody else's campaign ends here, before the list travels
        operators.campaign(chosen.orElseThrow());
        ListUpload list = new ListUpload(chosen.orElseThrow(), shortName(file.fileName()), file.size(), null);
        UUID id = uploads.begin(
                page.visitor().subject(),
                list,
                file.uploadedFile(),
                visitors.bearer().orElse(null),
                page.lang());
        return Response.seeOther(page.uri("operators/lists/" + id)).build();
    }

    private static void check(FileUpload file, Form form, ConsultationTexts texts) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            form.reject("file", texts.fileMissing());
        } else if (file.size() == 0) {
            form.reject("file", texts.fileEmpty());
        } else if (!file.fileName().toLowerCase(Locale.ROOT).matches(".*\\.(csv|txt)")) {
            form.reject("file", texts.fileType());
        }
    }

    private TemplateInstance show(Form form) {
        return Templates.upload(form, operators.campaigns(null, CHOICES).items());
    }

    private static String shortName(String name) {
        return name.length() > 100 ? name.substring(0, 100) : name;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
