package it.opposizioni.portal.deskcomplaint;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.message.SeenQuestion;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.AddedMessage;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Filed;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Note;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormField;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A registrar writes down for the authority what somebody tells about a complaint that came to the desk. */
@Path("/administration/desk/complaints/{id}/messages")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class DeskMessageResource extends FormResource {

    private static final String TEXT = "text";
    private static final String ENOUGH = "message-limit-reached";

    @CheckedTemplate(basePath = "deskcomplaint")
    static class Templates {
        static native TemplateInstance message(Form form, Filed filed, FormField channel, FormField evidence);

        private Templates() {}
    }

    private final DeskComplaintClient complaints;

    DeskMessageResource(Page page, ReturnedForms returned, @RestClient DeskComplaintClient complaints) {
        super(page, returned);
        this.complaints = complaints;
    }

    /** What was typed is shown again also where it can no longer be sent. */
    @GET
    public Response form(@PathParam("id") UUID id) {
        Filed filed = complaints.one(id);
        Form form = returned.here().orElseGet(DeskNoteForm::begun).keyed();
        boolean possible =
                filed.isChangedHere() && filed.complaint().possibleActs().contains("WITHDRAW");
        if (!possible && !form.isWrong()) {
            return seeOther(DeskComplaintResource.of(id));
        }
        DeskNoteForm note = new DeskNoteForm(page.lang());
        return Response.ok(Templates.message(form, filed, note.channel(), note.evidence()))
                .build();
    }

    @POST
    public Response send(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        if (form.value(TEXT).isEmpty()) {
            form.reject(TEXT, texts(DeskComplaintTexts.class).messageMissing());
        }
        Optional<Note> note = new DeskNoteForm(page.lang()).read(form);
        if (note.isEmpty()) {
            return returned.toPage(form);
        }
        try {
            complaints.addMessage(
                    id, form.key(), new AddedMessage(form.value(TEXT), note.get(), SeenQuestion.in(form)));
            return seeOther(DeskComplaintResource.of(id), DeskComplaintResource.MESSAGE_ADDED);
        } catch (UpstreamException e) {
            return e.status() == 409 && !e.isSentBefore() && !isEnough(e)
                    ? seeOther(DeskComplaintResource.of(id), DeskComplaintResource.CHANGED)
                    : returned.toPage(DeskNoteForm.told(form, e, TEXT));
        }
    }

    /** Nobody has acted meanwhile: there are as many as there can be. */
    private static boolean isEnough(UpstreamException e) {
        return e.problem().filter(p -> p.slug().equals(ENOUGH)).isPresent();
    }
}
