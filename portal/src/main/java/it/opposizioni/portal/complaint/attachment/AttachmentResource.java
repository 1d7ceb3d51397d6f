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

    private static final String DONE = "done=";
    private static final String ADDED = "added";
    private static final String REMOVED = "removed";

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
    private final AttachmentFileClient files;
    private final ComplaintClient complaints;

    AttachmentResource(
            Page page,
            ReturnedForms returned,
            StreamedForm arriving,
            SentAttachment sent,
            AttachmentPages pages,
            @RestClient AttachmentFileClient files,
            @RestClient ComplaintClient complaints) {
        super(page, returned);
        this.arriving = arriving;
        this.sent = sent;
        this.pages = pages;
        this.files = files;
        this.complaints = complaints;
    }

    /** The key in the form makes a double submit one attachment. */
    @GET
    public TemplateInstance list(@PathParam("id") UUID id, @QueryParam("done") String done) {
        ComplaintClient.Complaint complaint = complaints.complaint(id);
        return Templates.attachments(
                returned.here().orElseGet(Form::empty).keyed(),
                complaint,
                pages.panel(id, AttachmentPages.OF_CITIZEN),
                words(done));
    }

    private String words(String done) {
        AttachmentTexts texts = texts(AttachmentTexts.class);
        return switch (done == null ? "" : done) {
            case ADDED -> texts.added();
            case REMOVED -> texts.removed();
            default -> "";
        };
    }

    @POST
    @Streamed
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@PathParam("id") UUID id) {
        Form form = arriving.form();
        boolean added = sent.handOn(form, content -> files.add(id, form.key(), content));
        arriving.discardTheRest();
        return added ? seeOther(here(id), DONE + ADDED) : returned.toPage(form);
    }

    @GET
    @Path("{attachment}")
    public Response download(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        return pages.download(id, attachment);
    }

    @POST
    @Path("{attachment}/removal")
    public Response remove(
            @PathParam("id") UUID id, @PathParam("attachment") UUID attachment, MultivaluedMap<String, String> posted) {
        try {
            removeNow(id, attachment);
        } catch (UpstreamException e) {
            return returned.to(here(id), FormProblems.into(Form.of(posted), e, "list", _ -> "list"));
        }
        return seeOther(here(id), DONE + REMOVED);
    }

    /** What an earlier click has removed already is gone all the same. */
    private void removeNow(UUID id, UUID attachment) {
        try {
            files.remove(id, attachment);
        } catch (UpstreamException e) {
            if (e.status() != 404) {
                throw e;
            }
            // not found either when the complaint is somebody else's
            complaints.complaint(id);
        }
    }

    private static String here(UUID id) {
        return AttachmentPages.OF_CITIZEN + "/" + id + "/attachments";
    }
}
