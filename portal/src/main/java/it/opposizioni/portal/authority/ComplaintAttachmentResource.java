package it.opposizioni.portal.authority;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.complaint.attachment.AttachmentArea;
import it.opposizioni.portal.complaint.attachment.AttachmentPages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** An attachment of a complaint, for the authority to save. */
@Path("/authority/complaints/{id}/attachments/{attachment}")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class ComplaintAttachmentResource {

    private final AttachmentPages pages;

    ComplaintAttachmentResource(AttachmentPages pages) {
        this.pages = pages;
    }

    @GET
    public Response download(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        return pages.download(pages.items(id, AttachmentArea.AUTHORITY), attachment, AttachmentArea.AUTHORITY);
    }
}
