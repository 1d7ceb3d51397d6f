package it.opposizioni.portal.deskcomplaint;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.attachment.AttachmentArea;
import it.opposizioni.portal.complaint.attachment.AttachmentLine;
import it.opposizioni.portal.complaint.attachment.AttachmentPages;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Filed;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Note;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Removal;
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

/** A registrar removes an attachment from a complaint that came to the desk, and says how that was asked. */
@Path("/administration/desk/complaints/{id}/attachments/{attachment}/removal")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class DeskRemovalResource extends FormResource {

    @CheckedTemplate(basePath = "deskcomplaint")
    static class Templates {
        static native TemplateInstance removeAttachment(
                Form form, Filed filed, AttachmentLine line, FormField channel, FormField evidence);

        private Templates() {}
    }

    private final AttachmentPages pages;
    private final DeskAttachmentClient attachments;
    private final DeskComplaintClient complaints;

    DeskRemovalResource(
            Page page,
            ReturnedForms returned,
            AttachmentPages pages,
            @RestClient DeskAttachmentClient attachments,
            @RestClient DeskComplaintClient complaints) {
        super(page, returned);
        this.pages = pages;
        this.attachments = attachments;
        this.complaints = complaints;
    }

    @GET
    public Response ask(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        Form form = returned.here().orElseGet(DeskNoteForm::begun).keyed();
        Filed filed = complaints.one(id);
        Optional<AttachmentLine> asked =
                filed.isChangedHere() && filed.complaint().takesMore() ? line(id, attachment) : Optional.empty();
        if (asked.isEmpty()) {
            return form.isWrong()
                    ? seeOther(DeskComplaintResource.of(id), DeskComplaintResource.CHANGED)
                    : seeOther(DeskComplaintResource.of(id));
        }
        DeskNoteForm note = new DeskNoteForm(page.lang());
        return Response.ok(Templates.removeAttachment(form, filed, asked.get(), note.channel(), note.evidence()))
                .build();
    }

    /** By its place among the others. */
    private Optional<AttachmentLine> line(UUID id, UUID attachment) {
        return pages.lines(AttachmentArea.DESK).of(attachments.list(id).items()).stream()
                .filter(line -> line.id().equals(attachment))
                .findFirst();
    }

    @POST
    public Response remove(
            @PathParam("id") UUID id, @PathParam("attachment") UUID attachment, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        Optional<Note> note = new DeskNoteForm(page.lang()).read(form);
        if (note.isEmpty()) {
            return returned.toPage(form);
        }
        try {
            complaints.removeAttachment(id, attachment, form.key(), new Removal(note.get()));
            return seeOther(DeskComplaintResource.of(id), DeskComplaintResource.REMOVED);
        } catch (UpstreamException e) {
            return isPast(e)
                    ? seeOther(DeskComplaintResource.of(id), DeskComplaintResource.CHANGED)
                    : returned.toPage(DeskNoteForm.told(form, e, DeskNoteForm.EVIDENCE));
        }
    }

    /** Somebody has acted meanwhile: on the complaint, or by removing the attachment. */
    private static boolean isPast(UpstreamException e) {
        return e.status() == 404 || e.status() == 409 && !e.isSentBefore();
    }
}
