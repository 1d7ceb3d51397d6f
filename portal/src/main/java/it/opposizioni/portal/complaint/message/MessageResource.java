package it.opposizioni.portal.complaint.message;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.message.MessageClient.Messages;
import it.opposizioni.portal.complaint.message.MessageClient.NewMessage;
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

/** A person tells the authority something more about a complaint that is open. */
@Path("/personal-area/complaints/{id}/messages")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class MessageResource extends FormResource {

    private static final String COMPLAINTS = "personal-area/complaints/";
    private static final String TEXT = "text";

    @CheckedTemplate(basePath = "complaint")
    static class Templates {
        static native TemplateInstance message(Form form, ComplaintClient.Complaint complaint, Messages messages);

        private Templates() {}
    }

    private final MessageClient messages;
    private final ComplaintClient complaints;

    MessageResource(
            Page page,
            ReturnedForms returned,
            @RestClient MessageClient messages,
            @RestClient ComplaintClient complaints) {
        super(page, returned);
        this.messages = messages;
        this.complaints = complaints;
    }

    /** The key in the form makes a double submit one message. */
    @GET
    public Response form(@PathParam("id") UUID id) {
        ComplaintClient.Complaint complaint = complaints.complaint(id);
        Messages written = messages.about(id);
        Form form = returned.here().orElseGet(Form::empty).keyed();
        return written.left() < 1 && !form.isWrong()
                ? seeOther(COMPLAINTS + id)
                : Response.ok(Templates.message(form, complaint, written)).build();
    }

    @POST
    public Response send(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        try {
            messages.add(id, form.key(), new NewMessage(form.value(TEXT), SeenQuestion.in(form)));
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, TEXT, _ -> TEXT));
        }
        return seeOther(COMPLAINTS + id);
    }
}
