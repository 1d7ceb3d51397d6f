package it.opposizioni.portal.informationrequest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.complaint.attachment.AttachmentArea;
import it.opposizioni.portal.complaint.attachment.AttachmentClient.Attachment;
import it.opposizioni.portal.complaint.attachment.AttachmentNotices;
import it.opposizioni.portal.complaint.attachment.AttachmentPages;
import it.opposizioni.portal.complaint.attachment.AttachmentPanel;
import it.opposizioni.portal.complaint.attachment.AttachmentTexts;
import it.opposizioni.portal.complaint.attachment.SentAttachment;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Request;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What an operator adds to its reply, for the authority alone: sees it, saves it, and until the reply is sent adds to it and takes from it. */
@Path("/operators/complaints/{id}/attachments")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class ReplyAttachmentResource extends FormResource {

    @CheckedTemplate(basePath = "informationrequest")
    static class Templates {
        /** @param done what has just been done, in words; empty for nothing */
        static native TemplateInstance attachments(Form form, Request request, AttachmentPanel panel, String done);

        private Templates() {}
    }

    private final StreamedForm arriving;
    private final SentAttachment sent;
    private final AttachmentPages pages;
    private final InformationRequestClient requests;
    private final OwnCompany own;

    ReplyAttachmentResource(
            Page page,
            ReturnedForms returned,
            StreamedForm arriving,
            SentAttachment sent,
            AttachmentPages pages,
            @RestClient InformationRequestClient requests,
            OwnCompany own) {
        super(page, returned);
        this.arriving = arriving;
        this.sent = sent;
        this.pages = pages;
        this.requests = requests;
        this.own = own;
    }

    /** The key in the form makes a double submit one attachment. */
    @GET
    public TemplateInstance list(@PathParam("id") UUID id, @QueryParam("done") String done) {
        own.require(Permission.ANSWER);
        Request request = requests.request(id);
        return Templates.attachments(
                returned.here().orElseGet(Form::empty).keyed(),
                request,
                pages.panel(id, AttachmentArea.OPERATOR),
                AttachmentNotices.of(done, texts(AttachmentTexts.class)));
    }

    @POST
    @Streamed
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@PathParam("id") UUID id) {
        own.require(Permission.ANSWER);
        Form form = arriving.form();
        boolean added = sent.handOn(form, id, AttachmentArea.OPERATOR);
        arriving.discardTheRest();
        return added ? seeOther(here(id), AttachmentNotices.ADDED) : returned.toPage(form);
    }

    /** Also for colleagues who may not answer: they read the reply, too. */
    @GET
    @Path("{attachment}")
    public Response download(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        List<Attachment> items = new ArrayList<>(requests.request(id).attachments());
        items.addAll(pages.items(id, AttachmentArea.OPERATOR));
        return pages.download(items, attachment, AttachmentArea.OPERATOR);
    }

    @POST
    @Path("{attachment}/removal")
    public Response remove(
            @PathParam("id") UUID id, @PathParam("attachment") UUID attachment, MultivaluedMap<String, String> posted) {
        own.require(Permission.ANSWER);
        try {
            sent.remove(id, attachment, AttachmentArea.OPERATOR, () -> requests.request(id));
        } catch (UpstreamException e) {
            return returned.to(here(id), FormProblems.into(Form.of(posted), e, "list", _ -> "list"));
        }
        return seeOther(here(id), AttachmentNotices.REMOVED);
    }

    private static String here(UUID id) {
        return RequestResource.HERE + "/" + id + "/attachments";
    }
}
