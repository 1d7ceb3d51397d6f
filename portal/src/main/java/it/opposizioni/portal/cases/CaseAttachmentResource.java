package it.opposizioni.portal.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.complaint.attachment.AttachmentArea;
import it.opposizioni.portal.complaint.attachment.AttachmentPages;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What was added to the complaints of a case, and what its operator sent. */
@Path("/authority/cases/{id}/attachments")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class CaseAttachmentResource extends PageResource {

    private static final int PAGE = 25;

    @CheckedTemplate(basePath = "cases")
    static class Templates {
        /** @param found null when the service does not answer */
        static native TemplateInstance attachments(
                CaseClient.Case file, CaseLabels words, AttachmentPages.OfCase found, String next, String first);

        private Templates() {}
    }

    private final CaseClient cases;
    private final AttachmentPages attachments;

    CaseAttachmentResource(Page page, @RestClient CaseClient cases, AttachmentPages attachments) {
        super(page);
        this.cases = cases;
        this.attachments = attachments;
    }

    @GET
    public TemplateInstance list(@PathParam("id") UUID id, @QueryParam("cursor") String cursor) {
        CaseClient.Case file = cases.one(id);
        AttachmentPages.OfCase found = attachments.ofCase(id, cursor, PAGE);
        String here = page.link("authority/cases/" + id + "/attachments");
        return Templates.attachments(
                file,
                CaseLabels.in(page.lang()),
                found,
                nextPage(here, found == null ? null : found.next()),
                cursor == null ? "" : here);
    }

    /** Of the operator's: those of complaints are saved from their complaints. */
    @GET
    @Path("{attachment}")
    public Response download(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        return attachments.download(cases.operatorSide(id).sentIn(id), attachment, AttachmentArea.SENT_TO_AUTHORITY);
    }
}
