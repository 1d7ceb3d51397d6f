package it.opposizioni.portal.complaint.message;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.message.MessageClient.Messages;
import it.opposizioni.portal.complaint.message.MessageClient.NewQuestion;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** An official asks the reporter of a complaint something, and reads the answer. */
@Path("/authority/complaints/{id}/questions")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class QuestionResource extends FormResource {

    private static final String TEXT = "text";

    @CheckedTemplate(basePath = "complaint")
    static class Templates {
        /** @param messages null when the service does not answer */
        static native TemplateInstance question(Form form, ComplaintClient.Complaint complaint, Messages messages);

        private Templates() {}
    }

    private final MessageClient messages;
    private final ComplaintClient complaints;

    QuestionResource(
            Page page,
            ReturnedForms returned,
            @RestClient MessageClient messages,
            @RestClient ComplaintClient complaints) {
        super(page, returned);
        this.messages = messages;
        this.complaints = complaints;
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        return Templates.question(
                returned.here().orElseGet(Form::empty).keyed(),
                complaints.complaint(id),
                PageSection.ofNewer(() -> messages.about(id), Messages.none()).value());
    }

    @POST
    public Response ask(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        try {
            messages.ask(id, form.key(), new NewQuestion(form.value(TEXT)));
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, TEXT, _ -> TEXT));
        }
        return seeOther("authority/complaints/" + id + "/questions");
    }
}
