package it.opposizioni.portal.consultation.intake;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.consultation.ConsultationClient;
import it.opposizioni.portal.consultation.ConsultationClient.Consultation;
import it.opposizioni.portal.consultation.ConsultationProblems;
import it.opposizioni.portal.consultation.ListTexts;
import it.opposizioni.portal.contacts.ConsultationNotices;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The first rows of a list that has arrived: in which column are the numbers? */
@Path("/operators/consultations/{id}/columns")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class ColumnsResource extends FormResource {

    private static final String DELIMITER = "delimiter";

    @CheckedTemplate(basePath = "consultation")
    static class Templates {
        static native TemplateInstance columns(UUID id, PreviewView preview, Form form, boolean mail);

        static native TemplateInstance unreadable(UUID id, UUID campaign, String why);

        private Templates() {}
    }

    private final ConsultationNotices notices;
    private final ConsultationClient consultations;

    ColumnsResource(
            Page page,
            ReturnedForms returned,
            ConsultationNotices notices,
            @RestClient ConsultationClient consultations) {
        super(page, returned);
        this.notices = notices;
        this.consultations = consultations;
    }

    /** @param asked another delimiter than the detected one; a form that comes back has its own */
    @GET
    public Response preview(@PathParam("id") UUID id, @QueryParam(DELIMITER) String asked) {
        Consultation c = consultations.consultation(id);
        if (!c.state().equals("CHOOSING")) {
            return Response.seeOther(consultation(id)).build();
        }
        Optional<Form> back = returned.here();
        String wanted = back.map(form -> form.value(DELIMITER)).orElse(asked);
        Delimiter chosen = c.isSpreadsheet() ? null : Delimiter.named(wanted).orElse(null);
        PreviewView preview;
        try {
            preview = PreviewView.of(consultations.preview(id, name(chosen)), chosen, texts());
        } catch (UpstreamException e) {
            return unreadable(c, e);
        }
        Form form = back.orElseGet(preview::suggestion);
        return Response.ok(Templates.columns(
                        id, preview, form, page.visitor().email().isPresent()))
                .build();
    }

    private Response unreadable(Consultation c, UpstreamException e) {
        if (e.status() == 409) {
            // chosen or cancelled at this moment, in another window
            return Response.seeOther(consultation(c.id())).build();
        }
        if (e.status() != 410 && e.status() != 422 || e.problem().isEmpty()) {
            throw e;
        }
        String why = ConsultationProblems.words(e.problem().get());
        return Response.ok(Templates.unreadable(c.id(), c.campaignId(), why)).build();
    }

    private static String name(Delimiter delimiter) {
        return delimiter == null ? null : delimiter.name();
    }

    @POST
    public Response choose(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        if (!form.value("column").matches("[0-9]{1,4}")) {
            form.reject("column", texts().columnMissing());
        }
        if (!form.value("header").matches("true|false")) {
            form.reject("header", texts().headerMissing());
        }
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            rememberNotice(id, form);
            consultations.choose(
                    id,
                    new ConsultationClient.Choice(
                            Integer.parseInt(form.value("column")),
                            Boolean.parseBoolean(form.value("header")),
                            name(Delimiter.named(form.value(DELIMITER)).orElse(null))));
        } catch (UpstreamException e) {
            return refused(id, form, e);
        }
        return Response.seeOther(consultation(id)).build();
    }

    /**
     * Before the choice: the comparison may be over before its answer is here. Somebody whose consultation it is not gets the
     * service's 404 before anything is kept.
     */
    private void rememberNotice(UUID id, Form form) {
        if (!form.has(PreviewView.NOTIFY, "true")) {
            notices.forget(id, page.visitor());
        } else if (consultations.consultation(id).isRunning()) {
            notices.ask(id, page.visitor(), page.lang());
        }
    }

    private Response refused(UUID id, Form form, UpstreamException e) {
        if (e.status() == 409) {
            // chosen before, in another window: the page shows how far that is; who sees there that it is over needs no
            // e-mail
            if (!consultations.consultation(id).isRunning()) {
                notices.forget(id, page.visitor());
            }
            return Response.seeOther(consultation(id)).build();
        }
        // after a failure it may have been chosen, and its end will be announced
        if (e.status() < 500) {
            notices.forget(id, page.visitor());
        }
        ConsultationProblems.into(form, e, "column", texts());
        return returned.toPage(form);
    }

    private URI consultation(UUID id) {
        return page.uri("operators/consultations/" + id);
    }

    private ListTexts texts() {
        return texts(ListTexts.class);
    }
}
