package it.opposizioni.portal.complaint.attachment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.upload.Streamed;
import it.opposizioni.portal.upload.StreamedForm;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What a person adds to a complaint of theirs: sees it, saves it, adds to it and takes from it. */
@Path("/personal-area/complaints/{id}/attachments")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class AttachmentResource extends FormResource {

    @CheckedTemplate(basePath = "attachment")
    static class Templates {
        /** @param done what has just been done, in words; empty for nothing */
        static native TemplateInstance attachments(
                Form form, ComplaintClient.Complaint complaint, AttachmentPanel panel, String done);

        private Templates() {}
    }

    private final StreamedForm arriving;
    private final SentAttachment sent;
    private final AttachmentPages pages;
    private final ComplaintClient complaints;

    AttachmentResource(
            Page page,
            ReturnedForms returned,
            StreamedForm arriving,
            SentAttachment sent,
            AttachmentPages pages,
            @RestClient ComplaintClient complaints) {
        super(page, returned);
        this.arriving = arriving;
        this.sent = sent;
        this.pages = pages;
        this.complaints = complaints;
    }

    /** The key in the form makes a double submit one attachment. */
    @GET
    public TemplateInstance list(@PathParam("id") UUID id, @QueryParam("done") String done) {
        ComplaintClient.Complaint complaint = complaints.complaint(id);
        return Templates.attachments(
                returned.here().orElseGet(Form::empty).keyed(),
                complaint,
                pages.panel(id, AttachmentArea.CITIZEN),
                AttachmentNotices.of(done, texts(AttachmentTexts.class)));
    }

    @POST
    @Streamed
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@PathParam("id") UUID id) {
        Form form = arriving.form();
        boolean added = sent.handOn(form, id, AttachmentArea.CITIZEN);
        arriving.discardTheRest();
        return added ? seeOther(here(id), AttachmentNotices.ADDED) : returned.toPage(form);
    }

    @GET
    @Path("{attachment}")
    public Response download(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        return pages.download(pages.items(id, AttachmentArea.CITIZEN), attachment, AttachmentArea.CITIZEN);
    }

    @POST
    @Path("{attachment}/removal")
    public Response remove(
            @PathParam("id") UUID id, @PathParam("attachment") UUID attachment, MultivaluedMap<String, String> posted) {
        try {
            sent.remove(id, attachment, AttachmentArea.CITIZEN, () -> complaints.complaint(id));
        } catch (UpstreamException e) {
            return returned.to(here(id), FormProblems.into(Form.of(posted), e, "list", _ -> "list"));
        }
        return seeOther(here(id), AttachmentNotices.REMOVED);
    }

    private static String here(UUID id) {
        return AttachmentArea.CITIZEN.path(id);
    }
}
