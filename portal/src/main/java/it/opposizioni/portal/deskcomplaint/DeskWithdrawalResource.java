package it.opposizioni.portal.deskcomplaint;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Filed;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Note;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Withdrawal;
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

/** A registrar withdraws a complaint for its reporter, and is asked once more before what cannot be undone. */
@Path("/administration/desk/complaints/{id}/withdrawal")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class DeskWithdrawalResource extends FormResource {

    private static final String REASON = "reason";

    @CheckedTemplate(basePath = "deskcomplaint")
    static class Templates {
        static native TemplateInstance withdraw(Form form, Filed filed, FormField channel, FormField evidence);

        private Templates() {}
    }

    private final DeskComplaintClient complaints;

    DeskWithdrawalResource(Page page, ReturnedForms returned, @RestClient DeskComplaintClient complaints) {
        super(page, returned);
        this.complaints = complaints;
    }

    @GET
    public Response ask(@PathParam("id") UUID id) {
        Filed filed = complaints.one(id);
        if (!filed.isChangedHere() || !filed.complaint().possibleActs().contains("WITHDRAW")) {
            return seeOther(DeskComplaintResource.of(id));
        }
        DeskNoteForm note = new DeskNoteForm(page.lang());
        Form form = returned.here().orElseGet(DeskNoteForm::begun).keyed();
        return Response.ok(Templates.withdraw(form, filed, note.channel(), note.evidence()))
                .build();
    }

    @POST
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        Optional<Note> note = new DeskNoteForm(page.lang()).read(form);
        if (note.isEmpty()) {
            return returned.toPage(form);
        }
        try {
            String reason = form.value(REASON);
            complaints.withdraw(id, form.key(), new Withdrawal(reason.isEmpty() ? null : reason, note.get()));
            return seeOther(DeskComplaintResource.of(id), DeskComplaintResource.WITHDRAWN);
        } catch (UpstreamException e) {
            return e.status() == 409 && !e.isSentBefore()
                    ? seeOther(DeskComplaintResource.of(id), DeskComplaintResource.CHANGED)
                    : returned.toPage(DeskNoteForm.told(form, e, REASON));
        }
    }
}
