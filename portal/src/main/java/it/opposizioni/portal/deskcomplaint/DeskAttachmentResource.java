package it.opposizioni.portal.deskcomplaint;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.attachment.AttachmentArea;
import it.opposizioni.portal.complaint.attachment.AttachmentPages;
import it.opposizioni.portal.complaint.attachment.AttachmentPanel;
import it.opposizioni.portal.complaint.attachment.SentAttachment;
import it.opposizioni.portal.deskcomplaint.DeskComplaintClient.Filed;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormField;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.upload.Streamed;
import it.opposizioni.portal.upload.StreamedForm;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A registrar adds to a complaint what somebody sent to the desk by e-mail or post, and saves it to look at it once more. */
@Path("/administration/desk/complaints/{id}/attachments")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class DeskAttachmentResource extends FormResource {

    private static final int CONFLICT = 409;

    @CheckedTemplate(basePath = "deskcomplaint")
    static class Templates {
        static native TemplateInstance attachments(Form form, Filed filed, AttachmentPanel panel, FormField channel);

        private Templates() {}
    }

    private final StreamedForm arriving;
    private final SentAttachment sent;
    private final AttachmentPages pages;
    private final DeskAttachmentClient attachments;
    private final DeskAttachmentFileClient files;
    private final DeskComplaintClient complaints;

    DeskAttachmentResource(
            Page page,
            ReturnedForms returned,
            StreamedForm arriving,
            SentAttachment sent,
            AttachmentPages pages,
            @RestClient DeskAttachmentClient attachments,
            @RestClient DeskAttachmentFileClient files,
            @RestClient DeskComplaintClient complaints) {
        super(page, returned);
        this.arriving = arriving;
        this.sent = sent;
        this.pages = pages;
        this.attachments = attachments;
        this.files = files;
        this.complaints = complaints;
    }

    /** The key in the form makes a double submit one attachment. A file that was refused because somebody has acted meanwhile is told of. */
    @GET
    public Response form(@PathParam("id") UUID id) {
        Filed filed = complaints.one(id);
        Form form = returned.here().orElseGet(DeskNoteForm::begunFile).keyed();
        if (!filed.isChangedHere() || !filed.complaint().takesMore()) {
            return form.isWrong()
                    ? seeOther(DeskComplaintResource.of(id), DeskComplaintResource.CHANGED)
                    : seeOther(DeskComplaintResource.of(id));
        }
        return Response.ok(Templates.attachments(
                        form,
                        filed,
                        pages.panel(() -> attachments.list(id), AttachmentArea.DESK),
                        new DeskNoteForm(page.lang()).channelOfFile()))
                .build();
    }

    @POST
    @Streamed
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@PathParam("id") UUID id) {
        Form form = arriving.form();
        new DeskNoteForm(page.lang()).channelOfFile().check(form);
        boolean added = !form.isWrong()
                && sent.handOn(form, content -> files.add(id, form.value(DeskNoteForm.CHANNEL), form.key(), content));
        arriving.discardTheRest();
        return added ? seeOther(DeskComplaintResource.of(id), DeskComplaintResource.ATTACHED) : returned.toPage(form);
    }

    @GET
    @Path("{attachment}")
    public Response download(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        try {
            return pages.download(
                    attachments.list(id).items(),
                    attachment,
                    one -> files.content(id, one.id(), MediaType.APPLICATION_OCTET_STREAM));
        } catch (UpstreamException e) {
            if (e.status() != CONFLICT) {
                throw e;
            }
            return seeOther(DeskComplaintResource.of(id), DeskComplaintResource.CHANGED);
        }
    }
}
