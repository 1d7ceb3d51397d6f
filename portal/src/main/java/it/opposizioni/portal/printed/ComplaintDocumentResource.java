package it.opposizioni.portal.printed;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A complaint in the form of the Garante, for the authority: with the complaint's code instead of a name. */
@Path("/authority/complaints/{id}/formal-complaint")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class ComplaintDocumentResource extends PageResource {

    private final DocumentClient documents;

    ComplaintDocumentResource(Page page, @RestClient DocumentClient documents) {
        super(page);
        this.documents = documents;
    }

    @GET
    public Response download(@PathParam("id") UUID id) {
        return PdfDownload.of(documents.complaint(id), page, "formal-complaint");
    }
}
